import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANYTHING, changeOfPapers } from '../../../lib/messages/library-change';
import type { WorkNews } from '../../../lib/offscreen/run-worker';
import { parseHere } from '../import/parse-here';
import { freshLibrary, type Library } from '../store/fresh-library';
import { makeFile, makeReport } from '../store/make-report';

let library: Library;
let hosts: Awaited<ReturnType<typeof loadHosts>>;
let workersRun: number;
/** What the next workers do instead of working through the inbox, in turn. */
let nextWorkers: ((worker: ThreadWorker) => Promise<void>)[];

async function loadHosts() {
  return {
    ...(await import('../../../lib/offscreen/offscreen-host')),
    ...(await import('../../../lib/offscreen/event-page-host')),
  };
}

/** The browser's worker, run in this very thread: Node has no `Worker` that shares its IndexedDB. */
class ThreadWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  constructor() {
    workersRun++;
    (nextWorkers.shift() ?? workThrough)(this).catch((error) =>
      this.onerror?.({ message: String(error) }),
    );
  }
  terminate() {
    this.onmessage = null;
  }
}

async function workThrough(worker: ThreadWorker): Promise<void> {
  await library.workThroughInbox({
    parse: parseHere(() => makeReport([])),
    onFileDone: () => worker.onmessage?.({ data: { changed: paper } }),
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
  });
  worker.onmessage?.({ data: 'done' });
}

async function breakDown(): Promise<void> {
  throw new Error('out of memory');
}

/** `navigator.locks` with one lock, which `documentGone` takes from its holder as the browser does. */
function makeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  let release = () => {};
  const locks = {
    request(_name: string, run: () => Promise<unknown>) {
      const result = last.then(run);
      last = last.then(() =>
        Promise.race([
          result,
          new Promise<void>((resolve) => {
            release = resolve;
          }),
        ]),
      );
      return result;
    },
  };
  return { locks, documentGone: () => release() };
}

