import { count, fields, text } from './checks';

/**
 * What the worker that imports asks of the page that runs it: a worker to read with, whose end of a channel comes with
 * the message, or that one be ended. Each is known by a number of the asking one's.
 */
export type WorkerRequest = { start: number } | { end: number };

/** What the page says of a worker that has broken down. */
export interface Breakdown {
  broken: number;
  message: string;
}

const start = fields({ start: count });
const end = fields({ end: count });
const breakdown = fields({ broken: count, message: text(Number.POSITIVE_INFINITY) });

/** In the page; null where it is none. */
export function readWorkerRequest(received: unknown): WorkerRequest | null {
  return start(received) || end(received) ? received : null;
}

/** In the worker that imports; null where it is none. */
export function readBreakdown(received: unknown): Breakdown | null {
  return breakdown(received) ? received : null;
}
