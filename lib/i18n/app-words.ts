import { app as en, problems as enProblems } from './en';
import type { UiLanguage } from './language';
import { app as zh, problems as zhProblems } from './zh-cn';

export type AppWords = typeof en;
export type ProblemWords = typeof enProblems;

const apps: Record<UiLanguage, AppWords> = { en, zh };
const problems: Record<UiLanguage, ProblemWords> = { en: enProblems, zh: zhProblems };

/** The words of the popup and the extension's pages in the reader's language. */
export function appWords(language: UiLanguage): AppWords {
  return apps[language];
}

/** The sentences for what could not be read. */
export function problemWords(language: UiLanguage): ProblemWords {
  return problems[language];
}
