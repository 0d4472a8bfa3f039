import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Parsed } from '../../../lib/import/run-parser';
import { freshLibrary, type Library } from '../store/fresh-library';
import { makeFile } from '../store/make-report';

let library: Library;
let workers: FakeWorker[];

/** The browser's worker: it answers when the test says so, and hears nothing once it was ended. */
class FakeWorker {
  onmessage: ((event: { data: Parsed }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  sent: string[] = [];
  ended = false;
  constructor() {
    workers.push(this);
  }
  postMessage({ name }: { name: string }) {
    this.sent.push(name);
  }
  answer(mistake: string) {
    if (!this.ended) this.onmessage?.({ data: { mistake } });
  }
  terminate() {
    this.ended = true;
  }
}

beforeEach(async () => {
  library = await freshLibrary();
  workers = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Two files in the inbox and a parser that gives each so many milliseconds; null for more than any test takes. */
async function twoFiles(time: number | null) {
  const importId = await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
  const { startParser } = await import('../../../lib/import/run-parser');
  const parser = startParser(() => time ?? 1e6);
  const items = [await item(importId, 0), await item(importId, 1)];
  return { importId, parser, parsed: items.map((each) => parser.parse(each)) };
}

async function item(importId: number, index: number) {
  const found = await (await library.libraryDb()).get('inbox', [importId, index]);
  if (!found || !('bytes' in found)) throw new Error('The file has left the inbox');
  return found;
}

it('answers in the order of the calls', async () => {
  const { parser, parsed } = await twoFiles(null);
  expect(workers[0]?.sent).toEqual(['a.md', 'b.md']);
  workers[0]?.answer('first');
  workers[0]?.answer('second');
  expect(await Promise.all(parsed)).toEqual([{ mistake: 'first' }, { mistake: 'second' }]);
  parser.end();
  expect(workers.map(({ ended }) => ended)).toEqual([true]);
});

it('fails for all that wait where the worker breaks down', async () => {
  const { parser, parsed } = await twoFiles(null);
  workers[0]?.onerror?.({ message: 'out of memory' });
  for (const each of parsed) await expect(each).rejects.toThrow('out of memory');
  parser.end();
});

describe('ends the worker and has another read the rest', () => {
  it('where a file takes longer than it may', async () => {
    const { parser, parsed } = await twoFiles(1);
    expect(await parsed[0]).toEqual({ tookLongerThan: 1 });
    expect(workers.map(({ ended, sent }) => [ended, sent])).toEqual([
      [true, ['a.md', 'b.md']],
      [false, ['b.md']],
    ]);
    workers[0]?.answer('too late');
    workers[1]?.answer('second');
    expect(await parsed[1]).toEqual({ mistake: 'second' });
    parser.end();
  });

  it('where the import was cancelled', async () => {
    const { importId, parser, parsed } = await twoFiles(null);
    await library.undoImport(importId);
    expect(await Promise.all(parsed)).toEqual(['unwanted', 'unwanted']);
    expect(workers.filter(({ ended }) => !ended)).toHaveLength(1);
    parser.end();
  });
});
