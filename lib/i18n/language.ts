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

/**
 * Picks what to show of a paper's digests: the one that the reader prefers, by its key, or another language's
 * of the same source and day; else the first in order. `null` where there is none.
 */
export function chooseShown(
  heads: readonly DigestHead[],
  choice: LanguageChoice,
  preferredKey?: string,
): Shown | null {
  const ordered = orderDigests(heads, choice);
  const preferred = heads.find(({ key }) => key === preferredKey);
  const first = ordered.find((head) => preferred && isTwin(head, preferred)) ?? ordered[0];
  if (!first) return null;
  if (choice.mode !== 'both') return { first, second: null };
  const candidates = newestFirst(heads).filter(
    (head) => head !== first && speaks(head.lang, other(choice)),
  );
  const second = candidates.find((head) => isTwin(head, first)) ?? candidates[0];
  return { first, second: second ?? null };
}

/**
 * The digests that a reader chooses between, the best first: those in the reader's language, then the
 * others, the newest first, one of each source and day. Where there are some in the reader's language,
 * those in the other one are left to the language switch.
 */
export function orderDigests(heads: readonly DigestHead[], choice: LanguageChoice): DigestHead[] {
  const newest = newestFirst(heads);
  const own = newest.filter(({ lang }) => speaks(lang, choice.first));
  const foreign = newest.filter(
    ({ lang }) => !speaks(lang, choice.first) && (own.length === 0 || !speaks(lang, other(choice))),
  );
  return [...own, ...foreign].filter(
    (head, index, all) => all.findIndex((each) => isTwin(head, each)) === index,
  );
}

function other({ first }: LanguageChoice): UiLanguage {
  return first === 'zh' ? 'en' : 'zh';
}

function newestFirst(heads: readonly DigestHead[]): DigestHead[] {
  return heads.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** Whether both are of one report, as far as anyone can tell. */
function isTwin(a: DigestHead, b: DigestHead): boolean {
  return a.source === b.source && a.date === b.date;
}

/** Whether a text in this language is what the reader of another asked for: `zh-Hant` serves `zh`. */
export function speaks(lang: string, wanted: UiLanguage): boolean {
  return lang.split('-', 1)[0] === wanted;
}
