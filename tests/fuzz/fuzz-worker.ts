import { parentPort, workerData } from 'node:worker_threads';
import { startCounting, type WorkCounter } from './count-work';
import type { Family } from './endless-structure';

/** What the fuzzer's thread is asked to do. It has a thread of its own so that it can be stopped. */
export type FuzzTask =
  | { task: 'runs'; seed: number; from: number; to: number }
  /** Parses a family's file at several sizes. */
  | { task: 'family'; index: number; sizes: number[] }
  /** Parses a file of a size that is promised. */
  | { task: 'promised'; index: number };

export interface FuzzAnswer {
  /** The run that has faults; null where the task is done. */
  run: number | null;
  faults: string[];
  /** The work at each size, where it is counted. */
  work: number[];
}

/** Whether work is counted, and where the current run's number is kept in sight of the other thread. */
export interface FuzzWorkerData {
  counts: boolean;
  current: Int32Array;
}

const { counts, current }: FuzzWorkerData = workerData;
// Before the parser is loaded: only what comes later is counted.
const counter: WorkCounter | null = counts ? startCounting() : null;
const { faultsOf } = await import('./fuzz-checks');
const { fuzzInput } = await import('./fuzz-input');
const { families, promised } = await import('./endless-structure');
const { parseReport } = await import('../../lib/parse/parse-report');

parentPort?.on('message', (task: FuzzTask) => {
  if (task.task === 'runs') {
    for (let run = task.from; run < task.to; run++) {
      Atomics.store(current, 0, run);
      const faults = faultsOf(fuzzInput(task.seed, run));
      if (faults.length > 0) answer({ run, faults, work: [] });
    }
    answer({ run: null, faults: [], work: [] });
    return;
  }
  const family = (task.task === 'promised' ? promised : families)[task.index];
  if (!family) throw new Error(`no family ${task.index}`);
  answer({ run: null, ...readFamily(family, task.task === 'promised' ? [0] : task.sizes) });
});

function readFamily({ name, make }: Family, sizes: number[]): { faults: string[]; work: number[] } {
  const faults: string[] = [];
  const work = sizes.map((size) => {
    const bytes = Buffer.from(make(size));
    if (counter) return counter.count(() => parseReport(bytes, name));
    faults.push(...faultsOf({ name, bytes, recipe: name, words: [] }));
    return 0;
  });
  return { faults, work };
}

function answer(message: FuzzAnswer): void {
  parentPort?.postMessage(message);
}
