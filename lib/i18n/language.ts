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
 * What a reader may choose between of a paper's digests: of each source and day the one in their language,
 * else in another. Those in their language come first, and of these the newest.
 */
export function sourcesOf(heads: readonly DigestHead[], choice: LanguageChoice): DigestHead[] {
  const found: DigestHead[] = [];
  for (const head of inOrder(heads, choice)) {
    if (!found.some((other) => isSameReport(other, head))) found.push(head);
  }
  return found;
}

/**
 * Picks what to show of a paper's digests: of the source that the reader chose by the key of one of its
 * digests, else the newest in their language, else the newest there is.
 */
export function chooseShown(
  heads: readonly DigestHead[],
  choice: LanguageChoice,
  chosenKey?: string,
): Shown | null {
  const ordered = inOrder(heads, choice);
  const chosen = heads.find(({ key }) => key === chosenKey);
  const first = (chosen && ordered.find((head) => isSameReport(head, chosen))) ?? ordered[0];
  if (!first) return null;
  if (choice.mode !== 'both') return { first, second: null };
  const other = choice.first === 'zh' ? 'en' : 'zh';
  const candidates = ordered.filter((head) => head !== first && speaks(head.lang, other));
  const second = candidates.find((head) => isSameReport(head, first)) ?? candidates[0];
  return { first, second: second ?? null };
}

/** Whether a text in this language is what the reader of another asked for: `zh-Hant` serves `zh`. */
export function speaks(lang: string, wanted: UiLanguage): boolean {
  return lang.split('-', 1)[0] === wanted;
}

function isSameReport(a: DigestHead, b: DigestHead): boolean {
  return a.source === b.source && a.date === b.date;
}

function inOrder(heads: readonly DigestHead[], { first }: LanguageChoice): DigestHead[] {
  const rank = ({ lang }: DigestHead) => (speaks(lang, first) ? 0 : 1);
  return heads.toSorted(
    (a, b) => rank(a) - rank(b) || (b.date ?? '').localeCompare(a.date ?? ''),
  );
}
