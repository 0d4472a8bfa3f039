import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { LanguageChoice } from '../i18n/language';
import { isLanguageTag } from '../i18n/language-tag';
import { offeredLanguages } from '../i18n/offered-languages';
import { listLanguages } from '../store/digests/library';

const name = 'heldLanguages';

/**
 * The languages that a reader can choose for digests; null until they are known. The library is read
 * again whenever imports `ended`. What it held when it was last read is kept beside the settings: to read
 * it takes time, and would make the popup jump.
 */
export function useOfferedLanguages(
  choice: LanguageChoice | undefined,
  ended: number,
): string[] | null {
  const [held, setHeld] = useState<string[] | null>(null);
  useEffect(() => {
    readLast().then((last) => setHeld((current) => current ?? last));
  }, []);
  useEffect(() => {
    if (ended === 0) return;
    readLibrary().then(setHeld, console.error);
  }, [ended]);
  return held && choice ? offeredLanguages(held, choice, navigator.languages) : null;
}

async function readLast(): Promise<string[]> {
  const { [name]: stored } = await browser.storage.local.get<{ [name]?: unknown }>(name);
  return Array.isArray(stored) ? stored.filter(isLanguageTag) : [];
}

async function readLibrary(): Promise<string[]> {
  const held = (await listLanguages()).map(({ lang }) => lang);
  if (held.join() !== (await readLast()).join()) await browser.storage.local.set({ [name]: held });
  return held;
}
