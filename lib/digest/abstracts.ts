import type { Section } from './digest';
import { plainText } from './plain-text';

/** So much of a text tells its language. */
const TELLING = 600;
const ENGLISH = /\b(?:the|of|and|to|in|is|that|we|for|with|are|this|on|by)\b/gi;
/** One word in so many is one of these in English prose; in other languages hardly any is. */
const ONE_IN = 8;

/** Languages that are not written in Latin letters, but quote words in them. */
const OTHER_SCRIPT = /^(?:zh|ja|ko|ru|uk|bg|sr|mk|el|ar|fa|ur|he|hi|bn|ta|te|th|ka|hy|am)\b/;

/** Whether a digest says nothing but the authors' own abstract, beside its field at most. */
export function isAbstractAlone(sections: readonly Section[]): boolean {
  const prose = sections.filter(({ kind }) => kind !== 'field');
  return prose.length > 0 && prose.every(({ kind }) => kind === 'abstract');
}

/** Whether a section is the authors' abstract in another language than its digest's, as far as scripts and, of English, words tell. */
export function isForeignAbstract({ kind, blocks }: Section, lang: string): boolean {
  if (kind !== 'abstract') return false;
  const text = plainText(blocks).slice(0, TELLING);
  if (!/^en\b/.test(lang) && isEnglish(text)) return true;
  return !OTHER_SCRIPT.test(lang) && isBeyondLatin(text);
}

function isBeyondLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return latin.length * 2 < letters.length;
}

function isEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return (text.match(ENGLISH) ?? []).length * ONE_IN > words.length;
}
