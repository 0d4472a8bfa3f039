import type { NamedText } from './about-another';
import { holds, titleWords } from './title-words';

/** Of shorter titles, chance decides. */
const LEAST_PAIRS = 5;
/** Of the shorter title's pairs: so many stand in two papers' titles by chance. */
const BY_CHANCE = 1 / 4;
/** What tells of a paper in words of its own holds so many of its title's pairs. */
const ENOUGH = 1 / 3;
const ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
const LATIN = /\p{Script=Latin}/u;

/**
 * Whether two digests with titles in Chinese, Japanese or Korean, whose words nobody parts, are surely about two papers:
 * hardly two letters that stand side by side in a title do so in the other's, few in its text, and no name is the same.
 */
export function areOfTwoInAsian(a: NamedText, b: NamedText): boolean {
  const [first, second] = [pairsOf(a.title), pairsOf(b.title)];
  const least = Math.min(first.size, second.size);
  if (least < LEAST_PAIRS || sharedOf(first, second) > least * BY_CHANCE) return false;
  return isForeign(a, first, b) && isForeign(b, second, a);
}

/** Whether a text has neither the pairs of another's title nor the names in it. */
function isForeign({ title }: NamedText, pairs: Set<string>, other: NamedText): boolean {
  const told = `${other.title} ${other.text}`;
  if (sharedOf(pairs, pairsOf(told)) >= pairs.size * ENOUGH) return false;
  const words = titleWords(told);
  return !titleWords(title).content.some((word) => LATIN.test(word) && holds(words, word));
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(ASIAN))
    for (let at = 1; at < run.length; at++) pairs.add(run.slice(at - 1, at + 1));
  return pairs;
}

function sharedOf(pairs: Set<string>, others: Set<string>): number {
  return [...pairs].filter((pair) => others.has(pair)).length;
}
