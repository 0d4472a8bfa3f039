import { isAboutAnother, type NamedText } from './about-another';
import { areOfTwoInAsian } from './asian-titles';
import { compareTitles } from './compare-titles';
import { areOfTwoInEnglish } from './english-titles';
import { areOfTwoInLatin } from './latin-titles';
import { hasOtherWords } from './shares-words';

/** What another source says of the paper that a digest is filed under. */
export interface Witness {
  title: string;
  source: string;
}

/**
 * How sure it is that a digest is its paper's: nothing speaks against it; one source calls the paper something
 * else, or has an abstract of it whose words are others, and nobody knows who is right; it is another's.
 */
export type Weight = 'fits' | 'other-title' | 'other-words' | 'other-paper';

/** More than one source's word is sure. */
const SURE = 2;

/**
 * Weighs a digest by its title against those of other sources. Who agrees with one of them is believed; who
 * agrees with none of several that agree with one another is not.
 */
export function weighByTitle(digest: NamedText, witnesses: readonly Witness[]): Weight {
  if (witnesses.some(({ title }) => areAlike(title, digest.title))) return 'fits';
  const against = witnesses.filter(({ title }) => isAboutAnother(title, digest));
  const [first] = against;
  if (!first) return 'fits';
  const agreeing = against.filter(({ title }) => areAlike(title, first.title));
  return countSources(agreeing) >= SURE ? 'other-paper' : 'other-title';
}

/** Weighs the words of a digest's text against abstracts that other sources have of its paper. */
export function weighByWords(
  text: string,
  witnesses: readonly (Witness & { abstract: string })[],
): Weight {
  const against = witnesses.filter(({ title, abstract }) => hasOtherWords(text, title, abstract));
  const sources = countSources(against);
  if (sources >= SURE && against.length === witnesses.length) return 'other-paper';
  return sources > 0 ? 'other-words' : 'fits';
}

/** Whether two digests that one file files under one paper are surely about two. */
export function areOfTwoPapers(a: NamedText, b: NamedText): boolean {
  return [areOfTwoInEnglish, areOfTwoInAsian, areOfTwoInLatin].some((areOfTwo) => areOfTwo(a, b));
}

/** Whether two titles are one paper's, as far as titles tell. */
export function areAlike(a: string, b: string): boolean {
  const likeness = compareTitles(a, b);
  return likeness === 'same' || likeness === 'likely';
}

function countSources(witnesses: readonly Witness[]): number {
  return new Set(witnesses.map(({ source }) => source)).size;
}
