import { browser } from 'wxt/browser';
import { isLanguageTag } from '../i18n/language-tag';

const KEY = 'paperglance:2:heldLanguages';

/** More than any library holds: nobody could choose among more. */
const MOST_HELD = 100;

/**
 * Reads which languages the library's digests were in when somebody last looked; none where nobody has. It is
 * no choice of the reader's, and can be found again at any time: version 1's is not read.
 */
export async function readHeldLanguages(): Promise<string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.slice(0, MOST_HELD).filter(isLanguageTag) : [];
}

/** Keeps them for the next look. */
export async function saveHeldLanguages(held: readonly string[]): Promise<void> {
  if (held.join() === (await readHeldLanguages()).join()) return;
  await browser.storage.local.set({ [KEY]: held });
}
