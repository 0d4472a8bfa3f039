import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportProgress } from '../../../lib/digest/import-record';
import type { Work } from '../../../lib/import/work-through';
import { parseReport } from '../../../lib/parse/parse-report';
import { dieAfter } from '../store/failures';
import { contentsOf, freshLibrary, type Library, restart, saidIn } from '../store/fresh-library';
import { makeDigest, makeFile, makeReport } from '../store/make-report';
import { parseHere } from './parse-here';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Reads a file that holds ids of papers, one a line, and whose name's first letter is their title. */
function parse(bytes: Uint8Array, fileName: string) {
  const ids = new TextDecoder().decode(bytes).split('\n');
  return makeReport(ids.map((paperId) => makeDigest({ paperId, title: fileName.slice(0, 1) })));
}

const files = [
  makeFile('a.md', '2601.00001\n2601.00002'),
  makeFile('b.md', '2601.00002\n2601.00003'),
  makeFile('b again.md', '2601.00002\n2601.00003'),
];

type Options = Partial<Omit<Work, 'parse'>> & { parse?: Parameters<typeof parseHere>[0] };

function work({ parse: read = parse, ...options }: Options = {}): Promise<void> {
  return library.workThroughInbox({
    parse: parseHere(read),
    onFileDone: () => {},
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
    ...options,
  });
}

async function outcomes() {
  const record = await library.latestImport();
  return record?.files.map(({ outcome }) =>
    outcome ? [outcome.added, outcome.updated, outcome.unchanged] : null,
  );
}

it('brings all files in, one after the other, and tells of each', async () => {
  const importId = await library.putInInbox(files);
  const heard: ImportProgress[] = [];
  await work({ onFileDone: ({ progress }) => heard.push(progress) });
  expect(await outcomes()).toEqual([
    [2, 0, 0],
    [1, 1, 0],
    [0, 0, 2],
  ]);
  expect(heard).toEqual([1, 2, 3].map((done) => ({ importId, done, total: 3 })));
  expect(await library.latestImport()).toMatchObject({ finishedAt: expect.any(Number) });
});

it('takes files that come while it works', async () => {
  await library.putInInbox([makeFile('a.md', '2601.00001')]);
  let more: Promise<number> | null = null;
  await work({
    onFileDone: () => {
      more ??= library.putInInbox([makeFile('b.md', '2601.00002')]);
    },
  });
  expect(more).not.toBeNull();
  expect(await library.workIsWaiting()).toBe(false);
});

it('works only while it has the lock', async () => {
  await library.putInInbox(files);
  const order: string[] = [];
  await work({
    withLock: async (run) => {
      order.push('locked');
      await run();
      order.push('unlocked');
    },
    onFileDone: () => order.push('file'),
  });
  expect(order).toEqual(['locked', 'file', 'file', 'file', 'unlocked']);
});

it('goes on with the other files when the parser fails on one', async () => {
  await library.putInInbox([makeFile('bad.md'), ...files]);
  await work({
    parse: (bytes, name) => {
      if (name === 'bad.md') throw new TypeError('x is undefined');
      return parse(bytes, name);
    },
  });
  const record = await library.latestImport();
  expect(record?.files[0]?.outcome?.problems).toEqual([
    { kind: 'our-mistake', line: null, detail: 'TypeError: x is undefined' },
  ]);
  expect((await outcomes())?.slice(1)).toEqual([
    [2, 0, 0],
    [1, 1, 0],
    [0, 0, 2],
  ]);
});

it('gives up a file over which the browser has died three times', async () => {
  const importId = await library.putInInbox(files);
  for (let death = 1; death <= 3; death++) {
    await library.countAttempt([importId, 0]);
    library = await restart();
  }
  const names: string[] = [];
  await work({
    parse: (bytes, name) => {
      names.push(name);
      return parse(bytes, name);
    },
  });
  expect(names).toEqual(['b.md', 'b again.md']);
  expect((await library.latestImport())?.files[0]?.outcome?.problems).toMatchObject([
    { kind: 'gave-up' },
  ]);
});

