import { browser } from 'wxt/browser';

const KEY = 'paperglance:2:seenVersion';

/** As browsers have versions: at most four numbers. */
const VERSION = /^\d{1,9}(?:\.\d{1,9}){0,3}$/;

/** How far a reader has come with what versions brought. It is no choice of theirs, so it is none of the settings. */
export interface SeenVersion {
  /** The version whose news they know. */
  version: string;
  /** How often the popup has told what came after it. */
  tellings: number;
}

/** Reads it; null where the first page was never opened, nor the news of an update told. */
export async function readSeenVersion(): Promise<SeenVersion | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const { version, tellings } = Object(stored);
  if (typeof version !== 'string' || !VERSION.test(version)) return null;
  return { version, tellings: Number.isSafeInteger(tellings) ? tellings : 0 };
}

/** Keeps it for the next time. */
export async function saveSeenVersion(seen: SeenVersion): Promise<void> {
  await browser.storage.local.set({ [KEY]: seen });
}

/** Whether a version came after another: `0.10.0` after `0.9`. */
export function isLater(version: string, than: string): boolean {
  const numbers = (of: string) => of.split('.').map(Number);
  const [one, other] = [numbers(version), numbers(than)];
  for (let place = 0; place < 4; place++) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
