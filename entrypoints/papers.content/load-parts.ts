import type { ReadingParts } from '../../components/reading-parts';
import { callBackground } from '../../lib/messages/call';

const MOST_ATTEMPTS = 3;

/** Has what opens digests put into this page, once, and not before somebody wants it. */
export class LoadedParts {
  #loading: Promise<void> | null = null;

  /** Null until they are here. */
  now: ReadingParts | null = null;

  /** Never rejects: where they can't be had, they are asked for anew the next time. */
  load(): Promise<void> {
    this.#loading ??= this.#ask();
    return this.#loading;
  }

  async #ask(): Promise<void> {
    window.takeReadingParts = (parts) => {
      this.now = parts;
    };
    for (let attempt = 0; attempt < MOST_ATTEMPTS && !this.now; attempt++) {
      // The background may be just starting, or the page just becoming one.
      await callBackground('addReadingParts', {}).catch(() => {});
    }
    if (!this.now) this.#loading = null;
  }
}