it('gives up a file that ends the browser while the one before it is being stored, and no other', async () => {
  await library.putInInbox(files);
  for (let death = 1; death <= 3; death++) {
    let end = { revive: () => {} };
    const dying = work({
      parse: (bytes, name) => {
        if (name === 'b.md') end = dieAfter(0);
        return parse(bytes, name);
      },
    });
    await expect(dying).rejects.toThrow('The process has ended');
    end.revive();
    library = await restart();
    // Either of the two may have ended it: the third goes first now, and each of them is read alone.
    const first = death === 1 ? null : [1, 0, 1];
    const third = death === 1 ? null : [2, 0, 0];
    expect(await outcomes()).toEqual([first, null, third]);
  }
  await work();
  const record = await library.latestImport();
  expect(record?.files.map(({ attempts }) => attempts)).toEqual([2, 4, 1]);
  expect(record?.files[1]?.outcome?.problems).toMatchObject([{ kind: 'gave-up' }]);
  expect(record?.finishedAt).not.toBeNull();
});

it('lets all other files go before one over which the browser died, at the very next start', async () => {
  await library.putInInbox(files);
  await library.beginNextFile();
  library = await restart();
  const order: string[] = [];
  await work({
    parse: (bytes, name) => {
      order.push(name);
      return parse(bytes, name);
    },
  });
  expect(order).toEqual(['b.md', 'b again.md', 'a.md']);
});

/** Others wait a second for it. */
const PATIENT = { timeout: 5000 };

describe('a file that takes its time', () => {
  /** Reads all files at once but for one, which is asked for a second time before it is read. */
  async function workSlowly(answerSlow: (times: number) => Promise<Parsed> | Parsed) {
    const order: string[] = [];
    let times = 0;
    const readHere = parseHere(parse);
    await library.workThroughInbox({
      parse: async (item) => {
        if (item.name !== 'a.md') return readHere(item);
        const parsed = await answerSlow(++times);
        return parsed === 'read' ? readHere(item) : parsed;
      },
      onFileDone: ({ outcome: { added } }) => order.push(String(added)),
      onActed: () => {},
      withLock: (run) => run(),
      whenNobodyHandsIn: (run) => run(),
    });
    return { order, times };
  }
  type Parsed = Awaited<ReturnType<Work['parse']>> | 'read';

  it('comes after the others where it was put behind them, and is not given up for that', async () => {
    await library.putInInbox(files);
    const { times } = await workSlowly((asked) => (asked <= 5 ? 'later' : 'read'));
    expect(times).toBe(6);
    const record = await library.latestImport();
    expect(record?.files.map(({ attempts }) => attempts)).toEqual([2, 1, 1]);
    expect(record?.files.map(({ outcome }) => outcome?.problems)).toEqual([[], [], []]);
  });

  it('holds up none that is handed in, nor an undo, while it is read', async () => {
    let resolve = () => {};
    const promise = new Promise<void>((release) => {
      resolve = release;
    });
    await library.putInInbox([files[0] ?? makeFile('a.md')]);
    const working = workSlowly(() => promise.then(() => 'read' as const));
    const later = await library.putInInbox([makeFile('b.md', '2601.00005')]);
    await vi.waitFor(
      async () => expect((await library.lookUpHeads(['2601.00005']))['2601.00005']).toBeDefined(),
      PATIENT,
    );
    await library.undoImport(later);
    await vi.waitFor(
      async () => expect((await library.lookUpHeads(['2601.00005']))['2601.00005']).toBeUndefined(),
      PATIENT,
    );
    expect((await library.lookUpHeads(['2601.00001']))['2601.00001']).toBeUndefined();
    resolve();
    await working;
    expect((await library.lookUpHeads(['2601.00001']))['2601.00001']).toBeDefined();
  });
});

/** In which order files are begun, by their names, and done. */
async function orderOf(options: Options = {}): Promise<string[]> {
  const order: string[] = [];
  await work({
    parse: (bytes, name) => {
      order.push(name);
      return parse(bytes, name);
    },
    onFileDone: ({ progress }) => order.push(`done ${progress.done}`),
    ...options,
  });
  return order;
}

it('stores one file while the next is read', async () => {
  await library.putInInbox(files);
  const order = await orderOf();
  expect(order).toEqual(['a.md', 'b.md', 'done 1', 'b again.md', 'done 2', 'done 3']);
});

