/** The languages that our own words exist in, each in a file of its own. Those that every language switch offers come first. */
export const wordsLanguages = ['zh', 'en', 'ja'] as const;

export type WordsLanguage = (typeof wordsLanguages)[number];

export function isWordsLanguage(lang: string): lang is WordsLanguage {
  return wordsLanguages.some((own) => own === lang);
}
