import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Source } from '../../../lib/import/hand-in';
import { dieAfter } from '../store/failures';
import { contentsOf, freshLibrary, type Library, restart } from '../store/fresh-library';
import { heldHere } from '../store/imports/held-here';
import { makeDigest, makeFile, makeReport } from '../store/make-report';
import { parseHere } from './parse-here';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function source(n: number, changes: Partial<Source> = {}): Source {
  const bytes = new TextEncoder().encode(`2601.${10000 + n}`).buffer;
  return { name: `${n}.md`, size: 10, arrayBuffer: async () => bytes, ...changes };
}

const many = Array.from({ length: 250 }, (_, n) => source(n));

function handIn(sources: Source[], onStored: (importId: number) => Promise<void> = async () => {}) {
  return library.handIn(sources, onStored, heldHere);
}

function work(handingIn = false): Promise<void> {
  return library.workThroughInbox({
    parse: parseHere((bytes) =>
      makeReport([makeDigest({ paperId: new TextDecoder().decode(bytes) })]),
    ),
    onFileDone: () => {},
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: async (run) => {
      if (!handingIn) await run();
    },
  });
}

it('hands a few files in at once', async () => {
  const stored = vi.fn(async () => {});
  await handIn([source(1), source(2)], stored);
  expect(stored.mock.calls).toEqual([[1]]);
  expect(await library.latestImport()).toMatchObject({ toCome: 0, files: [{}, {}] });
});

it('hands many in to one import, which has not ended before all are there', async () => {
  const seen: unknown[] = [];
  await handIn(many, async () => {
    await work(true);
    const record = await library.latestImport();
    seen.push([record?.state, record?.files.length, record?.toCome, await library.readProgress()]);
  });
  expect(seen).toEqual([
    ['working', 100, 150, { done: 100, total: 250 }],
    ['working', 200, 50, { done: 200, total: 250 }],
    ['done', 250, 0, null],
  ]);
  expect(await library.readImports()).toHaveLength(1);
  expect(await library.countLibrary()).toMatchObject({ papers: 250 });
});

it('never holds more than a batch of bytes, however large the files', async () => {
  let held = 0;
  let most = 0;
  const large = Array.from({ length: 12 }, (_, n) =>
    source(n, {
      arrayBuffer: async () => {
        held += 3;
        most = Math.max(most, held);
        return new ArrayBuffer(3 * 1024 * 1024);
      },
    }),
  );
  await handIn(large, async () => {
    held = 0;
  });
  expect(most).toBeLessThanOrEqual(9);
});

it('tells of files that cannot be opened, and takes the others', async () => {
  const gone = async () => {
    throw new DOMException('It was moved', 'NotFoundError');
  };
  const unread = vi.fn(async () => new ArrayBuffer(0));
  await handIn([
    source(1, { arrayBuffer: gone }),
    source(2),
    source(3, { size: 600e6, arrayBuffer: unread }),
    source(4, { size: 600e6, name: '4.zip', arrayBuffer: unread }),
  ]);
  await work();
  const record = await library.latestImport();
  expect(record?.state).toBe('done');
  expect(record?.files.map(({ outcome }) => outcome?.problems.map(({ kind }) => kind))).toEqual([
    ['unreadable'],
    [],
    ['too-large'],
    ['zip-large'],
  ]);
  expect(unread).not.toHaveBeenCalled();
});

it('of nothing but files that cannot be opened is an import that has ended', async () => {
  await handIn([source(1, { arrayBuffer: () => Promise.reject(new Error('gone')) })]);
  expect(await library.latestImport()).toMatchObject({ state: 'done', files: [{ state: 'done' }] });
});

it('goes on when nobody listens any more', async () => {
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  await handIn(many, async () => {
    throw new Error('The background has ended');
  });
  expect(complained).toHaveBeenCalledTimes(3);
  expect((await library.latestImport())?.files).toHaveLength(250);
});

it('stops when the import is cancelled in its middle', async () => {
  const stored = vi.fn(async (importId: number) => {
    await library.undoImport(importId);
  });
  await handIn(many, stored);
  expect(stored).toHaveBeenCalledOnce();
  expect(await library.latestImport()).toMatchObject({ state: 'undone', cancelled: true });
  expect((await contentsOf(library)).inbox).toEqual([]);
});

it('broken off in its middle, tells how many files never came', async () => {
  await library.putInInbox([makeFile('1.md', '2601.10001')], 149);
  await work();
  const told = { state: 'done', files: [{ state: 'done' }], toCome: 0, missing: 149 };
  expect(await library.latestImport()).toMatchObject(told);
  library = await restart();
  await work();
  expect(await library.latestImport()).toMatchObject(told);
});

it('killed after any step, leaves what was handed in to be worked through', async () => {
  const some = many.slice(0, 110);
  const undisturbed = dieAfter(Number.POSITIVE_INFINITY);
  await handIn(some);
  undisturbed.revive();
  for (let steps = 1; steps < undisturbed.steps(); steps += 17) {
    library = await freshLibrary();
    await library.libraryDb();
    const death = dieAfter(steps);
    await expect(handIn(some)).rejects.toThrow('The process has ended');
    death.revive();
    library = await restart();
    const before = await library.latestImport();
    await work();
    const record = await library.latestImport();
    const handedIn = record?.files.length ?? 0;
    expect(handedIn % 100).toBe(0);
    expect(before?.files.length ?? 0).toBe(handedIn);
    expect(await library.countLibrary()).toMatchObject({ papers: handedIn });
    const missing = some.length - handedIn;
    if (record) expect(record).toMatchObject({ state: 'done', toCome: 0, missing });
    expect(await library.anyUnfinished()).toBe(false);
  }
});
