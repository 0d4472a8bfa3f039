import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Digest } from '../../../../lib/digest/digest';
import { dieAfter, fillDiskAt } from '../failures';
import { contentsOf, freshLibrary, type Library, restart } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Imports files, each with these digests, and returns the import's id. */
async function bring(...files: Digest[][]): Promise<number> {
  const importId = await library.putInInbox(files.map((_, index) => makeFile(`${index}.md`)));
  for (const digests of files) {
    const next = await library.beginNextFile();
    if (!next) throw new Error('The inbox is empty');
    await library.commitReport(makeReport(digests), next.item);
  }
  return importId;
}

async function undo(importId: number, mostAtOnce?: number): Promise<void> {
  await library.undoImport(importId, mostAtOnce);
  while ((await library.goOnUndoing(importId, mostAtOnce))?.state === 'undoing');
}

/** All that cards show, and all that is kept of what they showed before. */
async function digestsOf() {
  const { papers, bodies, versions } = await contentsOf(library);
  return { papers, bodies, versions };
}

const nothing = { papers: [], bodies: [], versions: [] };
const zh = makeDigest();
const zhChanged = makeDigest({ summary: ['改了。'], sections: [] });
const en = makeDigest({ lang: 'en', summary: ['It proposes an axis.'] });
const other = makeDigest({ paperId: '2601.11096' });

describe('undoing', () => {
  it('takes away what an import added, and leaves the rest', async () => {
    await bring([zh]);
    const before = await digestsOf();
    const second = await bring([en, other]);
    const taken = await library.undoImport(second);
    expect(taken).toEqual({ state: 'undone', papers: ['2601.10387', '2601.11096'] });
    expect(await digestsOf()).toEqual(before);
    expect(await library.countLibrary()).toEqual({ papers: 1, digests: 1 });
  });

  it('brings earlier versions back, head and body', async () => {
    await bring([zh, other]);
    const before = await digestsOf();
    const second = await bring([zhChanged]);
    expect(await digestsOf()).not.toEqual(before);
    await undo(second);
    expect(await digestsOf()).toEqual(before);
  });

  it('leaves what later imports wrote, and is then not what their undoing goes back to', async () => {
    const first = await bring([zh]);
    await bring([zhChanged]);
    const third = await bring([makeDigest({ title: 'Third' })]);
    const before = await digestsOf();
    await undo(first);
    expect((await digestsOf()).papers).toEqual(before.papers);
    await undo(third);
    const heads = (await library.lookUpHeads([zh.paperId]))[zh.paperId];
    expect(heads?.map(({ summary }) => summary)).toEqual([['改了。']]);
    expect((await digestsOf()).versions).toEqual([]);
  });

  it('keeps what a later import brought once more, unchanged', async () => {
    const first = await bring([zh]);
    const second = await bring([zh]);
    const before = await digestsOf();
    await undo(first);
    expect(await digestsOf()).toEqual(before);
    await undo(second);
    expect(await digestsOf()).toEqual(nothing);
  });

  it('leaves a mark in the history, and the files with what they had brought', async () => {
    const importId = await bring([zh]);
    await undo(importId);
    expect(await library.latestImport()).toMatchObject({
      state: 'undone',
      cancelled: false,
      finishedAt: expect.any(Number),
      files: [{ state: 'done', outcome: { added: 1 } }],
    });
  });

  it('happens once, and what was undone can be imported again', async () => {
    const importId = await bring([zh, en]);
    const before = await digestsOf();
    await undo(importId);
    const again = await bring([zh, en]);
    expect(await library.undoImport(importId)).toMatchObject({ state: 'undone' });
    expect(await digestsOf()).toEqual(before);
    await undo(again);
    expect(await digestsOf()).toEqual(nothing);
  });

  it('is not for imports that there are not', async () => {
    expect(await library.undoImport(7)).toBeNull();
    expect(await library.goOnUndoing(7)).toBeNull();
  });

  it('of a full storage leaves all as it was', async () => {
    await bring([zh]);
    const second = await bring([zhChanged]);
    const before = await contentsOf(library);
    const full = fillDiskAt('papers', 1);
    await expect(library.undoImport(second)).rejects.toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    full.empty();
    expect(await contentsOf(library)).toEqual(before);
  });
});

