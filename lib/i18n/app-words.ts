import * as en from './en';
import type { UiLanguage } from './language';
import * as zh from './zh-cn';

export type AppWords = typeof en.app;
export type ProblemWords = typeof en.problems;

const catalogues: Record<UiLanguage, { app: AppWords; problems: ProblemWords }> = { en, zh };

/** The words of the popup and the extension's pages in the reader's language. */
export function appWords(language: UiLanguage): AppWords {
  return catalogues[language].app;
}

/** The sentences for what could not be read. */
export function problemWords(language: UiLanguage): ProblemWords {
  return catalogues[language].problems;
}
