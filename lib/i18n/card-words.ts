import { card as en } from './en';
import type { UiLanguage } from './language';
import { card as zh } from './zh-cn';

const catalogues: Record<UiLanguage, CardWords> = { en, zh };

export type CardWords = typeof en;

/** The cards' words in the reader's language. */
export function cardWords(language: UiLanguage): CardWords {
  return catalogues[language];
}
