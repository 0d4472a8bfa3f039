import { browser } from 'wxt/browser';
import type { PageLife } from '../parts/page-parts';

/**
 * The time until the extension is updated, disabled or removed. Nobody tells a page of that: its script lives
 * on, cut off, and each call to the extension throws. So it is looked at before anything is done.
 */
export class ExtensionLife implements PageLife {
  readonly #end = new AbortController();
  readonly signal = this.#end.signal;

  isOver(): boolean {
    if (!browser.runtime?.id) this.#end.abort();
    return this.signal.aborted;
  }

  /** Calls `finish` at the end. What it does can fail there, where it needs the extension. */
  atEnd(finish: () => void): void {
    this.signal.addEventListener('abort', () => {
      try {
        finish();
      } catch {
        // Gone with the extension.
      }
    });
  }
}
