import { isNames } from './clean-title';

/** In words: fewer are an acronym, or where the paper appeared. */
const LEAST_WORDS = 3;
/** `Título (*Original Title*)`: what a title translates, in italics and brackets behind it. */
const IN_BRACKETS =
  /^([^()（）]{4,300}?)\s{0,3}[（(]\s?(?:[\p{L}]{2,12}\s?[.:：]{1,2}\s?)?([*_])([^*_()（）]{8,300})\2\s?[)）]$/u;
/** Letters that hardly an English title has. */
const FOREIGN_LETTER = /[À-ÖØ-öø-ɏ\u0370-\u1fff\u3040-\ud7ff]/u;
/** Words that hardly an English title has. */
const FOREIGN_WORD =
  /(?<!\p{L})(?:el|la|los|las|una?|del?|al|y|lo|il|gli|un|une|des|du|les?|et|der|die|das|den|dem|ein|eine|und|von|vom|zu[rm]?|oder|ohne|os|um|uma|dos|em|ve|bir|ile|dan|yang)(?!\p{L})/u;
/** What says of a title in italics that it is the paper's own: `engl. *Original Title*)`, `original: *…*`. */
const NAMED =
  /^(?:\(|（)?(?:engl?|angl|ingl|inglés|inglês|orig|original(?:titel|title)?|titre original|título original|titolo originale|原题|原題|原名|원제)\s?[.:：]{0,2}\s?([*_])([^*_]{4,300})\1\s?[)）]?[.。]?(?=\s|$)/iu;

/** Of a translated title with its original in italics and brackets behind it, that original; any other as it is. */
export function originalInBrackets(title: string): string {
  const [, translated = '', , original = ''] = IN_BRACKETS.exec(title) ?? [];
  if (original.split(/\s+/).length < LEAST_WORDS || isNames(original)) return title;
  if (sharesWord(translated, original) || /\b(?:19|20)\d{2}\b/.test(original)) return title;
  return isForeign(translated) && !isForeign(original) ? original : title;
}

/** The text behind a title without the words for its original, `engl. *Original Title*)`, with these on a line that says what they are. */
export function withOriginalNamed(rest: string): string {
  const [whole = '', , original] = NAMED.exec(rest) ?? [];
  if (original === undefined) return rest;
  return `Original title: ${original}\n${rest.slice(whole.length).trim()}`.trim();
}

/** Whether a longer word stands in both: a translation has hardly any of its original's. */
function sharesWord(one: string, other: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  const known = new Set(words(one));
  return words(other).some((word) => known.has(word));
}

function isForeign(text: string): boolean {
  return FOREIGN_LETTER.test(text) || FOREIGN_WORD.test(text.toLowerCase());
}
