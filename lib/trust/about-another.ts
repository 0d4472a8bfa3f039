import { compareTitles } from './compare-titles';
import { countHeld, titleWords } from './title-words';

/** What is looked at of a digest. */
export interface NamedText {
  title: string;
  lang: string;
  /** Its summary, or more of it. */
  text: string;
}

/** A headline of a publisher's own stands above words of the paper: so much of its title they hold. */
const ENOUGH = 1 / 3;
/** Of publishers who leave an English title as it is, or write another script than its. */
const COMPARABLE = /^(?:en|zh|yue|ja|ko|ru|uk|bg|ar|fa|he|hi|bn|th|el|ka)\b/i;

/**
 * Whether a digest is surely about another paper than the one of this title: its own title is another's, and
 * its text does not hold the words by which this title is known.
 */
export function isAboutAnother(title: string, { title: own, lang, text }: NamedText): boolean {
  if (!COMPARABLE.test(lang) || compareTitles(title, own) !== 'other') return false;
  const words = titleWords(title);
  return countHeld(words, titleWords(text)) < words.content.length * ENOUGH;
}
