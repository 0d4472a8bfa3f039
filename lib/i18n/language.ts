import type { DigestHead } from '../digest/digest';
import { isUiLanguage, type UiLanguage, uiLanguages } from './ui-languages';

export type { UiLanguage } from './ui-languages';

/** `own` is the reader's language for digests where our words do not exist in it, such as Japanese. */
export type LanguageMode = UiLanguage | 'own' | 'both';

/** All that a stored choice may name. */
export const languageModes: readonly LanguageMode[] = [...uiLanguages, 'own', 'both'];

/** The reader's choice. `first` is the language of our own words, and the one that comes first in `both`. */
export interface LanguageChoice {
  mode: LanguageMode;
  first: UiLanguage;
  /**
   * The reader's own language for digests, as they are tagged, where `first` does not say it: `zh-Hant`
   * is meant wherever `zh` is, `ja` in the modes `own` and `both`. Kept while another mode is chosen.
   */
  digestLang?: string;
}

/**
 * What a reader gets who has never chosen: the first of the browser's languages that we speak, else English;
 * in Taiwan, Hong Kong and Macao Chinese is in their script.
 */
export function defaultChoice(browserLanguages: readonly string[]): LanguageChoice {
  const first = browserLanguages.map(baseOf).find(isUiLanguage) ?? 'en';
  const tag = browserLanguages.find((lang) => baseOf(lang) === first) ?? '';
  const traditional = /^zh-(?:(?:hant-)?(hk|mo)|hant|tw)\b/i.exec(tag);
  if (!traditional) return { mode: first, first };
  return { mode: first, first, digestLang: traditional[1] ? 'zh-Hant-HK' : 'zh-Hant' };
}

/** The choice after the reader picks a mode; `both` and `own` keep the language of our words. */
export function chooseMode(choice: LanguageChoice, mode: LanguageMode): LanguageChoice {
  return { ...choice, mode, first: mode === 'both' || mode === 'own' ? choice.first : mode };
}

/** The choice after the reader picks any language that digests are in as their own. */
export function chooseDigestLang(choice: LanguageChoice, lang: string): LanguageChoice {
  const base = baseOf(lang);
  const first = isUiLanguage(base) ? base : choice.first;
  const mode = choice.mode === 'both' ? 'both' : isUiLanguage(base) ? base : 'own';
  return lang === first ? { mode, first } : { mode, first, digestLang: lang };
}

/** The choice on one card where the reader picked a mode for it alone. */
export function choiceOnCard(choice: LanguageChoice, override?: LanguageMode): LanguageChoice {
  return override === undefined ? choice : chooseMode(choice, override);
}

/** The language that the reader wants digests in; the one that comes first in `both`. */
export function ownLanguage({ mode, first, digestLang }: LanguageChoice): string {
  if (digestLang === undefined) return first;
  const isMeant = isBeyondOurs(digestLang)
    ? mode === 'own' || mode === 'both'
    : speaks(digestLang, first);
  return isMeant ? digestLang : first;
}

/** The language of the mode `own`; undefined where the reader has chosen none, so that the mode is not to be had. */
export function languageBeyondOurs({ digestLang }: LanguageChoice): string | undefined {
  return digestLang !== undefined && isBeyondOurs(digestLang) ? digestLang : undefined;
}

/** The mode after the reader's, in the switch's order. */
export function nextMode(choice: LanguageChoice): LanguageMode {
  const own: LanguageMode[] = languageBeyondOurs(choice) === undefined ? [] : ['own'];
  const modes: LanguageMode[] = [...own, ...uiLanguages, 'both'];
  return modes[(modes.indexOf(choice.mode) + 1) % modes.length] ?? choice.mode;
}

/** The digests of one paper that a card shows. */
export interface Shown {
  first: DigestHead;
  /** The other language, in the mode `both` and where the library has it. */
  second: DigestHead | null;
  /** The other language in any other mode, for a passing look. */
  other: DigestHead | null;
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
  const [only] = heads;
  // As most papers are, and a list has a hundred of them.
  if (only && heads.length === 1) return { first: only, second: null, other: null };
  const ordered = orderDigests(heads, choice);
  const preferred = heads.find(({ key }) => key === preferredKey);
  const first = ordered.find((head) => preferred && isTwin(head, preferred)) ?? ordered[0];
  if (!first) return null;
  const wanted = otherLanguage(choice);
  const candidates = nearestFirst(heads, wanted).filter(
    ({ lang }) => speaks(lang, wanted) && !speaks(lang, first.lang),
  );
  const other = candidates.find((head) => isTwin(head, first)) ?? candidates[0] ?? null;
  const both = choice.mode === 'both';
  return { first, second: both ? other : null, other: both ? null : other };
}

/**
 * The digests that a reader chooses between, the best first: those in the reader's language, then those
 * in another form of it, then the others, the newest first, one of each source and day. Where there are
 * some in the reader's language, those in the other one are left to the language switch.
 */
export function orderDigests(heads: readonly DigestHead[], choice: LanguageChoice): DigestHead[] {
  const own = ownLanguage(choice);
  const nearest = nearestFirst(heads, own);
  const anyOwn = nearest.some(({ lang }) => speaks(lang, own));
  return nearest
    .filter(({ lang }) => speaks(lang, own) || !anyOwn || !speaks(lang, otherLanguage(choice)))
    .filter((head, index, all) => all.findIndex((each) => isTwin(head, each)) === index);
}

/** Whether a text in this language is what the reader of another asked for: `zh-Hant` serves `zh`. */
export function speaks(lang: string, wanted: string): boolean {
  return baseOf(lang) === baseOf(wanted);
}

/** The second language of `both`: our words' where the reader's own is another, else the other of two. */
function otherLanguage(choice: LanguageChoice): string {
  const { first, digestLang } = choice;
  if (!speaks(ownLanguage(choice), first)) return first;
  const other = first === 'en' ? 'zh' : 'en';
  return digestLang !== undefined && speaks(digestLang, other) ? digestLang : other;
}

/** The newest first among those that are equally near to a language. */
function nearestFirst(heads: readonly DigestHead[], wanted: string): DigestHead[] {
  return heads.toSorted(
    (a, b) =>
      distance(a, wanted) - distance(b, wanted) || (b.date ?? '').localeCompare(a.date ?? ''),
  );
}

/**
 * What a machine translated comes after what a publisher wrote in any form of the language, and the authors'
 * abstract, which the page has anyway, after all digests.
 */
function distance({ lang, provenance, abstractAlone }: DigestHead, wanted: string): number {
  const spoken = speaks(lang, wanted)
    ? (lang === wanted ? 0 : 1) + (provenance.by === 'translator' ? 2 : 0)
    : 8;
  return spoken + (abstractAlone ? 4 : 0);
}

/** Whether both are of one report, as far as anyone can tell. */
function isTwin(a: DigestHead, b: DigestHead): boolean {
  return a.source === b.source && a.date === b.date;
}

/** Whether our words do not exist in a language. */
function isBeyondOurs(lang: string): boolean {
  return !isUiLanguage(baseOf(lang));
}

function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
