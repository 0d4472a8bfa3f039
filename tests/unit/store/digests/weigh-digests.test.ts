import { beforeEach, describe, expect, it } from 'vitest';
import type { Digest, Section } from '../../../../lib/digest/digest';
import type { FileOutcome } from '../../../../lib/digest/import-record';
import type { Report } from '../../../../lib/digest/report';
import { parseReport } from '../../../../lib/parse/parse-report';
import { freshLibrary, type Library } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});

const reef = {
  paperId: '2601.01001',
  title: 'CoralWatch: Counting Reef Fish from Drone Footage at Low Tide',
  summary: ['CoralWatch counts reef fish from a drone.'],
};
const glacier = {
  title: 'Glacier Forecasts: Predicting Meltwater Runoff with Sparse Sensors',
  summary: ['Sparse sensors predict a week of runoff.'],
};
const ofGlacier = { ...glacier, paperId: '2601.02002' };
/** The glacier's text, filed under the reef. */
const lost = { ...reef, ...glacier, source: 'Lost' };

describe('a digest under a paper that two sources call something else', () => {
  it('is left out and told with its line', async () => {
    await bring([{ ...reef, source: 'A' }]);
    await bring([{ ...reef, source: 'B', lang: 'en' }]);
    const outcome = await bring([lost, { ...ofGlacier, source: 'Lost' }], { lines: [7, 31] });
    expect(outcome).toMatchObject({ added: 1, papers: 1 });
    expect(outcome.problems).toEqual([
      { kind: 'other-paper', line: 7, detail: `${reef.paperId} ${glacier.title}` },
    ]);
    expect(await sourcesOf(reef.paperId)).toEqual(['A', 'B']);
  });

  it('stays where it was there before they came', async () => {
    await bring([lost]);
    await bring([{ ...reef, source: 'A' }]);
    await bring([{ ...reef, source: 'B' }]);
    expect(await bring([lost])).toMatchObject({ unchanged: 1, problems: [] });
  });

  it('leaves no trace that an undo would miss', async () => {
    await bring([{ ...reef, source: 'A' }]);
    await bring([{ ...reef, source: 'B' }]);
    await bring([lost]);
    expect(await library.undoImport(3)).toMatchObject({ state: 'undone' });
    expect(await sourcesOf(reef.paperId)).toEqual(['A', 'B']);
  });
});

describe('one source against one', () => {
  it('is told and kept: nobody knows who is right', async () => {
    await bring([{ ...reef, source: 'A' }]);
    await bring([{ ...reef, source: 'A', date: '2026-02-01' }]);
    const outcome = await bring([lost]);
    expect(outcome).toMatchObject({ added: 1 });
    expect(outcome.problems).toMatchObject([{ kind: 'other-title', line: null }]);
  });

  it('is sure where another source files that very title under another paper', async () => {
    await bring([
      { ...reef, source: 'A' },
      { ...ofGlacier, source: 'A' },
    ]);
    const outcome = await bring([lost]);
    expect(outcome).toMatchObject({ added: 0 });
    expect(outcome.problems).toMatchObject([{ kind: 'other-paper' }]);
  });

  it('is not, where only the same source files it there', async () => {
    await bring([{ ...reef, source: 'A' }]);
    const outcome = await bring([lost, { ...ofGlacier, source: 'Lost' }]);
    expect(outcome).toMatchObject({ added: 2 });
    expect(outcome.problems).toMatchObject([{ kind: 'other-title' }]);
  });
});

it('lets a title in another form or language pass', async () => {
  await bring([{ ...reef, source: 'A' }]);
  await bring([{ ...reef, source: 'B' }]);
  const titles = [
    'CoralWatch',
    '用无人机数礁石上的鱼',
    'Compter les poissons des récifs',
    'Paper 3',
    '',
  ];
  for (const [index, title] of titles.entries()) {
    const outcome = await bring([{ ...reef, title, source: `C${index}` }]);
    expect(outcome, title).toMatchObject({ added: 1, problems: [] });
  }
});

it('believes who agrees with one of two that disagree', async () => {
  await bring([{ ...reef, source: 'A' }]);
  await bring([lost]);
  expect(await bring([{ ...reef, source: 'B' }])).toMatchObject({ added: 1, problems: [] });
});

