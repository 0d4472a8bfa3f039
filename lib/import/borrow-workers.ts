import type { FileToRead } from '../messages/files-to-read';
import { readBreakdown, type WorkerRequest } from '../messages/lent-workers';

/** A worker that reads files: a `Worker`, seen from the thread that uses it. */
export interface BorrowedWorker {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: { message: string }) => void) | null;
  postMessage: (file: FileToRead) => void;
  terminate: () => void;
}

/**
 * Has the page that runs this worker start others, and speaks to them through channels. A worker of Firefox that starts
 * another itself stands still for ever now and then: both wait on one condition, and the word that the other is
 * registered wakes only one of them. To be called once in a worker.
 */
export function borrowWorkers(): () => BorrowedWorker {
  const borrowed = new Map<number, BorrowedWorker>();
  let last = 0;
  self.onmessage = ({ data }: MessageEvent<unknown>) => {
    const breakdown = readBreakdown(data);
    if (breakdown) borrowed.get(breakdown.broken)?.onerror?.(breakdown);
  };
  return () => {
    const number = ++last;
    const { port1, port2 } = new MessageChannel();
    const worker: BorrowedWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (file) => port1.postMessage(file),
      terminate() {
        borrowed.delete(number);
        port1.close();
        self.postMessage({ end: number } satisfies WorkerRequest);
      },
    };
    port1.onmessage = (event) => worker.onmessage?.(event);
    borrowed.set(number, worker);
    self.postMessage({ start: number } satisfies WorkerRequest, { transfer: [port2] });
    return worker;
  };
}
