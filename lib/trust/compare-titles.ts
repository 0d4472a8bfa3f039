import { countHeld, type TitleWords, titleWords } from './title-words';

/**
 * What two titles have to do with one another: the same but for marks and spaces; likely of one paper, one
 * being a short form, a part or another version of the other; nothing that could be told; of two papers.
 */
export type TitleLikeness = 'same' | 'likely' | 'unknown' | 'other';

/** With fewer words, a title may be a name that its paper's full one does not have. */
const LEAST_WORDS = 3;
/** Of the shorter title's words: so many stand in two papers' titles by chance, and so many hardly. */
const BY_CHANCE = 1 / 4;
const HARDLY_BY_CHANCE = 1 / 2;
/** A part of a title tells whose part it is by so many letters. */
const LEAST_LETTERS = 4;

/**
 * Compares two titles that are said to be one paper's. `other` only where that is sure: both in English, of
 * some words each, with hardly one in common, and that one not the name with which one of them begins.
 * Titles of two languages are `unknown`, unless names in them are the same.
 */
export function compareTitles(a: string, b: string): TitleLikeness {
  const [first, second] = [titleWords(a), titleWords(b)];
  if (first.letters === '' || second.letters === '') return 'unknown';
  if (first.letters === second.letters) return 'same';
  const [short, long] =
    first.letters.length <= second.letters.length ? [first, second] : [second, first];
  if (isPart(short, long)) return 'likely';
  const shared = Math.max(countHeld(short, long), countHeld(long, short));
  const least = Math.min(short.content.length, long.content.length);
  const oneScript = short.hasOtherScript === long.hasOtherScript;
  if (shared > 0 && (shared >= least * HARDLY_BY_CHANCE || !oneScript)) return 'likely';
  const comparable = short.isEnglish && long.isEnglish && least >= LEAST_WORDS;
  const sharesName = beginsWithWordOf(short, long) || beginsWithWordOf(long, short);
  return comparable && !sharesName && shared <= least * BY_CHANCE ? 'other' : 'unknown';
}

/** Whether a title is the other's beginning, or another part of it by whole words. */
function isPart({ letters, line }: TitleWords, long: TitleWords): boolean {
  return (
    letters.length >= LEAST_LETTERS &&
    (long.line.includes(line) || long.letters.startsWith(letters))
  );
}

function beginsWithWordOf({ line, content }: TitleWords, other: TitleWords): boolean {
  const [name] = content;
  return (
    name !== undefined &&
    line.startsWith(` ${name} `) &&
    other.line.includes(line.slice(0, name.length + 2))
  );
}
