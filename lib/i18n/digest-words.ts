import * as en from './en';
import type { UiLanguage } from './language';
import * as zh from './zh-cn';

const catalogues = /* @__PURE__ */ joinCatalogues();

export type DigestWords = typeof en.card & typeof en.digest;

/** The words of an open digest in the reader's language, and those of its card with them. */
export function digestWords(language: UiLanguage): DigestWords {
  return catalogues[language];
}

/** A function, so that what asks for no words of them, such as Chrome's background, goes without them. */
function joinCatalogues(): Record<UiLanguage, DigestWords> {
  return { en: { ...en.card, ...en.digest }, zh: { ...zh.card, ...zh.digest } };
}
