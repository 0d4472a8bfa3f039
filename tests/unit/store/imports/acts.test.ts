import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Digest } from '../../../../lib/digest/digest';
import type { Deleted } from '../../../../lib/digest/import-record';
import { toStored } from '../../../../lib/store/digests/stored-digest';
import { dieAfter, fillDiskAt } from '../failures';
import { contentsOf, freshLibrary, type Library, restart } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';
import { expectSound, soundDigests } from '../sound-library';

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
  while ((await library.goOn(importId, mostAtOnce))?.state === 'undoing');
}

async function redo(importId: number, mostAtOnce?: number): Promise<void> {
  await library.redoImport(importId, mostAtOnce);
  while ((await library.goOn(importId, mostAtOnce))?.state === 'redoing');
}

async function remove(of: Deleted): Promise<number> {
  const { importId: id } = await library.deleteDigests(of);
  while ((await library.goOn(id))?.state === 'deleting');
  return id;
}

const nothing = { papers: [], bodies: [] };
const zh = makeDigest();
const zhChanged = makeDigest({ summary: ['改了。'], sections: [] });
const en = makeDigest({ lang: 'en', summary: ['It proposes an axis.'] });
const other = makeDigest({ paperId: '2601.11096' });

describe('undoing', () => {
  it('takes away what an import added, and leaves the rest', async () => {
    await bring([zh]);
    const before = await soundDigests(library);
    const second = await bring([en, other]);
    expect((await library.undoImport(second))?.state).toBe('undone');
    expect(await soundDigests(library)).toEqual(before);
    expect(await library.countLibrary()).toEqual({ papers: 1, digests: 1 });
  });

  it('brings earlier versions back, head and body', async () => {
    await bring([zh, other]);
    const before = await soundDigests(library);
    const second = await bring([zhChanged]);
    expect(await soundDigests(library)).not.toEqual(before);
    await undo(second);
    expect(await soundDigests(library)).toEqual(before);
  });

  it('goes back behind a version that was lost, and drops nothing for want of it', async () => {
    const first = await bring([zh, other]);
    const before = await soundDigests(library);
    await bring([zhChanged]);
    const third = await bring([makeDigest({ summary: ['又改了。'] })]);
    const db = await library.libraryDb();
    const lost = await db.getAll('versions');
    for (const { key, hash, head } of lost)
      if (JSON.stringify(head.summary).includes('改了')) await db.delete('versions', [key, hash]);
    await undo(third);
    const { papers, bodies } = await contentsOf(library);
    expect({ papers, bodies }).toEqual(before);
    await undo(first);
    expect((await contentsOf(library)).papers).toEqual([]);
    await redo(third);
    expect(await library.countLibrary()).toEqual({ papers: 1, digests: 1 });
    await redo(first);
    expect(await library.countLibrary()).toEqual({ papers: 2, digests: 2 });
  });

  it('leaves what later imports wrote, and is then not what their undoing goes back to', async () => {
    const first = await bring([zh]);
    await bring([zhChanged]);
    const third = await bring([makeDigest({ title: 'Third' })]);
    const before = await soundDigests(library);
    await undo(first);
    expect((await soundDigests(library)).papers).toEqual(before.papers);
    await undo(third);
    const heads = (await library.lookUpHeads([zh.paperId]))[zh.paperId];
    expect(heads?.map(({ summary }) => summary)).toEqual([['改了。']]);
    expect((await soundDigests(library)).papers).toHaveLength(1);
  });

  it('keeps what a later import brought once more, unchanged', async () => {
    const first = await bring([zh]);
    const second = await bring([zh]);
    const before = await soundDigests(library);
    await undo(first);
    expect(await soundDigests(library)).toEqual(before);
    await undo(second);
    expect(await soundDigests(library)).toEqual(nothing);
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
    const before = await soundDigests(library);
    await undo(importId);
    const again = await bring([zh, en]);
    expect((await library.undoImport(importId))?.state).toBe('undone');
    expect(await soundDigests(library)).toEqual(before);
    await undo(again);
    expect(await soundDigests(library)).toEqual(nothing);
  });

  it('is not for imports that there are not', async () => {
    expect(await library.undoImport(7)).toBeNull();
    expect(await library.goOn(7)).toBeNull();
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

describe('redoing', () => {
  it('has the library as it was before the undo, in the history’s old order', async () => {
    const first = await bring([zh, other]);
    await bring([zhChanged]);
    const before = await contentsOf(library);
    await undo(first);
    expect((await soundDigests(library)).papers).toHaveLength(1);
    await redo(first);
    expect(await contentsOf(library)).toEqual(before);
    await expectSound(library);
  });

  it('is not for what is not undone', async () => {
    const first = await bring([zh]);
    expect(await library.redoImport(first)).toBeNull();
    expect(await library.redoImport(7)).toBeNull();
  });

  it('of a cancelled import brings what had been read, and tells what had not', async () => {
    const importId = await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
    const next = await library.beginNextFile();
    if (!next) throw new Error('The inbox is empty');
    await library.commitReport(makeReport([zh]), next.item);
    await undo(importId);
    await redo(importId);
    expect((await soundDigests(library)).papers).toHaveLength(1);
    expect(await library.latestImport()).toMatchObject({
      state: 'done',
      cancelled: true,
      files: [{ state: 'done' }, { state: 'unread' }],
    });
  });
});

describe('deleting', () => {
  const { key } = toStored(zh).head;

  it.each<[string, Deleted, number]>([
    ['one digest', { what: 'digest', key, title: zh.title }, 2],
    ['all of a source', { what: 'source', id: zh.source, name: zh.source }, 1],
    ['everything', { what: 'everything' }, 0],
  ])('takes %s out, and can be undone and redone', async (_, of, left) => {
    await bring([zh, other, makeDigest({ paperId: '2601.00001', source: 'Somebody else' })]);
    const before = await soundDigests(library);
    const id = await remove(of);
    expect(await library.countLibrary()).toMatchObject({ digests: left });
    const after = await soundDigests(library);
    await undo(id);
    expect(await soundDigests(library)).toEqual(before);
    await redo(id);
    expect(await soundDigests(library)).toEqual(after);
  });

  it('is told in the history as what it is', async () => {
    await bring([zh]);
    await remove({ what: 'everything' });
    expect(await library.latestImport()).toMatchObject({
      origin: { by: 'deletion', of: { what: 'everything' } },
      state: 'done',
      undoable: true,
      files: [],
    });
  });

  it('does not keep the reader from importing the same again', async () => {
    await bring([zh]);
    const before = await soundDigests(library);
    await remove({ what: 'everything' });
    await bring([zh]);
    expect(await soundDigests(library)).toEqual(before);
  });

  it('goes through a large library in parts, and a kill between two loses nothing', async () => {
    const many = Array.from({ length: 450 }, (_, n) =>
      makeDigest({ paperId: `2601.${10000 + n}` }),
    );
    await bring(many);
    const { importId: id } = await library.deleteDigests({ what: 'everything' });
    expect(await library.countLibrary()).toMatchObject({ digests: 250 });
    library = await restart();
    await expectSound(library);
    expect(await library.findNextWork()).toEqual({ act: id });
    expect((await library.goOn(id))?.state).toBe('deleting');
    expect((await library.goOn(id))?.state).toBe('done');
    expect(await soundDigests(library)).toEqual(nothing);
  });

  const translate = (title = zh.title) =>
    library.storeTranslation(
      { from: toStored({ ...zh, title }).head.key, lang: 'en', by: 'Test' },
      () => ({
        summary: ['It proposes an axis.'],
        sections: [],
      }),
    );

  it.each<[string, Deleted, { digests: number; translations: number; papers: number }]>([
    [
      'a paper',
      { what: 'paper', paperId: zh.paperId, title: zh.title },
      { papers: 1, digests: 2, translations: 1 },
    ],
    ['a day', { what: 'day', date: '2026-01-20' }, { papers: 2, digests: 2, translations: 1 }],
    [
      'a translation',
      {
        what: 'translation',
        key: `${key.replace('/zh/', '/en/')}~zh`,
        lang: 'en',
        title: zh.title,
      },
      { papers: 1, digests: 0, translations: 1 },
    ],
    [
      'a digest with its translation',
      { what: 'digest', key, title: zh.title },
      { papers: 1, digests: 1, translations: 1 },
    ],
    [
      'a source',
      { what: 'source', id: zh.source, name: zh.source },
      { papers: 2, digests: 3, translations: 1 },
    ],
    ['everything', { what: 'everything' }, { papers: 2, digests: 3, translations: 1 }],
  ])(
    'of %s takes out what was counted, translations included, and can be undone and redone',
    async (_, of, counts) => {
      await bring([zh, other, makeDigest({ lang: 'ja', date: '2026-01-21' })]);
      await translate();
      const before = await soundDigests(library);
      expect(await library.countDeletion(of)).toEqual(counts);
      const id = await remove(of);
      const after = await soundDigests(library);
      expect(Number(before.bodies?.length) - Number(after.bodies?.length)).toBe(
        counts.digests + counts.translations,
      );
      expect(await library.countDeletion(of)).toEqual({ papers: 0, digests: 0, translations: 0 });
      await undo(id);
      expect(await soundDigests(library)).toEqual(before);
      await redo(id);
      expect(await soundDigests(library)).toEqual(after);
      await undo(id);
      expect(await soundDigests(library)).toEqual(before);
    },
  );

  it('of many papers of one day goes through them in parts', async () => {
    await bring(
      Array.from({ length: 450 }, (_, n) => makeDigest({ paperId: `2601.${10000 + n}` })),
      [makeDigest({ paperId: '2601.10003', date: '2026-01-21' })],
    );
    const id = await remove({ what: 'day', date: '2026-01-20' });
    expect(await library.countLibrary()).toEqual({ papers: 1, digests: 1 });
    await undo(id);
    expect(await library.countLibrary()).toEqual({ papers: 450, digests: 451 });
  });

  it('brings no translation back of what its original says no more', async () => {
    await bring([zh]);
    await translate();
    const id = await remove({ what: 'everything' });
    await bring([zhChanged]);
    const before = await soundDigests(library);
    await undo(id);
    expect(await soundDigests(library)).toEqual(before);
  });

  it('of an import brings back translations with what they are of, and takes them away again', async () => {
    const first = await bring([zh]);
    await translate();
    const translated = await soundDigests(library);
    const second = await bring([zhChanged]);
    const changed = await soundDigests(library);
    expect(changed).not.toEqual(translated);
    await undo(second);
    expect(await soundDigests(library)).toEqual(translated);
    await redo(second);
    expect(await soundDigests(library)).toEqual(changed);
    await undo(second);
    await undo(first);
    expect(await library.countLibrary()).toEqual({ papers: 0, digests: 0 });
    await redo(first);
    expect(await soundDigests(library)).toEqual(translated);
  });

  it('of an import brings no translation back that was deleted by itself', async () => {
    const id = await bring([zh]);
    const key = (await translate()) ?? '';
    await remove({ what: 'translation', key, lang: 'en', title: '' });
    const before = await soundDigests(library);
    await undo(id);
    await redo(id);
    expect(await soundDigests(library)).toEqual(before);
  });

  it('leaves a newer translation in its place', async () => {
    await bring([zh]);
    const translation = await translate();
    const id = await remove({ what: 'translation', key: translation ?? '', lang: 'en', title: '' });
    await translate();
    const before = await soundDigests(library);
    await undo(id);
    expect(await soundDigests(library)).toEqual(before);
  });
});

describe('whatever was imported, undone, redone and deleted, in whatever order', () => {
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
        for (const { index, again } of undone) if (again) await redo(ids[index] ?? 0);
        for (const { index, again } of undone) if (again) await undo(ids[index] ?? 0);
        const left = await soundDigests(library);

        library = await freshLibrary();
        for (const entry of plan) if (!entry.undone) await bring(...entry.files);
        expect(left).toEqual(await soundDigests(library));
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
    const before = await soundDigests(library);
    const importId = await bring(...many);
    expect((await library.undoImport(importId))?.state).toBe('undoing');
    expect((await library.latestImport())?.state).toBe('undoing');
    expect(await library.findNextWork()).toEqual({ act: importId });

    library = await restart();
    expect(await library.workIsWaiting()).toBe(true);
    const states: unknown[] = [];
    while (await library.workIsWaiting()) states.push((await library.goOn(importId))?.state);
    expect(states).toEqual(['undoing', 'undoing', 'undone']);
    expect(await soundDigests(library)).toEqual(before);
  });
});

describe('cancelling', () => {
  it('leaves nothing behind: neither what was read nor what was not', async () => {
    await bring([zh]);
    const before = await soundDigests(library);
    const importId = await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
    const next = await library.beginNextFile();
    if (!next) throw new Error('The inbox is empty');
    await library.commitReport(makeReport([zhChanged, en]), next.item);
    const second = await library.beginNextFile();
    expect((await library.undoImport(importId))?.state).toBe('undone');

    expect(await soundDigests(library)).toEqual(before);
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
    expect(await soundDigests(library)).toEqual(before);
  });

  it('stops the handing in', async () => {
    const importId = await library.putInInbox([makeFile('a.md')], 2);
    await undo(importId);
    expect(await library.putMoreInInbox(importId, [makeFile('b.md')], 1)).toBe(false);
    expect(await library.workIsWaiting()).toBe(false);
    expect(await library.anyUnfinished()).toBe(false);
  });
});

describe('killed after any step', () => {
  async function prepare(): Promise<number> {
    await bring([zh, en]);
    const importId = await bring([zhChanged, other], [en, makeDigest({ title: 'Once more' })]);
    await bring([makeDigest({ title: 'Later' })]);
    return importId;
  }

  it.each(['undo', 'redo', 'deletion'])(
    'loses nothing, in %s: the next run ends where an undisturbed one ends',
    async (act) => {
      // One file in each transaction.
      const acts = {
        undo: (id: number) => undo(id, 1),
        redo: (id: number) => redo(id, 1),
        deletion: async () => {
          const [begun] = (await library.readImports()).filter(
            ({ origin }) => origin.by === 'deletion',
          );
          const id = begun?.id ?? (await library.deleteDigests({ what: 'everything' })).importId;
          while ((await library.goOn(id))?.state === 'deleting');
        },
      };
      const run = acts[act as keyof typeof acts];
      const ready = async () => {
        const id = await prepare();
        if (act === 'redo') await undo(id);
        return id;
      };
      const undisturbedId = await ready();
      const undisturbed = dieAfter(Number.POSITIVE_INFINITY);
      await run(undisturbedId);
      undisturbed.revive();
      const goal = await contentsOf(library);
      expect(undisturbed.steps()).toBeGreaterThan(act === 'deletion' ? 10 : 25);

      for (let steps = 0; steps < undisturbed.steps(); steps++) {
        library = await freshLibrary();
        const importId = await ready();
        const death = dieAfter(steps);
        await expect(run(importId)).rejects.toThrow('The process has ended');
        death.revive();
        library = await restart();
        await expectSound(library);
        await run(importId);
        expect(await contentsOf(library)).toEqual(goal);
      }
    },
  );
});
