import * as en from './en';
import * as ja from './ja';
import type { WordsLanguage } from './words-languages';
import * as zh from './zh-cn';

export type AppWords = typeof en.app;
export type ProblemWords = typeof en.problems;

const catalogues: Record<WordsLanguage, { app: AppWords; problems: ProblemWords }> = { en, zh, ja };

/** The words of the popup and the extension's pages in the reader's language. */
export function appWords(language: WordsLanguage): AppWords {
  return catalogues[language].app;
}

/** The sentences for what could not be read. */
export function problemWords(language: WordsLanguage): ProblemWords {
  return catalogues[language].problems;
}
