import { type LanguageChoice, speaks } from './language';
import { uiLanguages } from './ui-languages';

/**
 * The languages that a reader can choose for digests: those of our words, then those that the library
 * holds, the most frequent first, and that which was chosen. Nothing where the switch between our own says it all.
 *
 * Traditional Chinese is one of them wherever any Chinese is held, since one form can be shown for the
 * other; but where there is Simplified alone, only to readers whose browser speaks it.
 */
export function offeredLanguages(
  held: readonly string[],
  { digestLang }: LanguageChoice,
  browserLanguages: readonly string[],
): string[] {
  const isOurs = (lang: string) => uiLanguages.some((ours) => ours === lang);
  const chosen = digestLang === undefined ? [] : [digestLang];
  const wanted = [...held, ...chosen].filter((lang) => !isOurs(lang));
  const anyChinese = held.some((lang) => speaks(lang, 'zh'));
  const readsTraditional = browserLanguages.some(isTraditional);
  if (wanted.length === 0 && !(anyChinese && readsTraditional)) return [];
  return [...new Set([...uiLanguages, ...(anyChinese ? ['zh-Hant'] : []), ...wanted])];
}

/** `zh-TW` does not say its script, but has one. */
function isTraditional(tag: string): boolean {
  try {
    return new Intl.Locale(tag).maximize().script === 'Hant';
  } catch {
    // Not a well-formed tag.
    return false;
  }
}
