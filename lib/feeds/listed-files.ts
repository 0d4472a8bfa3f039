import { dayOfPath } from './day-of-path';
import type { FeedFile } from './feed';
import { MOST_LISTED } from './kind';

const LONGEST_PATH = 1000;
/** What file systems allow of one name. */
const LONGEST_NAME = 255;
/** Signs that nobody sees, or that turn what is seen around. */
const ODD = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\\]/u;

/** Files as a host lists them: each path once, none that leads elsewhere, and no more than are taken of one feed. */
export class ListedFiles {
  readonly #files = new Map<string, FeedFile>();
  #isFull = false;

  add(path: unknown, { hash, size }: { hash: unknown; size: unknown }): void {
    if (!isPath(path) || this.#files.has(path)) return;
    if (this.#files.size >= MOST_LISTED) {
      this.#isFull = true;
      return;
    }
    this.#files.set(path, {
      path,
      hash: typeof hash === 'string' && hash.length <= 200 ? hash : null,
      size: Number.isSafeInteger(size) && Number(size) >= 0 ? Number(size) : null,
      day: dayOfPath(path),
    });
  }

  /** Whether there were more. */
  get isFull(): boolean {
    return this.#isFull;
  }

  get all(): FeedFile[] {
    return [...this.#files.values()];
  }
}

/** A path within a feed's folder, that can be asked for and shown. */
export function isPath(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    path !== '' &&
    path.length <= LONGEST_PATH &&
    !ODD.test(path) &&
    !/\p{Cs}/u.test(path) &&
    !path
      .split('/')
      .some((part) => part === '' || part === '.' || part === '..' || part.length > LONGEST_NAME)
  );
}
