import { type LanguageChoice, languageModes } from '../i18n/language';
import { isLanguageTag } from '../i18n/language-tag';
import { isUiLanguage } from '../i18n/ui-languages';

/** What the reader chose, in `storage.local`, shared by every part of the extension at once. */
export interface Settings {
  language: LanguageChoice;
  /** Whether the card on a paper's own page starts open. */
  paperPageOpen: boolean;
  /** Papers whose cards stand open in lists of one column, with the time of the last click. */
  openPapers: Record<string, number>;
}

/**
 * What of stored values are settings. Older versions and newer ones may have left others, and a page's
 * process that was broken into can write here, too.
 */
export function parseSettings(stored: Record<string, unknown>): Partial<Settings> {
  const { paperPageOpen } = stored;
  const language = parseChoice(stored.language);
  const openPapers = parseTimes(stored.openPapers);
  return {
    ...(language && { language }),
    ...(typeof paperPageOpen === 'boolean' && { paperPageOpen }),
    ...(openPapers && { openPapers }),
  };
}

function parseChoice(value: unknown): LanguageChoice | null {
  const { mode, first, digestLang } = Object(value);
  if (!languageModes.includes(mode) || typeof first !== 'string' || !isUiLanguage(first))
    return null;
  if (digestLang === undefined) return mode === 'own' ? { mode: first, first } : { mode, first };
  return isLanguageTag(digestLang) ? { mode, first, digestLang } : null;
}

function parseTimes(value: unknown): Record<string, number> | null {
  if (typeof value !== 'object' || value === null) return null;
  const times = Object.entries(value).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(times);
}