beforeEach(async () => {
  library = await freshLibrary();
  hosts = await loadHosts();
  workersRun = 0;
  nextWorkers = [];
  vi.stubGlobal('Worker', ThreadWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const changed = async (_news: WorkNews) => {};
const paper = changeOfPapers(['2601.00001']);

describe('the event page', () => {
  it('starts no worker for an empty inbox', async () => {
    await hosts.workInEventPage(changed, () => {});
    expect(workersRun).toBe(0);
  });

  it('works until the inbox is empty and tells of changes', async () => {
    await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
    const told = vi.fn(changed);
    await hosts.workInEventPage(told, () => {});
    expect(await library.workIsWaiting()).toBe(false);
    expect(told).toHaveBeenCalledTimes(2);
    expect(workersRun).toBe(1);
  });

  it('puts the news of half a second into one', async () => {
    await library.putInInbox([makeFile('a.md')]);
    const other = changeOfPapers(['2601.00002']);
    nextWorkers.push(async (worker) => {
      await library.workIsWaiting();
      for (const news of ['progress', { changed: paper }, 'progress', { changed: other }]) {
        worker.onmessage?.({ data: news });
      }
      await workThrough(worker);
    });
    const told = vi.fn(changed);
    await hosts.workInEventPage(told, () => {});
    const both = changeOfPapers(['2601.00001', '2601.00002']);
    expect(told.mock.calls).toEqual([[{ changed: null }], [{ changed: both }]]);
  });

  it('tells again what nobody could be told, with what came since', async () => {
    await library.putInInbox([makeFile('a.md')]);
    const told: WorkNews[] = [];
    let failures = 3;
    await hosts.workInEventPage(
      async (news) => {
        if (failures-- > 0) throw new Error('The background has just been ended');
        told.push(news);
      },
      () => {},
    );
    expect(told).toEqual([{ changed: paper }]);
  });

  it('gives up telling a background that never hears', async () => {
    await library.putInInbox([makeFile('a.md')]);
    const told = vi.fn(async () => {
      throw new Error('gone');
    });
    await hosts.workInEventPage(told, () => {});
    expect(told.mock.calls.length).toBeLessThan(10);
    expect(await library.workIsWaiting()).toBe(false);
  });

  it('says that anything may have changed where a worker died, who may not have told all', async () => {
    await library.putInInbox([makeFile('a.md')]);
    nextWorkers = [breakDown];
    const told: WorkNews[] = [];
    await hosts.workInEventPage(
      async (news) => void told.push(news),
      () => {},
    );
    expect(told[0]).toEqual({ changed: ANYTHING });
  });

  it('takes news that nobody knows for a breakdown', async () => {
    await library.putInInbox([makeFile('a.md')]);
    nextWorkers.push(async (worker) => {
      await library.workIsWaiting();
      worker.onmessage?.({ data: { changed: { papers: 'all' } } });
    });
    await hosts.workInEventPage(changed, () => {});
    expect(workersRun).toBe(2);
    expect(await library.workIsWaiting()).toBe(false);
  });

  it('leaves nothing that comes just when its worker found the inbox empty', async () => {
    await library.putInInbox([makeFile('a.md')]);
    nextWorkers.push(async (worker) => {
      await workThrough({ ...worker, terminate: () => {}, onmessage: null });
      await library.putInInbox([makeFile('b.md')]);
      await hosts.workInEventPage(changed, () => {});
      worker.onmessage?.({ data: 'done' });
    });
    await hosts.workInEventPage(changed, () => {});
    expect(await library.workIsWaiting()).toBe(false);
    expect(workersRun).toBe(2);
  });

  it('starts again when the worker breaks down, four times at most', async () => {
    await library.putInInbox([makeFile('a.md')]);
    nextWorkers = [breakDown, breakDown];
    await hosts.workInEventPage(changed, () => {});
    expect(await library.workIsWaiting()).toBe(false);
    expect(workersRun).toBe(3);

    await library.putInInbox([makeFile('b.md')]);
    nextWorkers = [breakDown, breakDown, breakDown, breakDown];
    await expect(hosts.workInEventPage(changed, () => {})).rejects.toThrow('out of memory');
    expect(await library.workIsWaiting()).toBe(true);

    await hosts.workInEventPage(changed, () => {});
    expect(await library.workIsWaiting()).toBe(false);
  });
});

describe('the offscreen document', () => {
  let open: boolean;
  let opened: number;
  let closed: Promise<void>;
  let locks: ReturnType<typeof makeLocks>;

  /** Opens it as the background does; the document then lives by itself. */
  const openHost = () =>
    hosts.openOffscreenHost(
      async () => open,
      async () => {
        open = true;
        opened++;
        closed = new Promise((resolve) => {
          hosts.workOffscreen(changed, async () => {
            // A document doesn't go at once.
            await new Promise((gone) => setTimeout(gone, 5));
            open = false;
            locks.documentGone();
            resolve();
          });
        });
      },
    );

  beforeEach(() => {
    open = false;
    opened = 0;
    closed = Promise.resolve();
    locks = makeLocks();
    vi.stubGlobal('navigator', { locks: locks.locks });
  });

  it('is not opened for an empty inbox', async () => {
    await openHost();
    expect(opened).toBe(0);
  });

  it('is opened once, however many ask, and closes when the inbox is empty', async () => {
    await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
    await Promise.all([openHost(), openHost(), openHost()]);
    await closed;
    expect(opened).toBe(1);
    expect(open).toBe(false);
    expect(await library.workIsWaiting()).toBe(false);
  });

  it('leaves nothing that comes just when its worker found the inbox empty', async () => {
    await library.putInInbox([makeFile('a.md')]);
    nextWorkers.push(async (worker) => {
      await workThrough({ ...worker, terminate: () => {}, onmessage: null });
      await library.putInInbox([makeFile('b.md')]);
      await openHost();
      worker.onmessage?.({ data: 'done' });
    });
    await openHost();
    await closed;
    expect(await library.workIsWaiting()).toBe(false);
    expect(opened).toBe(1);
  });

  it('leaves nothing that comes while it closes, whenever that is', async () => {
    let wait = 0;
    // Until one has come after it had closed, however many turns of a busy machine that takes.
    for (; wait < 40 || opened === wait; wait++) {
      await library.putInInbox([makeFile('a.md')]);
      await openHost();
      for (let turn = 0; turn < wait; turn++) await new Promise((resolve) => setImmediate(resolve));
      await library.putInInbox([makeFile('b.md')]);
      await openHost();
      await closed;
      expect(await library.workIsWaiting(), `after ${wait} turns`).toBe(false);
    }
    expect(opened).toBeLessThan(2 * wait);
  });

  it('stays as long as something else is asked of it, and reads what is handed in meanwhile', async () => {
    const ask = (answer: () => Promise<string>) =>
      hosts.askOffscreenHost(
        async () => open,
        async () => {
          open = true;
          opened++;
        },
        answer,
      );
    let wanted = true;
    let ended = false;
    const answer = await ask(async () => {
      hosts.workOffscreen(
        changed,
        () => {
          ended = true;
        },
        async () => wanted,
      );
      return 'answered';
    });
    expect([answer, opened, ended]).toEqual(['answered', 1, false]);
    await library.putInInbox([makeFile('a.md')]);
    await openHost();
    await expect.poll(() => library.workIsWaiting()).toBe(false);
    expect(await ask(async () => 'again')).toBe('again');
    expect([opened, ended]).toEqual([1, false]);
    wanted = false;
    await expect.poll(() => ended).toBe(true);
  });

  it('closes when its worker keeps breaking down, and works when opened again', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    await library.putInInbox([makeFile('a.md')]);
    nextWorkers = [breakDown, breakDown, breakDown, breakDown];
    await openHost();
    await closed;
    expect(reported).toHaveBeenCalledOnce();
    expect(await library.workIsWaiting()).toBe(true);
    await openHost();
    await closed;
    expect(await library.workIsWaiting()).toBe(false);
  });
});
