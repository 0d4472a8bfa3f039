import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest, Section } from '../../../lib/digest/digest';
import { particularKinds } from '../../../lib/digest/particular';
import { sectionKinds } from '../../../lib/digest/section-kind';
import type { Block, Inline } from '../../../lib/digest/tree';
import { writeReports } from '../../../lib/export/reports';
import { digestWords } from '../../../lib/i18n/digest-words';
import { parseReport } from '../../../lib/parse/parse-report';
import { chooseLead } from '../../../lib/parse/sections/choose-lead';
import { generatedEntries } from '../../fuzz/entry-arbitrary';
import { generatedRecords } from '../../fuzz/record-arbitrary';
import { propertyOptions } from '../parse/property-options';
import { makeDigest } from '../store/make-report';
import { digestsIn, exported, readHashes } from './exported';

const fixtures = join(import.meta.dirname, '../../fixtures');
const words = digestWords('en');
const utf8 = new TextEncoder();

function readAgain(text: string, name: string): Digest[] {
  return parseReport(utf8.encode(text), name).digests;
}

describe('reports in the founding form', () => {
  it('are what people write', async () => {
    const digest = makeDigest({
      summary: ['它提出一条轴。'],
      sections: [
        { kind: 'field', label: '应用领域', blocks: [{ t: 'paragraph', c: ['NLP'] }] },
        {
          kind: 'summary',
          label: '一句话总结',
          blocks: [{ t: 'paragraph', c: ['它提出一条轴。'] }],
        },
      ],
      title: 'A paper of ours',
      source: 'Papers of the day by Lena',
    });
    const { files } = await writeReports([exported(digest)], words, readHashes);
    expect(files).toEqual([
      {
        name: '2026-01-20 Papers of the day by Lena (zh).md',
        text: `# Papers of the day by Lena
**日期**: 2026-01-20
**Source URL**: https://huggingface.co/papers/date/2026-01-20

${'='.repeat(60)}

## A paper of ours

- **链接**: https://huggingface.co/papers/2601.10387
- **阅读来源**: HTML

### 1. 应用领域

NLP

### 2. 一句话总结

它提出一条轴。
`,
      },
    ]);
  });

  it('bring the very same digests of all real reports, and no others', async () => {
    const told: string[] = [];
    for (const folder of ['reports', '../../public/samples']) {
      for (const file of readdirSync(join(fixtures, folder), {
        recursive: true,
        encoding: 'utf8',
      })) {
        if (!/\.\w+$/.test(file)) continue;
        const digests = digestsIn(readFileSync(join(fixtures, folder, file)), file);
        const { files, inexact } = await writeReports(digests, words, readHashes);
        const again = files.flatMap(({ name, text }) => readAgain(text, name));
        if (inexact.length > 0 || again.length !== digests.length) told.push(basename(file));
      }
    }
    expect(told).toEqual([]);
  }, 180_000);

  it('bring the very same digests of files of generated entries and records', async () => {
    const tokens = ['论文', ' the ', '*', '_x_', '$x^2$', '`a`', '[', '](', '<b>', '- ', '# ', '|'];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(generatedEntries, generatedRecords(tokens)),
        async ({ name, text }) => {
          const digests = digestsIn(utf8.encode(text), name);
          const { files } = await writeReports(digests, words, readHashes);
          const again = files.flatMap((file) => readAgain(file.text, file.name)).map(exported);
          expect(placed(again)).toEqual(placed(digests));
        },
      ),
      propertyOptions(60),
    );
  }, 60_000);

  it('bring the very same digests of whatever kinds and labels', async () => {
    const word = fc.constantFrom(
      'Axis',
      '轴',
      'of',
      'a < b',
      '5 * 3',
      'snake_case',
      '$5',
      'C#',
      '—',
      '“x”',
    );
    const text = fc
      .array(word, { minLength: 2, maxLength: 8 })
      .map((parts) => `Here ${parts.join(' ')} ends.`);
    const run: fc.Arbitrary<Inline[]> = text.chain((said) =>
      fc.constantFrom<Inline[]>(
        [said],
        ['One ', { t: 'strong', c: [said] }, ' more.'],
        ['One ', { t: 'emphasis', c: [said] }, ' more.'],
        ['Code ', { t: 'code', text: 'a`b' }, '.'],
        ['A ', { t: 'link', href: 'https://example.org/a_b', c: [said] }, '.'],
      ),
    );
    const block: fc.Arbitrary<Block> = fc.oneof(
      run.map((c): Block => ({ t: 'paragraph', c })),
      fc.array(run, { minLength: 2, maxLength: 3 }).map(
        (runs): Block => ({
          ...{ t: 'list', ordered: false, start: 1 },
          items: runs.map((c) => [{ t: 'paragraph', c }]),
        }),
      ),
      fc.constant<Block>({ t: 'preformatted', text: 'x = 1\n\ny = 2' }),
      text.map((said): Block => ({ t: 'quote', c: [{ t: 'paragraph', c: [said] }] })),
    );
    const section = fc.record({
      kind: fc.constantFrom(...sectionKinds.filter((kind) => kind !== 'abstract')),
      label: fc.constantFrom('', 'Own words', 'Method', '动机', 'Key: point', '3 things'),
      // A run of text first: what else stands alone below a label may be anything.
      blocks: fc
        .tuple(run, fc.array(block, { maxLength: 2 }))
        .map(([c, more]): Block[] => [{ t: 'paragraph', c }, ...more]),
    });
    const digest = fc
      .record({
        sections: fc.array(section, { minLength: 1, maxLength: 4 }),
        particulars: fc.array(
          fc.record({
            kind: fc.constantFrom(...particularKinds),
            label: fc.constantFrom('', 'By'),
            c: run,
          }),
          { maxLength: 2 },
        ),
        version: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
        source: fc.constantFrom('Daily report', '', '每日论文'),
      })
      .map(({ sections, particulars, version, source }): Digest => {
        const title = 'A Paper on Axes of Models';
        return {
          ...makeDigest({ lang: 'en', title, source, sections: sections as Section[] }),
          summary: chooseLead(sections, { title, lang: 'en', failed: new Set() }),
          ...(particulars.length > 0 && { particulars }),
          ...(version !== undefined && { version }),
        };
      });
    await fc.assert(
      fc.asyncProperty(digest, async (given) => {
        const own = exported(given);
        const { files } = await writeReports([own], words, readHashes);
        const again = files.flatMap((file) => readAgain(file.text, file.name)).map(exported);
        expect(again.map(({ hash }) => hash)).toEqual([own.hash]);
      }),
      propertyOptions(150),
    );
  }, 60_000);

  it('bring no paper that their digests speak of at length', async () => {
    const link = (paperId: string): Inline => ({
      ...{ t: 'link', href: `https://arxiv.org/abs/${paperId}`, c: ['Attention Is All You Need'] },
    });
    const heading: Block = { t: 'heading', level: 2, c: [link('1706.03762')] };
    const said: Block = { t: 'paragraph', c: ['It is the one that this one rests on.'] };
    const digest = makeDigest({
      lang: 'en',
      sections: [
        { kind: 'other', label: '', blocks: [heading, said, { t: 'rule' }, heading, said] },
        { kind: 'results', label: 'Results', blocks: [heading, said] },
      ],
      summary: ['It rests on another.'],
    });
    const { files, inexact } = await writeReports([exported(digest)], words, readHashes);
    expect(inexact).toEqual([]);
    expect(files.flatMap(({ name, text }) => readAgain(text, name))).toEqual([digest]);
  });

  it('speak for themselves once somebody has changed them', async () => {
    const said: Block = { t: 'paragraph', c: ['It is said here.'] };
    const heading: Block = { t: 'heading', level: 1, c: ['A heading as high as any'] };
    const digest = makeDigest({
      lang: 'en',
      sections: [{ kind: 'results', label: 'Results', blocks: [heading, said] }],
      summary: ['It is said here.'],
    });
    const { files } = await writeReports([exported(digest)], words, readHashes);
    const [{ name, text } = { name: '', text: '' }] = files;
    expect(readAgain(text, name)).toEqual([digest]);
    // However its lines end, and whatever a program leaves blank at its end.
    expect(readAgain(`${text.replaceAll('\n', '\r\n')}\r\n`, name)).toEqual([digest]);
    const [changed] = readAgain(text.replace('It is said here.', 'It is said otherwise.'), name);
    expect(JSON.stringify(changed)).toContain('said otherwise');
    const [behind] = readAgain(`${text}\n## Another\n\nMore.\n`, name);
    expect(behind).not.toEqual(digest);
  });

  it('leave out what a machine translated, since they would make it its publisher’s', async () => {
    const translated = {
      ...exported(makeDigest()),
      provenance: { by: 'translator', name: 'Chrome', from: { key: 'k', lang: 'en' } },
    } as const;
    expect(await writeReports([translated], words, readHashes)).toEqual({
      ...{ files: [], inexact: [], leftOut: [translated] },
    });
  });
});

/** Digests by their papers, as hashes. */
function placed(digests: readonly { paperId: string; hash: string }[]): string[] {
  return digests.map(({ paperId, hash }) => `${paperId} ${hash}`).sort();
}
