import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BorrowedWorker, borrowWorkers } from '../../../lib/import/borrow-workers';
import { type LentWorkers, lendWorkers } from '../../../lib/offscreen/lend-workers';

/** A worker of the page's: what it got, and whether it was ended. */
class FakeWorker {
  onerror: ((event: { message: string }) => void) | null = null;
  channel: MessagePort | undefined;
  ended = false;
  constructor() {
    started.push(this);
  }
  postMessage(_: null, [channel]: MessagePort[]) {
    this.channel = channel;
  }
  terminate() {
    this.ended = true;
    this.channel?.close();
  }
}

let started: FakeWorker[];
let lent: LentWorkers;
let borrow: () => BorrowedWorker;

// The worker that imports and the page that runs it, with what each sends to the other.
beforeEach(() => {
  started = [];
  vi.stubGlobal('Worker', FakeWorker);
  const importer: { onmessage?: (event: { data: unknown }) => void; postMessage: unknown } = {
    postMessage: (data: unknown, { transfer: ports = [] }: { transfer?: MessagePort[] } = {}) =>
      lent.serve(new MessageEvent('message', { data, ports })),
  };
  vi.stubGlobal('self', importer);
  const borrower = { postMessage: (data: unknown) => importer.onmessage?.({ data }) };
  lent = lendWorkers(Object.assign(Object.create(null), borrower));
  borrow = borrowWorkers();
});
afterEach(() => {
  lent.endAll();
  vi.unstubAllGlobals();
});

it('joins each worker that is borrowed to its borrower, and to no other', async () => {
  const [first, second] = [borrow(), borrow()];
  const heard = vi.fn();
  first.onmessage = ({ data }) => heard('first', data);
  second.onmessage = ({ data }) => heard('second', data);
  for (const { channel } of started)
    if (channel) channel.onmessage = ({ data: { name } }) => channel.postMessage(`read ${name}`);
  second.postMessage({ name: 'b.md', bytes: new ArrayBuffer(1) });
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([['second', 'read b.md']]));
  first.postMessage({ name: 'a.md', bytes: new ArrayBuffer(1) });
  await vi.waitFor(() => expect(heard.mock.calls[1]).toEqual(['first', 'read a.md']));
});

it('ends the one that is given back, from which nothing is heard any more', async () => {
  const [first, second] = [borrow(), borrow()];
  const heard = vi.fn();
  first.onmessage = heard;
  second.onmessage = heard;
  started[0]?.channel?.postMessage('just before');
  first.terminate();
  expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  started[1]?.channel?.postMessage('of the other');
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  expect(heard.mock.calls.map(([{ data }]) => data)).toEqual(['of the other']);
});

it('tells the borrower of a breakdown', () => {
  const [first, second] = [borrow(), borrow()];
  const failed = vi.fn();
  first.onerror = () => failed('first');
  second.onerror = ({ message }) => failed('second', message);
  started[1]?.onerror?.({ message: 'out of memory' });
  expect(failed.mock.calls).toEqual([['second', 'out of memory']]);
});

it('ends all of them with the one that has borrowed them, and leaves other messages alone', () => {
  borrow();
  borrow();
  lent.endAll();
  expect(started.map(({ ended }) => ended)).toEqual([true, true]);
  for (const data of ['progress', { failed: 'x' }, { start: -1 }, { start: 1, end: 1 }, null])
    expect(lent.serve(new MessageEvent('message', { data }))).toBe(false);
  expect(started).toHaveLength(2);
});
