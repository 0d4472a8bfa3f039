import { isBlank, type Line } from '../../text/line';
import { isReferences } from '../../words/bibliography-labels';
import { HEADING } from '../../words/label-marks';
import { findMentions } from '../../words/paper-mentions';
import { cleanLabelText } from '../../words/read-label';
import { isCapitalised } from '../lines/quoted-title';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';

const ITEM = /^(\s{0,3}(?:[-*+•]|\d{1,3}[.)])\s{1,3})(\S.{0,2000})$/;
/** How a paper is named in brackets: by its number, or by a link of a few words. */
const NAMED = String.raw`(?:\[[^[\]]{1,60}\]\([^()\s]{10,300}\)|(?:arxiv\s?[:：]?\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?)`;
/** `Title ([2601.00001](…)) what it does`, `Title (arXiv:2601.00001): what it does` */
const BESIDE = new RegExp(
  String.raw`^([\p{L}\p{N}][^*_[\]|()（）。]{1,200}?)(?=\s?[（(]${NAMED}[)）][\s:：,，.–—-]{1,4}\S{2})`,
  'iu',
);
/** `Title — what it does` */
const BEFORE_DASH = /^([\p{L}\p{N}][^*_[\]|。]{1,200}?)\s(?:—|–|--?)\s(?=\S)/u;
/** `(arXiv:2601.00001)`, `[paper](…)` at a line's end. */
const BEHIND = new RegExp(
  String.raw`[\s。](?:[（(]\s?${NAMED}\s?[)）]|\[[^[\]]{1,30}\]\([^()\s]{10,300}\))[.。]?\s*$`,
  'iu',
);
/** In UTF-16 units: no number or link at a line's end is longer. */
const LONGEST_BEHIND = 400;
/** A line in bold, as a day or a topic above a list may be. */
const BOLD_LINE = /^\s{0,3}\*\*[^*]{1,120}\*\*\s*[:：]?\s*$/;
/** In UTF-16 units: no longer heading stands over references. */
const LONGEST_OVER = 200;
/** One such item may cite. */
const LEAST = 2;

/** An item that tells of a paper, with its title apart. */
interface ToldItem {
  index: number;
  id: string;
  /** Its paper stands right behind its title, not behind its text. */
  beside: boolean;
  text: string;
  title: string;
}

/**
 * Writes in bold the titles that items of lists open with in plain words, `- Title (arXiv:2601.00001) what it does`: where
 * all papers of a list are named so, each in an item of its own, and nothing above the list names one that it could go on with.
 */
export function boldPlainTitles(lines: Line[]): Line[] {
  const items = listsOf(lines).flatMap((list) => (isOfTitles(list) ? list : []));
  if (items.length < LEAST) return lines;
  const written = new Map(items.map(({ index, text }) => [index, text]));
  return lines.map((line, index) => ({ ...line, text: written.get(index) ?? line.text }));
}

/** The items of each part of a file that begins with a heading, or a line in bold, and names papers in items alone. */
function listsOf(lines: Line[]): ToldItem[][] {
  const lists: ToldItem[][] = [];
  let part: (ToldItem | null)[] = [];
  for (const [index, line] of lines.entries()) {
    if (isOver(line)) {
      lists.push(allOf(part));
      part = isOverReferences(line) ? [null] : [];
    } else if (!isBlank(line)) {
      const named = namedIn(line, index);
      if (named !== undefined) part.push(named);
    }
  }
  return [...lists, allOf(part)];
}

/** Items, none where what names a paper is another line: they may go on with it. */
function allOf(part: (ToldItem | null)[]): ToldItem[] {
  const items = part.filter((item) => item !== null);
  return items.length < part.length ? [] : items;
}

/** The item that a line is, null for any other that names papers, undefined for one that names none. */
function namedIn(line: Line, index: number): ToldItem | null | undefined {
  const [id, other] = new Set(findMentions(line.text).map((mention) => mention.id));
  if (id === undefined) return undefined;
  return other !== undefined || line.fenced ? null : toldItem(line, index, id);
}

function isOverReferences({ text }: Line): boolean {
  return text.length <= LONGEST_OVER && isReferences(cleanLabelText(text.replace(HEADING, '')));
}

function isOver({ text, fenced }: Line): boolean {
  return !fenced && (HEADING.test(text) || BOLD_LINE.test(text));
}

function toldItem({ text }: Line, index: number, id: string): ToldItem | null {
  const [, mark = '', said = ''] = ITEM.exec(text) ?? [];
  const [, before = ''] = BESIDE.exec(said) ?? [];
  const isBehind = before === '' && BEHIND.test(said.slice(-LONGEST_BEHIND));
  const title = isBehind ? (BEFORE_DASH.exec(said)?.[1] ?? '') : before;
  if (title === '') return null;
  const written = `${mark}**${title}**${said.slice(title.length)}`;
  return { index, id, beside: !isBehind, title, text: written };
}

/** Whether items are of one form, with a paper each, and open with words that are titles by their capitals, most of them. */
function isOfTitles(items: ToldItem[]): boolean {
  const [first] = items;
  const ids = new Set(items.map(({ id }) => id));
  if (ids.size < items.length || items.some(({ beside }) => beside !== first?.beside)) return false;
  const titles = items.filter(({ title }) => isCapitalised(title) || /^\p{Lu}\S*$/u.test(title));
  return (
    titles.length * 3 >= items.length * 2 &&
    items.every(({ title }) => titleWorth(title) >= LIKELY_TITLE)
  );
}
