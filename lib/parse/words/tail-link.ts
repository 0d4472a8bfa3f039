import { isLinkWord } from './clean-title';
import { findLinks } from './paper-mentions';

const LABEL =
  '(?:论文|原文)?(?:链接|地址)|论文|原文|全文|论文页|paper|link|arxiv|url|详见|来源|source|read more';
/** `… It is fast. https://…`, `…。论文链接：https://…` */
const TAIL = new RegExp(
  `(?:([.。!?！？)）])\\s{0,3}[(（]?|[\\s(（]{0,3}(?:${LABEL})\\s?[:：]?\\s?)<?https?://[^\\s<>]{1,300}>?[)）]?[.。]?\\s*$`,
  'i',
);
/** `… It is fast. (arXiv:2601.00001)`, `… ([arXiv:2601.00001](…))` */
const NUMBER_BEHIND =
  /[.。!?！？]\s{0,3}[(（[]{1,2}\s?arxiv\s?[:：]?\s?\d{4}\.\d{4,5}(?:v\d{1,2})?\s?(?:[)）\]]|\]\([^\s()]{1,200}\)[)）])[.。]?\s*$/i;
const LONGEST_TAIL = 360;
/** What stands between the text and its last link: brackets, a word for it, marks. */
const BEFORE = new RegExp(`[\\s(（[【|·→–—-]*(?:(?:${LABEL})\\s?[:：]\\s?)?[[(（]?\\s*$`, 'i');
const LONGEST_BEFORE = 30;

/** Whether what is told ends with a link that is only a word for it: `… It is fast. [Paper](…)`. */
export function isTail(text: string): boolean {
  const links = findLinks(text);
  const last = links.at(-1);
  if (!last) return TAIL.test(text.slice(-LONGEST_TAIL));
  // What is cited is called by its number or its authors.
  return isLinkWord(last.text) && !/\d{4}/.test(last.text) && isBare(text.slice(last.end));
}

/** Whether a sentence has nothing but a paper's number in brackets behind it: `… It is fast. (arXiv:2601.00001)`. */
export function endsWithNumber(text: string): boolean {
  return NUMBER_BEHIND.test(text.slice(-LONGEST_TAIL));
}

/** What stands behind the last sentence of a line that ends with a link, or with a paper's number. */
export function tailOf(text: string): string {
  const number = NUMBER_BEHIND.exec(text.slice(-LONGEST_TAIL))?.[0].length;
  return text.slice(number === undefined ? withoutTail(text).length : -number);
}

/** A line without the words for links, and the addresses, that it ends with. */
export function withoutTail(text: string): string {
  let end = text.length;
  for (const link of findLinks(text).reverse()) {
    if (!isLinkWord(link.text) || !isBare(text.slice(link.end, end))) break;
    end = link.start;
  }
  if (end < text.length) return withoutBefore(text.slice(0, end));
  const near = text.slice(-LONGEST_TAIL);
  return text.slice(0, text.length - near.length) + near.replace(TAIL, '$1');
}

function withoutBefore(text: string): string {
  const near = text.slice(-LONGEST_BEFORE);
  return text.slice(0, text.length - near.length) + near.replace(BEFORE, '');
}

function isBare(text: string): boolean {
  return text.replace(/[\s\p{P}\p{S}]+/gu, '') === '';
}
