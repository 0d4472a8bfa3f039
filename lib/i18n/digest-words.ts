import * as en from './en';
import * as ja from './ja';
import type { WordsLanguage } from './words-languages';
import * as zh from './zh-cn';

const catalogues = /* @__PURE__ */ joinCatalogues();

export type DigestWords = typeof en.card & typeof en.digest;

/** The words of an open digest in the reader's language, and those of its card with them. */
export function digestWords(language: WordsLanguage): DigestWords {
  return catalogues[language];
}

/** A function, so that what asks for no words of them, such as Chrome's background, goes without them. */
function joinCatalogues(): Record<WordsLanguage, DigestWords> {
  return {
    en: { ...en.card, ...en.digest },
    zh: { ...zh.card, ...zh.digest },
    ja: { ...ja.card, ...ja.digest },
  };
}
