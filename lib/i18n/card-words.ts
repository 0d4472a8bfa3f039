import { card as en } from './en';
import { card as ja } from './ja';
import type { WordsLanguage } from './words-languages';
import { card as zh } from './zh-cn';

const catalogues: Record<WordsLanguage, CardWords> = { en, zh, ja };

export type CardWords = typeof en;

/** The cards' words in the reader's language. */
export function cardWords(language: WordsLanguage): CardWords {
  return catalogues[language];
}
