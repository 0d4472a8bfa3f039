import { beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../../lib/digest/digest';
import type { InboxItem } from '../../../../lib/store/db/schema';
import { toStoredReport } from '../../../../lib/store/digests/stored-digest';
import { contentsOf, freshLibrary, type Library } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';
import { soundDigests } from '../sound-library';

let library: Library;
/** What the reader of the day makes of each file. */
let reader: Record<string, Digest[]>;
beforeEach(async () => {
  library = await freshLibrary();
  reader = {};
});

const axis = makeDigest();
const axisBetter = makeDigest({ summary: ['读得更好了。'] });
const missed = makeDigest({ paperId: '2601.11096' });
const wrong = makeDigest({ paperId: '2601.99999' });

const parsed: string[] = [];

async function work(): Promise<void> {
  await library.workThroughInbox({
    parse: async ({ name, bytes }: InboxItem) => {
      parsed.push(new TextDecoder().decode(bytes));
      return { report: toStoredReport(makeReport(reader[name] ?? [])) };
    },
    onFileDone: () => {},
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
  });
}

async function bring(name: string, digests: Digest[], text = name): Promise<number> {
  reader[name] = digests;
  const importId = await library.putInInbox([makeFile(name, text)]);
  await work();
  return importId;
}

async function rereadAll(): Promise<number> {
  const importId = await library.rereadAll();
  if (importId === null) throw new Error('There is nothing to read again');
  await work();
  return importId;
}

async function paperIds(): Promise<string[]> {
  return (await library.libraryDb()).getAllKeys('papers');
}

describe('reading all again', () => {
  it('reads the bytes that were imported, by what reads them now', async () => {
    await bring('a.md', [axis, wrong], '原文 α');
    parsed.length = 0;
    reader['a.md'] = [axisBetter, missed];
    await rereadAll();
    expect(parsed).toEqual(['原文 α']);
    expect(await paperIds()).toEqual([axis.paperId, missed.paperId]);
    expect(await library.latestImport()).toMatchObject({
      origin: { by: 'rereading' },
      state: 'done',
      files: [{ name: 'a.md', outcome: { added: 1, updated: 1, unchanged: 0, dropped: 1 } }],
    });
  });

  it('is undone and redone like an import', async () => {
    await bring('a.md', [axis, wrong]);
    const before = await soundDigests(library);
    reader['a.md'] = [axisBetter, missed];
    const importId = await rereadAll();
    const after = await soundDigests(library);
    expect((await library.undoImport(importId))?.state).toBe('undone');
    expect(await soundDigests(library)).toEqual(before);
    expect((await library.redoImport(importId))?.state).toBe('done');
    expect(await soundDigests(library)).toEqual(after);
  });

  it('leaves alone what has not changed, and writes nothing down of it', async () => {
    await bring('a.md', [axis, missed]);
    const { contributions, papers } = await contentsOf(library);
    await rereadAll();
    expect(await contentsOf(library)).toMatchObject({ contributions, papers });
  });

  it('does not speak over what a later file says of the same', async () => {
    await bring('a.md', [axis]);
    await bring('b.md', [axisBetter]);
    const before = await soundDigests(library);
    reader['a.md'] = [makeDigest({ summary: ['第三种。'] })];
    await rereadAll();
    expect(await soundDigests(library)).toEqual(before);
  });

  it('leaves deleted what the reader has deleted', async () => {
    await bring('a.md', [axis, missed]);
    const { digests } = await library.countLibrary();
    expect(digests).toBe(2);
    await library.deleteDigests({ what: 'source', id: axis.source, name: axis.source });
    reader['a.md'] = [axisBetter, missed];
    await rereadAll();
    expect(await paperIds()).toEqual([]);
  });

  it('brings back what an earlier reader had dropped by mistake', async () => {
    await bring('a.md', [axis]);
    const before = await soundDigests(library);
    reader['a.md'] = [];
    await rereadAll();
    expect(await paperIds()).toEqual([]);
    reader['a.md'] = [axis];
    await rereadAll();
    expect(await soundDigests(library)).toEqual(before);
  });

  it('reads a content once that was imported several times, and none of what is undone', async () => {
    await bring('a.md', [axis], 'the same');
    await bring('b.md', [missed], 'the same');
    const undone = await bring('c.md', [wrong]);
    await library.undoImport(undone);
    expect(await library.countRereadable()).toEqual({ files: 1, readEarlier: 0 });
    parsed.length = 0;
    await rereadAll();
    expect(parsed).toEqual(['the same']);
    expect((await library.measureSources()).files).toBe(2);
  });

  it('tells of nothing where there is nothing to read', async () => {
    expect(await library.rereadAll()).toBeNull();
    await bring('a.md', [axis]);
    await library.dropSources();
    expect(await library.measureSources()).toEqual({ files: 0, packedSize: 0 });
    expect(await library.rereadAll()).toBeNull();
    expect(await paperIds()).toEqual([axis.paperId]);
  });

  it('tells of a file whose source was let go while it waited, and goes on', async () => {
    await bring('a.md', [axis]);
    const before = await soundDigests(library);
    expect(await library.rereadAll()).not.toBeNull();
    await library.dropSources();
    await work();
    expect(await soundDigests(library)).toEqual(before);
    expect(await library.latestImport()).toMatchObject({
      state: 'done',
      files: [{ outcome: { problems: [{ kind: 'source-gone' }] } }],
    });
  });
});

it('keeps what is packed smaller than it came, and gives it back as it was', async () => {
  const text = 'All work and no play. '.repeat(1000);
  await bring('a.md', [axis], text);
  const { files, packedSize } = await library.measureSources();
  expect(files).toBe(1);
  expect(packedSize).toBeLessThan(1000);
  const [hash = ''] = await (await library.libraryDb()).getAllKeys('sources');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(new TextDecoder().decode((await library.readSource(hash)) ?? undefined)).toBe(text);
});
