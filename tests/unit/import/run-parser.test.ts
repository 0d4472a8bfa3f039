import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Parsed } from '../../../lib/import/run-parser';
import { STARTED } from '../../../lib/messages/files-to-read';
import { freshLibrary, type Library } from '../store/fresh-library';
import { makeFile } from '../store/make-report';

let library: Library;
let workers: FakeWorker[];
/** Whether workers start at once, or only when the test says so. */
let startAtOnce: boolean;

/** The browser's worker: it answers when the test says so, and hears nothing once it was ended. */
class FakeWorker {
  onmessage: ((event: MessageEvent<unknown>) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  sent: string[] = [];
  ended = false;
  constructor() {
    workers.push(this);
    if (startAtOnce) queueMicrotask(() => this.start());
  }
  start() {
    this.onmessage?.(new MessageEvent('message', { data: STARTED }));
  }
  postMessage({ name }: { name: string }) {
    this.sent.push(name);
  }
  answer(mistake: string) {
    if (!this.ended) this.onmessage?.(new MessageEvent('message', { data: { mistake } }));
  }
  terminate() {
    this.ended = true;
  }
}

beforeEach(async () => {
  library = await freshLibrary();
  workers = [];
  startAtOnce = true;
});

/** So many files in the inbox, and a parser that gives each so many milliseconds: more than any test takes, where nothing is said. */
async function files(count: number, { time = 1e6, turn = 1e6, cores = 4 } = {}) {
  const made = Array.from({ length: count }, (_, index) => makeFile(`${index}.md`));
  const importId = await library.putInInbox(made);
  const { startParser } = await import('../../../lib/import/run-parser');
  const parser = startParser(
    () => new FakeWorker(),
    () => time,
    () => turn,
    cores,
  );
  const items = await Promise.all(made.map((_, index) => item(importId, index)));
  return { importId, parser, parsed: items.map((each) => parser.parse(each)) };
}

async function item(importId: number, index: number) {
  const found = await (await library.libraryDb()).get('inbox', [importId, index]);
  if (!found || !('bytes' in found)) throw new Error('The file has left the inbox');
  return found;
}

/** The worker that reads a file now. */
function readerOf(name: string): FakeWorker {
  const reader = workers.find(({ sent, ended }) => !ended && sent.at(-1) === name);
  if (!reader) throw new Error(`Nobody reads ${name}`);
  return reader;
}

it('reads two files at once, and the others one after the other', async () => {
  const { parser, parsed } = await files(4);
  readerOf('1.md').answer('second');
  expect(await parsed[1]).toEqual({ mistake: 'second' });
  readerOf('2.md').answer('third');
  expect(await parsed[2]).toEqual({ mistake: 'third' });
  expect(workers.map(({ sent }) => sent)).toEqual([['0.md'], ['1.md', '2.md', '3.md']]);
  readerOf('0.md').answer('first');
  expect(await parsed[0]).toEqual({ mistake: 'first' });
  parser.end();
  expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
});

describe('on two cores', () => {
  it('one worker reads all files once it was started, as long as none holds up those behind it', async () => {
    const { parser, parsed } = await files(3, { cores: 2 });
    readerOf('0.md').answer('first');
    readerOf('1.md').answer('second');
    readerOf('2.md').answer('third');
    await Promise.all(parsed);
    expect(workers.map(({ sent }) => sent)).toEqual([['0.md', '2.md'], ['1.md']]);
    parser.end();
  });

  it('a second worker is ended once nothing waits, and another reads on while a file takes its time', async () => {
    const { importId, parser, parsed } = await files(2, { cores: 2 });
    readerOf('1.md').answer('second');
    readerOf('0.md').answer('first');
    await Promise.all(parsed);
    const ended = () => workers.map((worker) => worker.ended);
    await vi.waitFor(() => expect(ended()).toEqual([false, true]), 5000);
    const [slow, waiting] = await Promise.all([item(importId, 0), item(importId, 1)]);
    const again = [parser.parse(slow), parser.parse(waiting)];
    expect(ended()).toEqual([false, true]);
    await vi.waitFor(() => readerOf('1.md').answer('held up'));
    expect(await again[1]).toEqual({ mistake: 'held up' });
    parser.end();
  });
});

it('fails for all that wait where the worker breaks down', async () => {
  const { parser, parsed } = await files(2);
  workers[0]?.onerror?.({ message: 'out of memory' });
  for (const each of parsed) await expect(each).rejects.toThrow('out of memory');
  parser.end();
});

describe('ends the worker and has another read the rest', () => {
  it('where a file takes longer than it may', async () => {
    const { parser, parsed } = await files(3, { time: 1 });
    expect(await parsed[0]).toEqual({ tookLongerThan: 1 });
    expect(workers[0]?.ended).toBe(true);
    workers[0]?.answer('too late');
    readerOf('2.md').answer('third');
    expect(await parsed[2]).toEqual({ mistake: 'third' });
    expect(await parsed[1]).toEqual({ tookLongerThan: 1 });
    parser.end();
  });

  it('where the import was cancelled', async () => {
    const { importId, parser, parsed } = await files(2);
    await library.undoImport(importId);
    expect(await Promise.all(parsed)).toEqual(['unwanted', 'unwanted']);
    parser.end();
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });
});

describe('a file that takes its time', () => {
  it('is put behind the others where two do, and each has had its turn', async () => {
    const { parser, parsed } = await files(3, { turn: 1 });
    expect(await Promise.race(parsed)).toBe('later');
    await vi.waitFor(() => readerOf('2.md'));
    readerOf('2.md').answer('third');
    expect(await parsed[2]).toEqual({ mistake: 'third' });
    parser.end();
  });

  it('is none while its worker starts, however long that takes', async () => {
    startAtOnce = false;
    const { parser, parsed } = await files(3, { turn: 1, time: 1 });
    // Longer than it takes to be seen to have had its turn, and its time.
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(workers.map(({ ended }) => ended)).toEqual([false, false]);
    readerOf('0.md').answer('first');
    readerOf('1.md').answer('second');
    readerOf('2.md').answer('third');
    expect(await Promise.all(parsed)).toEqual(
      ['first', 'second', 'third'].map((mistake) => ({ mistake })),
    );
    parser.end();
  });

  it('is read in the end, even where all take longer than their turn', async () => {
    const { importId, parser, parsed } = await files(3, { turn: 100 });
    const answered = new Set<FakeWorker>();
    const slowly = setInterval(() => {
      for (const worker of workers) {
        if (answered.has(worker) || worker.ended) continue;
        answered.add(worker);
        setTimeout(() => worker.answer('read'), 1000);
      }
    }, 10);
    const readInTheEnd = async (first: Promise<Parsed>, index: number) => {
      let read = await first;
      while (read === 'later') read = await parser.parse(await item(importId, index));
      return read;
    };
    await Promise.race(parsed.map(readInTheEnd));
    clearInterval(slowly);
    parser.end();
  });

  it('is read on as long as nobody waits', async () => {
    const { parser, parsed } = await files(2, { turn: 1 });
    await vi.waitFor(() => readerOf('1.md'));
    readerOf('0.md').answer('first');
    readerOf('1.md').answer('second');
    expect(await Promise.all(parsed)).toEqual([{ mistake: 'first' }, { mistake: 'second' }]);
    parser.end();
  });
});
