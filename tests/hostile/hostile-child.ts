import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { HostileReading, HostileTask } from './read-hostile';

/** How the reading of a hostile file ended. */
export type Ending = HostileReading | { died: string };

/** MB of heap, which is what a browser's worker may well have. */
const HEAP = 600;

/** Reads files in a process of its own, which may die of them, and is started anew then. */
export class HostileChild {
  #child: ChildProcess | null = null;

  /** Gives a file up after so many milliseconds. */
  async read(task: HostileTask, most: number): Promise<Ending> {
    const child = this.#child ?? (await this.#start());
    return new Promise((resolve) => {
      const end = (ending: Ending) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if ('died' in ending || ending.peak > HEAP) this.stop();
        resolve(ending);
      };
      const timer = setTimeout(() => end({ died: `of its time, ${most} ms` }), most);
      child.once('message', (reading: HostileReading) => end(reading));
      child.once('exit', (code, signal) => end({ died: `with ${signal ?? code}` }));
      child.send(task);
    });
  }

  stop(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(new URL('./read-hostile.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${HEAP}`, '--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    // What is sent before it listens would be lost.
    await once(child, 'message');
    return child;
  }
}