it('reads no file ahead while somebody else should go first', async () => {
  await library.putInInbox([...files, makeFile('c.md', '2601.00004')]);
  const order = await orderOf({ giveWay: async () => true });
  // Three were begun before anybody said so.
  expect(order.slice(3)).toEqual(['b again.md', 'done 2', 'done 3', 'c.md', 'done 4']);
});

it.each([
  ['takes too long', { tookLongerThan: 21_400 }, { kind: 'too-slow', line: null, detail: '21' }],
  [
    'fails',
    { mistake: 'x is undefined' },
    { kind: 'our-mistake', line: null, detail: 'x is undefined' },
  ],
] as const)('leaves out a file whose reading %s, and goes on', async (_, parsed, problem) => {
  await library.putInInbox(files);
  const readHere = parseHere(parse);
  await library.workThroughInbox({
    parse: async (item) => (item.name === 'b.md' ? parsed : readHere(item)),
    onFileDone: () => {},
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
  });
  const record = await library.latestImport();
  expect(record?.files[1]?.outcome?.problems).toEqual([problem]);
  expect((await outcomes())?.map((counts) => counts?.[0])).toEqual([2, 0, 1]);
});

describe('killed after any step', () => {
  /** Ids of papers in the library, and which files are said to be done, must always agree. */
  async function expectWholeFiles() {
    const { papers, bodies, inbox } = await contentsOf(library);
    const record = await library.latestImport();
    const done = record?.files.filter(({ state }) => state === 'done').length ?? 0;
    const expected = [[], ['a', 'a'], ['a', 'b', 'b'], ['a', 'b', 'b']][done];
    const heads = await library.lookUpHeads(['2601.00001', '2601.00002', '2601.00003']);
    expect(Object.values(heads).map(([head]) => head?.title)).toEqual(expected);
    expect(papers).toHaveLength(expected?.length ?? -1);
    expect(bodies).toHaveLength(expected?.length ?? -1);
    expect(inbox).toHaveLength(files.length - done);
    expect(record?.finishedAt === null).toBe(done < files.length);
  }

  it('leaves whole files, and the next run ends where an undisturbed one ends', async () => {
    await library.putInInbox(files);
    const undisturbed = dieAfter(Number.POSITIVE_INFINITY);
    await work();
    undisturbed.revive();
    const goal = await saidIn(library);
    expect(undisturbed.steps()).toBeGreaterThan(40);

    for (let steps = 0; steps < undisturbed.steps(); steps++) {
      library = await freshLibrary();
      await library.putInInbox(files);
      const death = dieAfter(steps);
      await expect(work()).rejects.toThrow('The process has ended');
      death.revive();

      library = await restart();
      await expectWholeFiles();
      await work();
      expect(await saidIn(library)).toEqual(goal);
    }
  });

  it('hands all files in or none', async () => {
    await library.libraryDb();
    const undisturbed = dieAfter(Number.POSITIVE_INFINITY);
    await library.putInInbox(files);
    undisturbed.revive();

    for (let steps = 0; steps < undisturbed.steps(); steps++) {
      library = await freshLibrary();
      await library.libraryDb();
      const death = dieAfter(steps);
      await expect(library.putInInbox(files)).rejects.toThrow('The process has ended');
      death.revive();
      library = await restart();
      expect(Object.values(await contentsOf(library)).flat()).toEqual([]);
    }
  });
});

it('brings in the bundled sample', async () => {
  const sample = await readFile('public/samples/hf-daily-papers-2026-01-20.zh.md', 'utf8');
  await library.putInInbox([makeFile('empty.md', ''), makeFile('sample.md', sample)]);
  await work({ parse: parseReport });
  const record = await library.latestImport();
  expect(record?.files.map(({ outcome }) => outcome)).toMatchObject([
    { added: 0, papers: 0, problems: [{ kind: 'empty-file' }] },
    { added: 4, papers: 4, date: '2026-01-20', problems: [] },
  ]);
  expect(await library.countLibrary()).toEqual({ papers: 4, digests: 4 });
});

it('says where a file was begun before: whoever began it may not have told what it brought', async () => {
  const importId = await library.putInInbox(files);
  const onResumed = vi.fn();
  await library.countAttempt([importId, 0]);
  await work({ onResumed });
  expect(onResumed).toHaveBeenCalledOnce();
  await library.putInInbox(files);
  await work({ onResumed });
  expect(onResumed).toHaveBeenCalledOnce();
});
