import { callBackground } from '../../messages/call';
import type { PagePart } from '../../messages/protocol';
import type { LatePart, PageParts } from './page-parts';

const MOST_ATTEMPTS = 3;

/** Has a part put into this page, once, and not before somebody wants it. */
export class LoadedPart<Name extends PagePart> implements LatePart<Name> {
  readonly #name: Name;
  #loading: Promise<void> | null = null;

  now: PageParts[Name] | null = null;

  constructor(name: Name) {
    this.#name = name;
  }

  load(): Promise<void> {
    this.#loading ??= this.#ask();
    return this.#loading;
  }

  #ask(): Promise<void> {
    return new Promise((done) => {
      const take = (part: PageParts[Name]) => {
        this.now = part;
        done();
      };
      window.takePart = { ...window.takePart, [this.#name]: take };
      this.#askSeveralTimes().finally(done);
    });
  }

  async #askSeveralTimes(): Promise<void> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS && !this.now; attempt++) {
      // The background may be just starting, or the page just becoming one.
      await callBackground('addPart', { part: this.#name }).catch(() => {});
    }
    if (!this.now) this.#loading = null;
  }
}
