/** The languages that every switch offers, by the names that their readers give them; our words exist in more, see `words-languages.ts`. */
export const uiLanguageNames = { zh: '中文', en: 'English' };

/** As they stand on the smallest buttons. */
export const shortUiLanguageNames: Record<UiLanguage, string> = { zh: '中', en: 'EN' };

export type UiLanguage = keyof typeof uiLanguageNames;

/** In the order in which they are offered. */
export const uiLanguages = Object.keys(uiLanguageNames).filter(isUiLanguage);

export function isUiLanguage(lang: string): lang is UiLanguage {
  return Object.hasOwn(uiLanguageNames, lang);
}
