import type { NamedText } from './about-another';
import { holds, titleWords } from './title-words';

/** Of fewer words, chance decides. */
const LEAST_WORDS = 3;
/** So many of its words the titles of one paper have in common. */
const IN_COMMON = 1 / 2;
/** What tells of a paper in words of its own holds so many of its title's. */
const ENOUGH = 1 / 3;
/** `ü` and the like stand in hardly any English title. */
const ACCENTED = /[À-ÖØ-öø-ɏ]/;

/**
 * Whether two digests in one language that is written in Latin letters, as German is, are surely about two papers: both
 * titles are in it, few words of either stand in the other, or in what that tells. An English title may be
 * the authors' own of a paper that the other has translated.
 */
export function areOfTwoInLatin(a: NamedText, b: NamedText): boolean {
  return a.lang === b.lang && isForeign(a.title, b) && isForeign(b.title, a);
}

function isForeign(title: string, other: NamedText): boolean {
  const { content, isEnglish, hasOtherScript } = titleWords(title);
  if ((isEnglish && !ACCENTED.test(title)) || hasOtherScript) return false;
  if (content.length < LEAST_WORDS) return false;
  const named = titleWords(other.title);
  const told = titleWords(other.text);
  const shared = content.filter((word) => holds(named, word)).length;
  const held = content.filter((word) => holds(told, word)).length;
  return shared < content.length * IN_COMMON && held < content.length * ENOUGH;
}
