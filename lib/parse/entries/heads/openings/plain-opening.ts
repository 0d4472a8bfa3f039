import { isBibliography } from '../../../words/bibliography-labels';
import { cleanTitle, isNames } from '../../../words/clean-title';
import { isOnlyLinks } from '../../../words/only-links';
import { originalInBrackets } from '../../../words/original-title';
import { findLinks, findMentions, namedPapers } from '../../../words/paper-mentions';
import type { ReadLabel } from '../../../words/read-label';
import { widthOf } from '../../../words/scripts';
import { isLabelWords } from '../../lines/label-words';
import { isCapitalised } from '../../lines/quoted-title';
import { LONGEST_TITLE, type Opening, openingOf } from './opening';

const SHORTEST_PLAIN = 4;
/** In letters of half a Chinese one's width. */
const LEAST_BEFORE_LINK = 12;
/** `Title (arXiv:` */
const BEFORE_ID = /\s*[（([]?\s*(?:arxiv\s*[:：]?)?\s*$/i;
const PROSE_END = /[。.！!；;，,：:]$/;
/** `Title https://…`, `Title — arxiv.org/abs/2601.00001` */
const ADDRESS_BEHIND =
  /\s*[（(]?<?https?:\/\/\S+$|\s*[—–|·:：-]?\s*[（(]?<?(?:arxiv\.org|huggingface\.co|hf\.co)\/\S+$/;
/** `Title｜[link](https://…)` */
const LINK_BEHIND = /\]\s?\([^\s()]{1,600}\)$/;
/** `Title arXiv:2601.00001`, `Title | 2601.00001`: a colon that is the number's own, and no label's. */
const ID_BEHIND = /(?:\s+arxiv\s?[:：]\s?|\s[|｜]\s?)\d{4}\.\d{4,5}(?:v\d{1,2})?$/i;
/** Behind a sentence; a title may ask once, `Less is More, or Is It? (A Study of X)`. */
const SENTENCES = /[.。！？]\s|[!?]\s(?:.*[!?]\s|\p{Lu}\p{Ll}+(?:\s\S+){5})/u;
/** A full stop that ends no sentence: `GPT-9 vs. Humans`. */
const SHORTENED = /(?<=\b(?:vs|et al|e\.g|i\.e|no|fig|dr|st))\./gi;
const ONE_QUESTION = /^[^.!?。！？]{4,200}\?\s[^.!?。！？]{4,200}$/;

/** A line that is nothing but a title, with its link or id behind it. */
export function plainOpening(
  body: string,
  label: ReadLabel | null,
  own: string[],
  listed: boolean,
): Opening | null {
  if (body.length > 4 * LONGEST_TITLE) return null;
  const words = withoutAddress(body);
  if (lengthOf(words, listed) < SHORTEST_PLAIN || words.length > LONGEST_TITLE) return null;
  const opening = beforeLink(body, own);
  if (isProse(body, opening)) return null;
  if (own.length > 0 && !linksBehindTitle(body, opening)) return null;
  if (!isNumbered(body, words, listed) && isSectionLabel(label, body)) return null;
  const title = cleanTitle(originalInBrackets(words));
  if (!/\p{L}/u.test(title) || isNames(title) || isOnlyLinks(body)) return null;
  return {
    ...openingOf('plain', title, own),
    labelled: label !== null && (label.kind !== null || isLabelWords(label.label)),
  };
}

/** How long words are; two Chinese letters behind an item's mark may be a title. */
function lengthOf(words: string, listed: boolean): number {
  return listed ? widthOf(words) : words.length;
}

/** A line without the address, or the number, that it ends with; a link ends none. */
function withoutAddress(body: string): string {
  return LINK_BEHIND.test(body) ? body : body.replace(ADDRESS_BEHIND, '').replace(ID_BEHIND, '');
}

/** Whether a paper's number stands behind words that are an item's, in marks, or capitalised: any others may be prose that cites. */
function isNumbered(body: string, words: string, listed: boolean): boolean {
  return ID_BEHIND.test(body) && (listed || /^["“「『《]/.test(words) || isCapitalised(words));
}

/** What stands before a line's first link, or the id that it names. */
export function beforeLink(body: string, own: string[]): string {
  const named = own.length > 0 ? findMentions(body)[0]?.at : undefined;
  return body.slice(0, findLinks(body)[0]?.start ?? named).replace(BEFORE_ID, '');
}

/** Whether a line names its paper behind words enough for a title. */
function linksBehindTitle(body: string, opening: string): boolean {
  const isNamed = namedPapers(body).length > 0 || ID_BEHIND.test(body);
  return isNamed && widthOf(opening.trim()) >= LEAST_BEFORE_LINK;
}

/** Whether a line is told, or no text at all. */
function isProse(body: string, opening: string): boolean {
  return (
    /^(?:[|<]|!\[|https?:)/.test(body) ||
    PROSE_END.test(opening.trim()) ||
    (SENTENCES.test(opening.slice(0, -2).replace(SHORTENED, '')) && !isAskingTitle(opening)) ||
    (opening !== body && /[.。！!]$/.test(body))
  );
}

/** Whether a question and what stands behind it are one title, `Who Counts the Crows? Auditing …`: in capitals, and no more is asked or said. */
function isAskingTitle(words: string): boolean {
  const title = words.trim();
  return ONE_QUESTION.test(title) && isCapitalised(title);
}

/** Whether a line is a section's label or a particular's, as one whose value has no letter; a section's word alone may be a title all the same: its link tells. */
function isSectionLabel(read: ReadLabel | null, body: string): boolean {
  if (!read?.closed) return false;
  const { kind, label, rest } = read;
  const alone = rest === '' && !/[:：]\s*$/.test(body);
  return (kind !== null && !alone) || isBibliography(label) || /^[^\p{L}]+$/u.test(rest);
}
