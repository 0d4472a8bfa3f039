import { beforeEach, expect, it } from 'vitest';
import type { Report } from '../../../../lib/digest/report';
import { parseReport } from '../../../../lib/parse/parse-report';
import { parseHere } from '../../import/parse-here';
import { contentsOf, freshLibrary, type Library } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});

const axis = { paperId: '2601.10387', title: 'The Assistant Axis: Stabilizing a Persona' };

const withoutId = `# Another report, 2026-02-03

## the assistant axis -- stabilizing a persona

**Summary**: It finds a direction in which a model leaves its role.

## A Paper That Nobody Has Heard Of

**Summary**: It is about nothing that is known here.
`;

it('files an entry without an id under the paper that has its title', async () => {
  await bring(makeReport([makeDigest(axis)]));
  const outcome = await bring(read(withoutId));
  expect(outcome).toMatchObject({ added: 1, papers: 1 });
  expect(outcome?.problems).toMatchObject([
    { kind: 'no-id', line: 7, detail: 'A Paper That Nobody Has Heard Of' },
  ]);
  expect((await headsOf(axis.paperId)).map(({ lang, date }) => [lang, date])).toEqual([
    ['en', '2026-02-03'],
    ['zh', '2026-01-20'],
  ]);
});

it('finds it in the file before, in the same import', async () => {
  const importId = await library.putInInbox([
    makeFile('a.md', `## [${axis.title}](https://arxiv.org/abs/2601.10387)\n\n**Summary**: One.\n`),
    makeFile('b.md', withoutId),
  ]);
  await library.workThroughInbox({
    parse: parseHere(parseReport),
    onFileDone: () => {},
    onTakenBack: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
  });
  expect(await headsOf(axis.paperId)).toHaveLength(2);

  expect(await library.undoImport(importId)).toMatchObject({ state: 'undone' });
  expect(await contentsOf(library)).toMatchObject({ papers: [], bodies: [], contributions: [] });
});

it('knows a title as long as a digest bears it', async () => {
  await bring(makeReport([makeDigest(axis)]));
  await library.undoImport(1);
  expect(await bring(read(withoutId))).toMatchObject({ added: 0 });
  expect(await library.countLibrary()).toEqual({ papers: 0, digests: 0 });
});

it('brings nothing twice', async () => {
  await bring(makeReport([makeDigest(axis)]));
  await bring(read(withoutId));
  expect(await bring(read(withoutId))).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
});

it.each([
  ['two papers bear it', [axis, { ...axis, paperId: '2601.11096' }], axis.title],
  ['it could be anybody’s', [{ ...axis, title: '第一篇' }], '第一篇'],
  ['it is another', [axis], `${axis.title} II`],
])('leaves the entry out where %s', async (_, known, title) => {
  await bring(makeReport(known.map((paper) => makeDigest(paper))));
  const problem = { kind: 'no-id' as const, line: 3, detail: title };
  const { paperId, ...digest } = makeDigest({ lang: 'en' });
  const unidentified = [{ title, digests: [digest], problem }];
  const outcome = await bring(makeReport([], { unidentified, problems: [problem] }));
  expect(outcome).toMatchObject({ added: 0, problems: [problem] });
});

it('says so where the file has a digest of that paper already', async () => {
  await bring(makeReport([makeDigest(axis)]));
  const problem = { kind: 'no-id' as const, line: 3, detail: axis.title };
  const { paperId, ...digest } = makeDigest({ summary: ['Another.'] });
  const outcome = await bring(
    makeReport([makeDigest({ title: '助手轴' })], {
      unidentified: [{ title: axis.title, digests: [digest], problem }],
      problems: [problem],
    }),
  );
  expect(outcome).toMatchObject({
    updated: 1,
    problems: [{ kind: 'repeated-paper', line: 3, detail: axis.paperId }],
  });
});

/** Hands in a file and commits a report as if it had been read from it. */
async function bring(report: Report) {
  await library.putInInbox([makeFile('report.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  return (await library.commitReport(report, next.item))?.outcome;
}

async function headsOf(paperId: string) {
  return (await library.lookUpHeads([paperId]))[paperId] ?? [];
}

function read(text: string): Report {
  return parseReport(new TextEncoder().encode(text), 'report.md');
}
