/** Behind a title whose work it is, in the short: `— Lin et al.`, `(Lin and Ortega et al.)`. */
const AUTHORS_BEHIND =
  /\s+(?:[—–-]\s+|[（(])(?:by\s)?\p{Lu}[\p{L}.'’-]{1,30}(?:(?:,| and| &)?\s\p{Lu}[\p{L}.'’-]{1,30}){0,3},?\set al\.?[)）]?$/u;
/** Behind a title its day, `(2026-11-20)`, and before it the same with a mark between. */
const DAY_BEHIND = /\s*[（([](?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}[)）\]]$/;
const DAY_BEFORE = /^(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}\s?(?:[|｜·:：]|\s[—–-]\s)\s?(?=\S)/;
/** Behind a title that it is new, in brackets, bold or raised: `(new)`, `**NEW**`. */
const NEW_BEHIND =
  /(?:\s*[（([【]|\s+\*\*|\s+<sup>)(?:new|neu|nuevo|nouveau|novo|hot|updated?|新|最新|更新|新着|신규)!?(?:[)）\]】]|\*\*|<\/sup>)$/iu;
/** Behind a title its number, `(arXiv:2601.00001)`. */
const ID_BEHIND = /\s*[（([]\s?(?:arxiv\s?[:：]?\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?\s?[)）\]]$/i;
/** Behind a title its category, `` `cs.CL` ``. */
const CATEGORY_BEHIND = /\s+`[a-z-]{2,10}\.[A-Z]{2}`$/;
/** Before a title, behind its number or not, a tag in brackets that is all there is in bold: `**[LLM]** `; what brackets follow is the title. */
const TAG_BEFORE =
  /^((?:\d{1,3}[.)、]\s*|`[^`]{1,30}`\s*)?)\*\*[[【][^[\]【】*]{1,30}[\]】]\*\*\s+(?=[^\s(（])/;
/** Behind a title a word in raised letters. */
const RAISED_BEHIND = /\s+\p{Lm}{2,12}$/u;

const TAILS = [NEW_BEHIND, RAISED_BEHIND, CATEGORY_BEHIND, ID_BEHIND, AUTHORS_BEHIND];

/** A line without a tag in bold before its title. */
export function withoutTag(line: string): string {
  return line.replace(TAG_BEFORE, '$1');
}

/** A title as Markdown without what a list of papers has behind its titles: authors, a category, that it is new. */
export function withoutBeside(title: string): string {
  return TAILS.reduce((left, tail) => left.replace(tail, ''), title);
}

/** A paper's title without the day that stands before it or behind it; a report's own is told by it. */
export function withoutDay(title: string): string {
  return title.replace(DAY_BEFORE, '').replace(DAY_BEHIND, '');
}