describe('words that are not in an abstract of another source', () => {
  const abstract =
    'Counting fish on coral reefs takes divers. CoralWatch flies a drone at low tide and counts from its ' +
    'footage, with a detector trained on synthetic turbidity and a tracker that survives glare. On ' +
    'twelve reefs it agrees with divers within nine percent.';
  const others =
    'Meltwater runoff of glaciers is predicted a week ahead by sparse sensors: a graph of hydrological ' +
    'stations, calibrated hourly, forecasts discharge and sediment downstream of alpine dams.';
  const withAbstract = { ...reef, lang: 'en', sections: [section('abstract', abstract)] };
  const untitled = {
    ...reef,
    title: '冰川',
    source: 'Lost',
    sections: [section('results', others)],
  };

  it('are told', async () => {
    await bring([{ ...withAbstract, source: 'A' }]);
    const outcome = await bring([untitled]);
    expect(outcome).toMatchObject({ added: 1 });
    expect(outcome.problems).toMatchObject([{ kind: 'other-words' }]);
  });

  it('are left out where two sources have that abstract', async () => {
    await bring([{ ...withAbstract, source: 'A' }]);
    await bring([{ ...withAbstract, source: 'B' }]);
    const outcome = await bring([untitled]);
    expect(outcome).toMatchObject({ added: 0 });
    expect(outcome.problems).toMatchObject([{ kind: 'other-paper' }]);
  });

  it('are not compared with the abstract of the same source', async () => {
    await bring([{ ...withAbstract, source: 'Lost', date: '2026-01-10' }]);
    expect(await bring([untitled])).toMatchObject({ added: 1, problems: [] });
  });
});

describe('two entries of one file under one paper', () => {
  const entry = (title: string, summary: string) =>
    `## [${title}](https://arxiv.org/abs/${reef.paperId})\n\n**Summary**: ${summary}\n`;
  const both = `# Mixed Notes, 2026-01-20\n\n${entry(reef.title, reef.summary[0] ?? '')}\n${entry(glacier.title, glacier.summary[0] ?? '')}`;

  it('are both left out and told where nobody knows the paper', async () => {
    const outcome = await commit(parseReport(new TextEncoder().encode(both), 'both.md'));
    expect(outcome).toMatchObject({ added: 0 });
    expect(outcome.problems).toEqual([
      { kind: 'disputed-paper', line: 3, detail: `${reef.paperId} ${reef.title}` },
      { kind: 'disputed-paper', line: 7, detail: `${reef.paperId} ${glacier.title}` },
    ]);
  });

  it('are told apart by what the library knows of the paper', async () => {
    await bring([{ ...reef, source: 'A' }]);
    const outcome = await commit(parseReport(new TextEncoder().encode(both), 'both.md'));
    expect(outcome).toMatchObject({ added: 1 });
    expect(outcome.problems).toMatchObject([{ kind: 'disputed-paper', line: 7 }]);
    const heads = (await library.lookUpHeads([reef.paperId]))[reef.paperId] ?? [];
    expect(heads.map(({ title }) => title)).toEqual([reef.title, reef.title]);
  });

  it('are one digest where they are about one', async () => {
    const again = `# Notes\n\n${entry(reef.title, 'One.')}\n${entry('CoralWatch', 'Two.')}`;
    const { digests, problems } = parseReport(new TextEncoder().encode(again), 'again.md');
    expect(digests).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'repeated-paper', line: 7 }]);
  });
});

function section(kind: Section['kind'], text: string): Section {
  return { kind, label: kind, blocks: [{ t: 'paragraph', c: [text] }] };
}

function bring(digests: Partial<Digest>[], changes: Partial<Report> = {}): Promise<FileOutcome> {
  return commit(makeReport(digests.map(makeDigest), changes));
}

async function commit(report: Report): Promise<FileOutcome> {
  await library.putInInbox([makeFile('report.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  const finished = await library.commitReport(report, next.item);
  if (!finished) throw new Error('The file had left the inbox.');
  return finished.outcome;
}

async function sourcesOf(paperId: string): Promise<string[]> {
  const heads = (await library.lookUpHeads([paperId]))[paperId] ?? [];
  return heads.map(({ source }) => source).sort();
}
