import { titleLetters } from '../../../digest/title-letters';
import { isBlank, type Line } from '../../text/line';
import { LIKELY_TITLE, titleWorth } from './title-worth';

/** Within so many lines with text, a note says what its paper is called. */
const MOST_LINES = 8;
/** In characters of one line. */
const LONGEST = 2000;
/** Letters of a title. */
const SHORTEST = 16;
/** What titles in capitals write small. */
const SMALL_WORD =
  /^(?:with|from|into|onto|over|upon|than|that|when|under|after|before|between|within|without|through|about|towards?|across|against|among|beyond|during|versus)$/;
const QUOTED =
  /《([^《》\n]{8,300})》|«([^«»\n]{8,300})»|“([^“”\n]{8,300})”|"([^"\n]{8,300})"|\*{1,2}([^*\n]{8,300})\*{1,2}/g;

/**
 * The title of a paper that a text without headings is about, as its first sentences quote it: `a paper called
 * "Kites at Home: Strings That Reel"`; `''` where none of them quotes what surely is one.
 */
export function quotedTitle(lines: Line[]): string {
  const told = lines.filter((line) => !isBlank(line) && !line.fenced).slice(0, MOST_LINES);
  for (const { text } of told) {
    for (const found of text.slice(0, LONGEST).matchAll(QUOTED)) {
      const quoted = (found.slice(1).find(Boolean) ?? '').replace(/^["“*]+|["”*.,]+$/g, '').trim();
      // What is all of its line heads what follows.
      if (isCapitalised(quoted) && titleLetters(text) !== titleLetters(quoted)) return quoted;
    }
  }
  return '';
}

/** Whether words are a title in English by their capital letters, with a full stop behind them or not. */
export function isCapitalised(given: string): boolean {
  const words = given.trim().replace(/\.$/, '');
  if (titleLetters(words).length < SHORTEST || titleWorth(words) < LIKELY_TITLE) return false;
  const long = words
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}{4,}/u.test(word) && !SMALL_WORD.test(word));
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}
