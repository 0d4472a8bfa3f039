import { isKnownLanguage } from '../i18n/language-name';
import type { Arguments, Result } from '../messages/protocol';
import { readDigests } from '../store/digests/look-up';
import { storeTranslation as store } from '../store/digests/translations';
import * as translate from '../translate/translate-digest';

/** What a translator gets for a digest of the library. */
export async function textsToTranslate({
  key,
}: Arguments<'textsToTranslate'>): Promise<Result<'textsToTranslate'>> {
  const original = await readOriginal(key);
  return original && translate.textsToTranslate(original);
}

/** A digest of the library in a translator's words, as far as they go. */
export async function showTranslation({
  from,
  words,
}: Arguments<'showTranslation'>): Promise<Result<'showTranslation'>> {
  const original = await readOriginal(from);
  if (!original) return { summary: null, sections: [] };
  const { summary, sections } = translate.translateDigest(original, words);
  return { summary, sections };
}

/** Keeps a translation that is whole, and into a language that there is. */
export async function storeTranslation({
  words,
  ...translation
}: Arguments<'storeTranslation'>): Promise<Result<'storeTranslation'>> {
  if (!isKnownLanguage(translation.lang)) return null;
  return store(translation, (original) => {
    const { summary, sections, isWhole } = translate.translateDigest(original, words);
    return summary && isWhole ? { summary, sections } : null;
  });
}

/** A digest that a publisher wrote; null where there is none of this key. */
async function readOriginal(key: string) {
  const [digest] = await readDigests([key]);
  return digest && digest.provenance.by !== 'translator' ? digest : null;
}
