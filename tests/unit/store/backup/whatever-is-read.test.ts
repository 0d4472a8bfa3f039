import { expect, it } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { parseHere } from '../../import/parse-here';
import { freshLibrary, type Library } from '../fresh-library';

/** A record as programs write it. */
function recordOf(paper: object): string {
  const known = { arxiv_id: '2601.10387', title: 'The Assistant Axis' };
  const sections = [{ kind: 'results', label: 'Results', text: 'It works.' }];
  return JSON.stringify({ title: 'Report', papers: [{ ...known, sections, ...paper }] });
}

function sectionOf(label: string, text: string): string {
  return recordOf({ sections: [{ kind: 'results', label, text }] });
}

const many = Array.from({ length: 1500 }, (_, n) => ({
  ...{ kind: 'other', label: `Part ${n}`, text: `What part ${n} says.` },
}));

/** Of each kind, what goes further than anybody would. */
const files: Record<string, string> = {
  'a long label': sectionOf('And on it goes '.repeat(200), 'It works.'),
  'a long text': sectionOf('Results', 'It works. '.repeat(500_000)),
  'a long piece of code': sectionOf('Results', `\`\`\`\n${'run '.repeat(1_100_000)}\n\`\`\``),
  'many sections': recordOf({ sections: many }),
  'a long word on what was read': recordOf({ reading_source: 'HTML '.repeat(500) }),
  'long titles': recordOf({ title: 'On and on '.repeat(500), source: 'Somebody '.repeat(500) }),
  'a long address': sectionOf('Results', `[here](https://a.example/${'a'.repeat(12_000)})`),
  'addresses that nobody can open': sectionOf(
    'Code',
    '[one](https://github.com:ada/code), [two](https://%zz), <https://[::1>',
  ),
  'a wide formula': sectionOf('Results', `$$\\begin{array}{${'c'.repeat(300)}} a \\end{array}$$`),
  'what is deep': sectionOf('Results', `${'>'.repeat(100)} deep\n\n$${'\\sqrt{'.repeat(130)}x`),
};

async function bring(library: Library, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text).buffer;
  await library.putInInbox([{ name: 'report.json', bytes }]);
  await library.workThroughInbox({
    parse: parseHere(parseReport),
    onFileDone: () => {},
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
  });
}

async function backUp(library: Library): Promise<File> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  await library.writeBackup({
    write: async (bytes) => parts.push(bytes),
    settings: '{}',
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  return new File(parts, 'paperglance.zip');
}

it.each(Object.entries(files))('%s that was read is in a backup', async (_, text) => {
  const library = await freshLibrary();
  await bring(library, text);
  const backup = await backUp(library);
  const elsewhere = await freshLibrary();
  const { signal } = new AbortController();
  expect(await elsewhere.checkBackup(backup, () => {}, signal)).toMatchObject({
    changes: { added: 1, lost: 0 },
  });
});
