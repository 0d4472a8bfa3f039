import type { DigestHead } from '../digest/digest';

/** The languages that our own words exist in, and that a reader chooses between. */
export type UiLanguage = 'zh' | 'en';

export type LanguageMode = UiLanguage | 'both';

/** The reader's choice. `first` is the language of our own words, and the one that comes first in `both`. */
export interface LanguageChoice {
  mode: LanguageMode;
  first: UiLanguage;
}

/** What a reader gets who has never chosen: Chinese where the browser speaks it, else English. */
export function defaultChoice(browserLanguages: readonly string[]): LanguageChoice {
  const first = browserLanguages.find((tag) => /^(?:zh|en)\b/i.test(tag));
  const language = first?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return { mode: language, first: language };
}

/** The choice after the reader picks a mode; `both` keeps the language that came first. */
export function chooseMode(choice: LanguageChoice, mode: LanguageMode): LanguageChoice {
  return { mode, first: mode === 'both' ? choice.first : mode };
}

/** The digests of one paper that a card shows. */
export interface Shown {
  first: DigestHead;
  /** The other language, in the mode `both` and where the library has it. */
  second: DigestHead | null;
}

/** Picks what to show of a paper's digests: the newest in the reader's language, else the newest there is. */
export function chooseShown(heads: readonly DigestHead[], choice: LanguageChoice): Shown | null {
  const newestFirst = heads.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const first = newestFirst.find((head) => speaks(head.lang, choice.first)) ?? newestFirst[0];
  if (!first) return null;
  if (choice.mode !== 'both') return { first, second: null };
  const other = choice.first === 'zh' ? 'en' : 'zh';
  const candidates = newestFirst.filter((head) => head !== first && speaks(head.lang, other));
  const second =
    candidates.find((head) => head.source === first.source && head.date === first.date) ??
    candidates[0];
  return { first, second: second ?? null };
}

/** Whether a text in this language is what the reader of another asked for: `zh-Hant` serves `zh`. */
export function speaks(lang: string, wanted: UiLanguage): boolean {
  return lang.split('-', 1)[0] === wanted;
}