describe('whatever was imported and undone, in whatever order', () => {
  const digest = fc
    .record({
      paperId: fc.constantFrom('2601.00001', '2601.00002', '2601.00003'),
      lang: fc.constantFrom('zh', 'en'),
      title: fc.constantFrom('A', 'B', 'C'),
    })
    .map(makeDigest);
  const files = fc.array(fc.array(digest, { maxLength: 4 }), { minLength: 1, maxLength: 3 });
  const imports = fc.array(
    fc.record({ files, undone: fc.boolean(), when: fc.nat(), again: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  );

  it('the library is what the other imports alone make of it', async () => {
    await fc.assert(
      fc.asyncProperty(imports, async (plan) => {
        library = await freshLibrary();
        const undone = plan.map((entry, index) => ({ ...entry, index })).filter((e) => e.undone);
        const ids: number[] = [];
        for (const [index, entry] of plan.entries()) {
          ids.push(await bring(...entry.files));
          // Some are undone soon, some late; each at a time of its own.
          for (const late of undone) {
            const id = ids[late.index];
            if (id && late.index + (late.when % plan.length) === index) await undo(id);
          }
        }
        for (const late of undone.toReversed()) await undo(ids[late.index] ?? 0);
        const left = await digestsOf();

        library = await freshLibrary();
        for (const entry of plan) if (!entry.undone) await bring(...entry.files);
        expect(left).toEqual(await digestsOf());
      }),
      { numRuns: 40 },
    );
  });
});

describe('a large import', () => {
  const many = Array.from({ length: 5 }, (_, file) =>
    Array.from({ length: 150 }, (_, n) =>
      makeDigest({ paperId: `2601.${10000 + file * 150 + n}`, title: 'Large' }),
    ),
  );

  it('is undone in bounded transactions, one after the other', async () => {
    await bring([zh, makeDigest({ paperId: '2601.10001' })]);
    const before = await digestsOf();
    const importId = await bring(...many);
    expect(await library.undoImport(importId)).toMatchObject({ state: 'undoing' });
    expect((await library.latestImport())?.state).toBe('undoing');
    expect(await library.findNextWork()).toEqual({ undo: importId });

    library = await restart();
    expect(await library.workIsWaiting()).toBe(true);
    const states: unknown[] = [];
    while (await library.workIsWaiting()) states.push((await library.goOnUndoing(importId))?.state);
    expect(states).toEqual(['undoing', 'undoing', 'undone']);
    expect(await digestsOf()).toEqual(before);
  });
});

describe('cancelling', () => {
  it('leaves nothing behind: neither what was read nor what was not', async () => {
    await bring([zh]);
    const before = await digestsOf();
    const importId = await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
    const next = await library.beginNextFile();
    if (!next) throw new Error('The inbox is empty');
    await library.commitReport(makeReport([zhChanged, en]), next.item);
    const second = await library.beginNextFile();
    expect(await library.undoImport(importId)).toMatchObject({ state: 'undone' });

    expect(await digestsOf()).toEqual(before);
    expect(await library.workIsWaiting()).toBe(false);
    expect(await library.latestImport()).toMatchObject({
      state: 'undone',
      cancelled: true,
      finishedAt: expect.any(Number),
      files: [
        { name: 'a.md', state: 'done' },
        { name: 'b.md', state: 'unread', outcome: null },
      ],
    });
    // What is being read just then doesn't get in.
    if (second) expect(await library.commitReport(makeReport([en]), second.item)).toBeNull();
    expect(await digestsOf()).toEqual(before);
  });

  it('stops the handing in', async () => {
    const importId = await library.putInInbox([makeFile('a.md')], 2);
    await undo(importId);
    expect(await library.putMoreInInbox(importId, [makeFile('b.md')], 1)).toBe(false);
    expect(await library.workIsWaiting()).toBe(false);
    expect(await library.anyUnfinished()).toBe(false);
  });
});

describe('killed after any step of undoing', () => {
  async function prepare(): Promise<number> {
    await bring([zh, en]);
    const importId = await bring([zhChanged, other], [en, makeDigest({ title: 'Once more' })]);
    await bring([makeDigest({ title: 'Later' })]);
    return importId;
  }

  it('loses nothing: the next run ends where an undisturbed one ends', async () => {
    // One file in each transaction.
    const undisturbedId = await prepare();
    const undisturbed = dieAfter(Number.POSITIVE_INFINITY);
    await undo(undisturbedId, 1);
    undisturbed.revive();
    const goal = await contentsOf(library);
    expect(undisturbed.steps()).toBeGreaterThan(25);

    for (let steps = 0; steps < undisturbed.steps(); steps++) {
      library = await freshLibrary();
      const importId = await prepare();
      const death = dieAfter(steps);
      await expect(undo(importId, 1)).rejects.toThrow('The process has ended');
      death.revive();
      library = await restart();
      await expectSound();
      await undo(importId, 1);
      expect(await contentsOf(library)).toEqual(goal);
    }
  });

  /** Each digest shows what was said of it last, and all else that is said of it is kept. */
  async function expectSound(): Promise<void> {
    const db = await library.libraryDb();
    const said = new Map<string, string[]>();
    for (const { keys, hashes } of await db.getAll('contributions')) {
      for (const [position, key] of keys.entries()) {
        said.set(key, [...(said.get(key) ?? []), hashes[position] ?? '']);
      }
    }
    const heads = (await db.getAll('papers')).flatMap((paper) => paper.heads);
    expect(heads.map(({ key }) => key).sort()).toEqual([...said.keys()].sort());
    expect((await db.getAllKeys('bodies')).sort()).toEqual([...said.keys()].sort());
    for (const { key, hash } of heads) expect(hash).toBe(said.get(key)?.at(-1));
    const kept = [...said].flatMap(([key, hashes]) =>
      [...new Set(hashes)].filter((hash) => hash !== hashes.at(-1)).map((hash) => [key, hash]),
    );
    expect((await db.getAllKeys('versions')).sort()).toEqual(kept.sort());
  }
});
