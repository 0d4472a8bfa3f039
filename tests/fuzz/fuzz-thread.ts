import { Worker } from 'node:worker_threads';
import type { FuzzAnswer, FuzzTask, FuzzWorkerData } from './fuzz-worker';

/** The fuzzer's thread, which is started anew after each task that did not end in time. */
export class FuzzThread {
  readonly #counts: boolean;
  readonly #limit: number;
  readonly #current = new Int32Array(new SharedArrayBuffer(4));
  #worker: Worker | null = null;

  /** `limit` is how long a run or a family may take, in ms. */
  constructor(counts: boolean, limit: number) {
    this.#counts = counts;
    this.#limit = limit;
  }

  /** Number of the run that is at work, or was when the thread was stopped. */
  get current(): number {
    return Atomics.load(this.#current, 0);
  }

  /** Has a task done; false where it hung, and the thread was stopped. */
  ask(task: FuzzTask, onAnswer: (answer: FuzzAnswer) => void): Promise<boolean> {
    const worker = this.#worker ?? this.#start();
    return new Promise((resolve, reject) => {
      let seen = this.current;
      let since = performance.now();
      const end = (done: boolean) => {
        clearInterval(watch);
        worker.off('message', hear).off('error', fail);
        resolve(done);
      };
      const hear = (answer: FuzzAnswer) => {
        onAnswer(answer);
        if (answer.run === null) end(true);
      };
      const fail = (error: Error) => {
        clearInterval(watch);
        reject(error);
      };
      const watch = setInterval(() => {
        if (this.current !== seen) {
          seen = this.current;
          since = performance.now();
        } else if (performance.now() - since > this.#limit) {
          void this.stop().then(() => end(false));
        }
      }, 500);
      worker.on('message', hear).on('error', fail);
      worker.postMessage(task);
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const workerData: FuzzWorkerData = { counts: this.#counts, current: this.#current };
    // A thread does not read TypeScript by itself, even where its parent does.
    const worker = JSON.stringify(new URL('./fuzz-worker.ts', import.meta.url).href);
    const source = `import('tsx/esm/api').then(({ register }) => { register(); return import(${worker}); })`;
    this.#worker = new Worker(source, { eval: true, workerData });
    return this.#worker;
  }
}
