import { plainText } from '../../digest/plain-text';
import { scriptOf } from './language-slips';
import type { LanguageGroup } from './split-languages';

/** So many entries, and this share of all, show which language a file is in. */
const SEVERAL = 3;
const LEAST_SHARE = 0.75;
/** In UTF-16 units: a text that is no longer may look like another language of its script. */
const LONGEST_SLIP = 400;
/** What letters tell at once. */
const EAST_ASIAN = /^(?:zh|ja|ko)/;
/** What hardly a sentence in English lacks. */
const ENGLISH = /\b(?:the|of|and|is|are|that|with|for|this|which|from|by|to)\b/i;

/**
 * The digests of a file's entries, where one whose few words look like another language than nearly all others' is in
 * theirs: Catalan beside Portuguese, or Italian that opens with `I`.
 */
export function inCommonLanguage(entries: LanguageGroup[][]): LanguageGroup[][] {
  const counts = new Map<string, number>();
  const single = entries.flatMap((groups) => (groups.length === 1 ? groups : []));
  for (const { lang } of single) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [main, count = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (main === undefined || main === 'en' || EAST_ASIAN.test(main)) return entries;
  if (count < SEVERAL || count < LEAST_SHARE * entries.length) return entries;
  return entries.map((groups) => {
    const [only, ...others] = groups;
    return only && others.length === 0 && isSlip(only, main) ? [{ ...only, lang: main }] : groups;
  });
}

/** Whether a short text in a language's own script may be in that language, whatever it looks like. */
function isSlip({ lang, sections }: LanguageGroup, main: string): boolean {
  if (lang === main || EAST_ASIAN.test(lang) || scriptOf(lang) !== scriptOf(main)) return false;
  const text = sections.map(({ blocks }) => plainText(blocks)).join('\n');
  return text.length <= LONGEST_SLIP && (lang !== 'en' || !ENGLISH.test(text));
}
