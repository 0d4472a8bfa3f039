import { useEffect, useState } from 'preact/hooks';
import type { LanguageChoice } from '../i18n/language';
import { offeredLanguages } from '../i18n/offered-languages';
import { readHeldLanguages, saveHeldLanguages } from '../settings/held-languages';
import { listLanguages } from '../store/digests/library';

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
    readHeldLanguages().then((last) => setHeld((current) => current ?? last));
  }, []);
  useEffect(() => {
    if (ended === 0) return;
    readLibrary().then(setHeld, console.error);
  }, [ended]);
  return held && choice ? offeredLanguages(held, choice, navigator.languages) : null;
}

async function readLibrary(): Promise<string[]> {
  const held = (await listLanguages()).map(({ lang }) => lang);
  await saveHeldLanguages(held);
  return held;
}
