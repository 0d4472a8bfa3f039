import type { DigestTexts, Place } from './digest-texts';
import { facetTerms } from './facets';
import { normalise } from './normalise';
import { eachToken } from './tokens';

/** Terms that stand for the beginnings of words begin with this, and have one letter or two more. */
export const BEGINNING = '\u0002';
/** So many letters of a beginning are terms of their own; for longer ones all words are gone through that begin so. */
export const LONGEST_BEGINNING = 2;
/** What is behind is not told apart. */
export const LONGEST_WORD = 40;

/** Levels of where a term stands, as they are stored, in two bits. */
export const levels: Record<Place, number> = { title: 0, id: 0, summary: 1, field: 2, section: 3 };

/** What takes the terms of a digest, the same ones several times. */
export interface TermSink {
  word(term: string, level: number): void;
  /** A single character, and the single one behind it; 0 where there is none. Neither is beyond the basic plane. */
  pair(first: number, second: number, level: number): void;
}

/**
 * Gives all terms of a digest, those of the best place first: words and their beginnings; single characters, and pairs
 * of those that are neighbours; what it can be filtered by.
 */
export function giveTerms({ texts, facets }: DigestTexts, sink: TermSink): void {
  for (const { place, text } of texts) giveTermsOf(normalise(text), levels[place], sink);
  for (const term of facetTerms(facets)) sink.word(term, levels.section);
}

function giveTermsOf(text: string, level: number, sink: TermSink): void {
  let before = -1;
  let beforeEnd = 0;
  const givePair = (start: number, end: number) => {
    // The one before, with the one that is behind it.
    if (before >= 0) giveSingle(text, before, beforeEnd, start, end, level, sink);
  };
  eachToken(text, (start, end, isSingle) => {
    if (isSingle) {
      givePair(start, end);
      before = start;
      beforeEnd = end;
      return;
    }
    givePair(-1, -1);
    before = -1;
    sink.word(text.slice(start, Math.min(end, start + LONGEST_WORD)), level);
    for (let size = 1; size <= LONGEST_BEGINNING && start + size <= end; size++)
      sink.word(BEGINNING + text.slice(start, start + size), level);
  });
  givePair(-1, -1);
}

function giveSingle(
  text: string,
  start: number,
  end: number,
  nextStart: number,
  nextEnd: number,
  level: number,
  sink: TermSink,
): void {
  const isShort = end - start === 1;
  const isPair = nextStart >= 0;
  if (isShort && nextEnd - nextStart <= 1) {
    sink.pair(text.charCodeAt(start), isPair ? text.charCodeAt(nextStart) : 0, level);
    return;
  }
  const single = text.slice(start, end);
  if (isShort) sink.pair(text.charCodeAt(start), 0, level);
  else sink.word(single, level);
  if (isPair) sink.word(single + text.slice(nextStart, nextEnd), level);
}
