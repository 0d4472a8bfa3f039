import type { DigestHead } from '../digest/digest';
import { sourceId } from '../digest/source-id';
import { bySource } from '../digest/source-order';
import { isUiLanguage, type UiLanguage, uiLanguages } from './ui-languages';
import { isWordsLanguage, type WordsLanguage } from './words-languages';

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
  const bases = browserLanguages.map(baseOf);
  const first = bases.find(isUiLanguage) ?? 'en';
  const own = bases.find(isWordsLanguage) ?? first;
  if (!isUiLanguage(own)) return { mode: 'own', first, digestLang: own };
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

/** The language of our own words: the reader's own for digests where they exist in it, else `first`. */
export function wordsLanguage(choice: LanguageChoice): WordsLanguage {
  const own = baseOf(ownLanguage(choice));
  return isWordsLanguage(own) ? own : choice.first;
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
  /** The other language, in the mode `both` and where the library has it; perhaps of another source. */
  second: DigestHead | null;
  /** The same text's other language in any other mode, for a passing look. */
  other: DigestHead | null;
}

/** A digest that the reader chose to see of one paper. */
export interface ChosenDigest {
  key: string;
  /** The reader's own language when they did: where they read another, they chose none for it. */
  own: string;
}

/**
 * Picks what to show of a paper's digests: the one that the reader chose, or another language's of the same
 * source and day; else the first in order. `null` where there is none.
 */
export function chooseShown(
  heads: readonly DigestHead[],
  choice: LanguageChoice,
  preferredSources: readonly string[] = [],
  chosen?: ChosenDigest,
): Shown | null {
  const [only] = heads;
  // As most papers are, and a list has a hundred of them.
  if (only && heads.length === 1) return { first: only, second: null, other: null };
  const ordered = orderDigests(heads, choice, preferredSources);
  const own = ownLanguage(choice);
  const wish = heads.find(({ key }) => key === chosen?.key);
  const first =
    ordered.find(
      (head) => wish && isOneText(head, wish) && (chosen?.own === own || speaks(head.lang, own)),
    ) ?? ordered[0];
  if (!first) return null;
  const wanted = otherLanguage(choice);
  const candidates = nearestFirst(heads, wanted, preferredSources).filter(
    ({ lang }) => speaks(lang, wanted) && !speaks(lang, first.lang),
  );
  const same = candidates.find((head) => isOneText(head, first)) ?? null;
  if (choice.mode !== 'both') return { first, second: null, other: same };
  const ofSource = candidates.find((head) => sourceId(head) === sourceId(first));
  return { first, second: same ?? ofSource ?? candidates[0] ?? null, other: null };
}

/**
 * The digests that a reader chooses between, the best first: those in the reader's language, then the others;
 * among these those of preferred sources, then what a publisher wrote in the very form of the language, then
 * the newest. There is one of each source and day; where a source has some in the reader's language, its
 * others in the second one are left to the language switch.
 */
export function orderDigests(
  heads: readonly DigestHead[],
  choice: LanguageChoice,
  preferredSources: readonly string[] = [],
): DigestHead[] {
  const own = ownLanguage(choice);
  const second = otherLanguage(choice);
  const nearest = nearestFirst(heads, own, preferredSources);
  const inOwn = new Set(nearest.filter(({ lang }) => speaks(lang, own)).map(sourceId));
  return nearest
    .filter((head) => !speaks(head.lang, second) || !inOwn.has(sourceId(head)))
    .filter((head, index, all) => all.findIndex((each) => isOneText(head, each)) === index);
}

/** Whether nothing but the reader's preference for a source says which of two digests comes first. */
export function areEquallyNear(a: DigestHead, b: DigestHead, choice: LanguageChoice): boolean {
  const own = ownLanguage(choice);
  return distance(a, own) === distance(b, own);
}

/** Whether two digests are one text: of one source and day, as an original and its translation are. */
export function isOneText(a: DigestHead, b: DigestHead): boolean {
  return sourceId(a) === sourceId(b) && a.date === b.date;
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

/** By the language, then by the reader's preference, then by how exactly it is that language, then the newest. */
function nearestFirst(
  heads: readonly DigestHead[],
  wanted: string,
  preferredSources: readonly string[],
): DigestHead[] {
  const preferred = bySource(preferredSources);
  return heads.toSorted(
    (a, b) =>
      distance(a, wanted) - distance(b, wanted) ||
      preferred(a, b) ||
      inexactness(a, wanted) - inexactness(b, wanted) ||
      (b.date ?? '').localeCompare(a.date ?? ''),
  );
}

/** The authors' abstract, which the page has anyway, comes after all digests that the reader can read. */
function distance({ lang, abstractAlone }: DigestHead, wanted: string): number {
  return (speaks(lang, wanted) ? 0 : 2) + (abstractAlone ? 1 : 0);
}

/** What a machine translated comes after what a publisher wrote in any form of the language. */
function inexactness({ lang, provenance }: DigestHead, wanted: string): number {
  if (!speaks(lang, wanted)) return 0;
  return (lang === wanted ? 0 : 1) + (provenance.by === 'translator' ? 2 : 0);
}

/** Whether our words do not exist in a language. */
function isBeyondOurs(lang: string): boolean {
  return !isUiLanguage(baseOf(lang));
}

function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
