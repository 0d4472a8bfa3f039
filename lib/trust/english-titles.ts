import type { NamedText } from './about-another';
import { countHeld, type TitleWords, titleWords } from './title-words';

/** Of fewer words, chance decides. */
const LEAST_WORDS = 3;
/** Of the shorter title's words: so many the titles of one paper have in common. */
const IN_COMMON = 1 / 2;
/** What tells of a paper in words of its own holds so many of its title's. */
const ENOUGH = 1 / 3;
/** `ü` and the like stand in hardly any English title. */
const ACCENTED = /[À-ÖØ-öø-ɏ]/;
/** The name before a title's colon, `KiteNav: …`. */
const NAME = /^([^\s:：]{3,40})[:：]/;

/**
 * Whether two digests of one file whose titles are English, whatever language tells of them, are surely about two papers:
 * the titles have few words in common and no name, and neither text tells of the other's title. Only for what one file
 * says twice: of two publishers, one may have put a headline of its own.
 */
export function areOfTwoInEnglish(a: NamedText, b: NamedText): boolean {
  const [first, second] = [titleWords(a.title), titleWords(b.title)];
  if (!isEnglish(a, first) || !isEnglish(b, second)) return false;
  const least = Math.min(first.content.length, second.content.length);
  if (least < LEAST_WORDS || isNamedIn(a, b) || isNamedIn(b, a)) return false;
  if (!isForeign(first, b) || !isForeign(second, a)) return false;
  // Two names before colons are two works'.
  if (nameOf(a) !== '' && nameOf(b) !== '') return true;
  return Math.max(countHeld(first, second), countHeld(second, first)) < least * IN_COMMON;
}

function isEnglish({ title }: NamedText, words: TitleWords): boolean {
  return words.isEnglish && !words.hasOtherScript && !ACCENTED.test(title);
}

/** The words before a title's colon; `''` where there are none. */
function nameOf({ title }: NamedText): string {
  return titleWords(NAME.exec(title)?.[1] ?? '').line.trim();
}

/** Whether what stands before a title's colon stands in another's title or text. */
function isNamedIn(named: NamedText, { title, text }: NamedText): boolean {
  const name = nameOf(named);
  return name !== '' && titleWords(`${title} ${text}`).line.includes(` ${name} `);
}

/** Whether a text tells of few of a title's words. */
function isForeign(title: TitleWords, { text }: NamedText): boolean {
  return countHeld(title, titleWords(text)) < title.content.length * ENOUGH;
}
