import { IMPORT_READER } from '../messages/files-to-read';
import { type Breakdown, readWorkerRequest } from '../messages/lent-workers';

/** The workers that a page has started for another worker. */
export interface LentWorkers {
  /** Does what a message asks for; false where it asks for no worker. */
  serve: (event: MessageEvent<unknown>) => boolean;
  endAll: () => void;
}

/** Starts workers that read files for the one that imports, each joined to it by a channel. Needs a page's `Worker`. */
export function lendWorkers(borrower: Worker): LentWorkers {
  const lent = new Map<number, Worker>();
  function start(number: number, channel: readonly MessagePort[]): void {
    const worker = new Worker('/parse-worker.js', { name: IMPORT_READER });
    worker.onerror = ({ message }) =>
      borrower.postMessage({ broken: number, message } satisfies Breakdown);
    worker.postMessage(null, [...channel]);
    lent.set(number, worker);
  }
  function end(number: number): void {
    lent.get(number)?.terminate();
    lent.delete(number);
  }
  return {
    serve({ data, ports }) {
      const request = readWorkerRequest(data);
      if (!request) return false;
      if ('start' in request) start(request.start, ports);
      else end(request.end);
      return true;
    },
    endAll() {
      for (const number of lent.keys()) end(number);
    },
  };
}
