import { parentPort, workerData } from 'node:worker_threads';
import { layoutFile } from '../fixtures/layouts/layout-file';
import { oneChangeFile } from '../fixtures/layouts/one-change';
import type { LayoutFile } from '../fixtures/layouts/truth';
import { addVerdict, emptyTally } from './layout-tally';
import { readLayout } from './read-layout';

/** Which files a thread is to make and read: every `step`th of `count`, beginning with `first`. */
export interface LayoutsTask {
  seed: number;
  first: number;
  step: number;
  count: number;
  /** Files that are clean but for one thing, not files of any layout. */
  changes: boolean;
  /** Only files of which a dimension has this value (`titleForm=bold`), or that have it (`titleForm`); null for all. */
  only: string | null;
}

const task: LayoutsTask = workerData;
const tally = emptyTally();
for (let number = task.first; number < task.count; number += task.step) {
  const file = task.changes ? oneChangeFile(number) : layoutFile(task.seed, number);
  if (matches(file, task.only)) addVerdict(tally, number, file, readLayout(file));
}
parentPort?.postMessage(tally);

function matches({ dimensions }: LayoutFile, only: string | null): boolean {
  if (only === null) return true;
  const [name = '', value] = only.split('=');
  return value === undefined ? name in dimensions : dimensions[name] === value;
}
