import { findPaperId } from '../../../paper/paper-id';
import { titleLabel } from '../../words/bibliography-labels';
import { cleanTitle, isLinkWord } from '../../words/clean-title';
import { isOnlyLinks } from '../../words/only-links';
import { findLinks, findMentions, namedPapers } from '../../words/paper-mentions';
import { isAuthorLine } from '../../words/person-names';
import { BANNER, makeHead } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { isSignOff } from '../lines/sign-off';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from './ground';
import { isFooter } from './last-entry';
import type { Candidate, Reading } from './reading';

/** `1. `, `- `: what opens an item at the margin. */
export const ITEM_MARK = /^(?:[-*+•]|\d{1,3}[.)、])\s+/;
/** `— ` before what a text is about, as below a quotation. */
const DASH = /^\s*(?:[—–―]|--)\s*(?=\S)/;
/** `2/7`, alone on its line. */
const COUNT = /^\s*\d{1,3}\s?\/\s?\d{1,3}\s*$/;
const SENTENCE_END = /[.。!！?？…]["”』」）)*_]{0,3}$/;
/** In UTF-16 units. */
const LONGEST_CITATION = 400;
/** In UTF-16 units: a shorter line without a full stop may be a title. */
const LEAST_PROSE = 60;
/** A paper's address, or its number, with the marks before it. */
const PAPER =
  /[\s,;，(（–—-]*(?:\[[^\]]{0,40}\]\([^()\s]{1,300}\)|<?https?:\/\/[^\s<>]{1,300}>?|arxiv\s?[:：]?\s?\d{4}\.\d{4,5}(?:v\d{1,2})?|\d{4}\.\d{4,5}(?:v\d{1,2})?)[)）.]*\s*$/i;
/** `*Title*`, `**Title**` */
const MARKED = /^\s*(\*{1,3}|_{1,2})([^*_\s][^*_]{0,300})\1[,.:]?\s*$/;
const WHOLE_LINK = /^[\s*_]*\[[^[\]]{1,400}\]\([^()\s]{1,400}\)[\s*_.]*$/;
/** ` (Birch et al.)` */
const AUTHORS = /\s[（(]([^()（）]{2,200})[)）](?=[\s*_.]*$)/;
/** A line that opens with words in bold, a link, book marks. */
const OPENS_WITH_TITLE = /^(?:(?:[-*+•]|\d{1,3}[.)、])\s+)?(?:\*\*|__|\[|《|【)/;
/** The form of such titles. */
export const CITED = 'cited';
/** One alone shows no order. */
const LEAST = 2;

/** Lines that belong together by how they are written: an item of a list with what is in it, or a paragraph. */
interface Block {
  start: number;
  /** Index behind its last line that holds something. */
  end: number;
}

/** A block of a text and, as its end, the paper that it is about. */
interface Cited extends Block {
  /** How the end is written. */
  form: string;
  title: string;
  /** What stands before the citation on its line. */
  rest: string;
  /** Who wrote the paper; absent where the citation does not say it. */
  authors?: string;
  id: string;
  /** Index of the line with the title; that of the link where there is none. */
  index: number;
  /** Index of the line with the link. */
  at: number;
}

/**
 * Reads a file of texts that each end with what they are about, `— *Title*, https://…`, in blocks that say by
 * themselves where a text begins: an item of a list, a paragraph, what stands below a heading. None where any block is written otherwise, so that
 * a title may be the next text's.
 */
export function readCitedBehind({ lines }: Ground): Reading[] {
  for (const blocks of [itemsOf(lines), paragraphsOf(lines), dashedOf(lines), runsOf(lines)]) {
    const cited = blocks.map((block) => citedIn(block, lines));
    const [first] = cited;
    if (!first || cited.length < LEAST || cited.some((one) => one?.form !== first.form)) continue;
    const entries = cited.flatMap((one) => (one ? [entryOf(one)] : []));
    if (new Set(entries.flatMap(({ ids }) => ids)).size < entries.length) continue;
    return [{ form: CITED, above: false, titles: false, entries, score: 0, reasons: [] }];
  }
  return [];
}

function entryOf({ title, rest, authors, id, index, at, start, end }: Cited): Candidate {
  const head: JudgedHead = {
    ...makeHead(index, CITED, BANNER, title),
    rest: authors === undefined ? rest : `*${authors}*`,
    below: { ids: [id], at, place: at === index ? 'inline' : 'below' },
    above: null,
    elsewhere: false,
    linksElsewhere: false,
    endsElsewhere: false,
    opening: null,
    section: false,
    recurs: false,
    repeats: false,
    holds: false,
    opens: false,
    closedAt: -1,
  };
  return { head, ids: [id], at, place: 'end', start, end };
}

/** The items of a file's one list at the margin, where it has nothing behind them but what leads about; none of any other file. */
function itemsOf(lines: SurveyedLine[]): Block[] {
  const starts = lines.filter((line) => !line.line.fenced && ITEM_MARK.test(line.line.text));
  const [first] = starts;
  if (!first || starts.length < LEAST || !isHeader(lines.slice(0, first.index))) return [];
  return starts.map(({ index }, order) => ({
    start: index,
    end: endOfHeld(index, starts[order + 1]?.index ?? endOfTold(lines), lines),
  }));
}

/** The paragraphs of a file below its heading; none where other headings stand between. */
function paragraphsOf(lines: SurveyedLine[]): Block[] {
  const from = lines.findIndex((line) => isHeld(line) && line.label?.form !== 'heading');
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of lines.slice(Math.max(0, from), endOfTold(lines))) {
    if (!isHeld(line)) {
      open = null;
      continue;
    }
    if (line.label?.form === 'heading') return [];
    open ??= newBlock(line.index, blocks);
    open.end = line.index + 1;
  }
  return blocks;
}

function newBlock(start: number, blocks: Block[]): Block {
  const block = { start, end: start + 1 };
  blocks.push(block);
  return block;
}

/**
 * A file's paragraphs, each with the one behind it that is nothing but a line with a dash; none where texts have
 * several paragraphs, of which one may be about something else.
 */
function dashedOf(lines: SurveyedLine[]): Block[] {
  const paragraphs = paragraphsOf(lines);
  const isDashed = ({ start }: Block) => DASH.test(lines[start]?.line.text ?? '');
  if (paragraphs.some((block, order) => isDashed(block) !== (order % 2 === 1))) return [];
  return paragraphs.flatMap((text, order) => {
    const citation = paragraphs[order + 1];
    return order % 2 === 0 ? [{ start: text.start, end: citation?.end ?? text.end }] : [];
  });
}

/**
 * The passages of a file's sections, each with the paragraph behind it that is nothing but a linked title; none where
 * a section begins with such a title, or ends without one: they may stand above their texts.
 */
function runsOf(lines: SurveyedLine[]): Block[] {
  const blocks: Block[] = [];
  let most = 0;
  for (const run of sectionsOf(lines.slice(0, endOfTold(lines)))) {
    const ends = run.filter((line) => isTitledLink(line, lines));
    const [first, last] = [run[0], run.at(-1)];
    if (ends.length === 0 && run.every(({ naming }) => naming.own.length === 0)) continue;
    if (!first || ends.at(-1) !== last || ends[0] === first) return [];
    let start = first.index;
    for (const { index } of ends) {
      blocks.push({ start, end: index + 1 });
      start = index + 1;
    }
    most = Math.max(most, ends.length);
  }
  // Where each has a heading of its own, that may be its title.
  return most < LEAST ? [] : blocks;
}

/** The lines that hold something, parted at headings and rules. */
function sectionsOf(lines: SurveyedLine[]): SurveyedLine[][] {
  let open: SurveyedLine[] = [];
  const sections = [open];
  for (const line of lines) {
    if (line.label?.form === 'heading' || line.rule) {
      open = [];
      sections.push(open);
    } else if (isHeld(line)) open.push(line);
  }
  return sections;
}

/** Whether a paragraph is nothing but a linked title. */
function isTitledLink(line: SurveyedLine, lines: SurveyedLine[]): boolean {
  const isAlone = lines[line.index - 1]?.blank && (lines[line.index + 1]?.blank ?? true);
  return isAlone === true && onlyPaper(line) !== null && linkedTitle(line.line.text) !== null;
}

function isHeld({ blank, rule }: SurveyedLine): boolean {
  return !blank && rule === null;
}

/** Whether nothing stands in lines but headings. */
function isHeader(lines: SurveyedLine[]): boolean {
  return lines.every((line) => !isHeld(line) || line.label?.form === 'heading');
}

/** Index behind the last line that tells of papers. */
function endOfTold(lines: SurveyedLine[]): number {
  let end = lines.length;
  for (; end > 0; end--) {
    const line = lines[end - 1];
    if (!line || !isHeld(line)) continue;
    const { text } = line.line;
    const leads = (isFooter(text) && namedPapers(text).length === 0) || isSignOff(text.trim());
    if (!leads) break;
  }
  return end;
}

function endOfHeld(start: number, end: number, lines: SurveyedLine[]): number {
  let at = end;
  while (at > start + 1 && (lines[at - 1]?.blank || lines[at - 1]?.rule)) at--;
  return at;
}

/** A block as a text with its citation behind it; null where it is anything else. */
function citedIn(block: Block, lines: SurveyedLine[]): Cited | null {
  const counted = COUNT.test(lines[block.start]?.line.text ?? '');
  const start = block.start + (counted ? 1 : 0);
  const held = lines.slice(start, block.end).filter(isHeld);
  const citation = citationOf(held);
  if (!citation) return null;
  const texts = held.filter(({ index }) => index < citation.index);
  if (!isText(texts, citation)) return null;
  return { ...citation, start, end: block.end };
}

type Citation = Omit<Cited, keyof Block>;

/** The citation that lines end with; null where they end with none. */
function citationOf(held: SurveyedLine[]): Citation | null {
  const last = held.at(-1);
  const id = last && onlyPaper(last);
  if (!last || !id || last.line.text.length > 2 * LONGEST_CITATION) return null;
  const above = held.at(-2);
  const on = { index: last.index, at: last.index, rest: '', id };
  return (
    dashed(last, on) ??
    (isOnlyLinks(last.line.text) || last.naming.form === 'labelled'
      ? linkBelow(above, on)
      : (titled(last, on) ?? behindSentence(last, on)))
  );
}

/** The one paper that a line names, in whatever way. */
function onlyPaper({ line: { text } }: SurveyedLine): string | null {
  const [id, ...others] = new Set(findMentions(text).map((mention) => mention.id));
  return id !== undefined && others.length === 0 ? id : null;
}

type Place = Pick<Cited, 'index' | 'at' | 'rest' | 'id'>;

/** `— *Title*, https://…` */
function dashed({ line: { text } }: SurveyedLine, on: Place): Citation | null {
  if (!DASH.test(text) || text.length > LONGEST_CITATION) return null;
  const words = text.replace(DASH, '');
  const [link] = findLinks(words);
  const title = link && !isLinkWord(link.text) ? link.text : words.replace(PAPER, '');
  return { ...on, form: 'dash', title: cleanTitle(title) };
}

/** A link alone, with its title as a field, in italics or in bold on the line above, or without one. */
function linkBelow(above: SurveyedLine | undefined, on: Place): Citation {
  const { line, label, index } = above ?? {};
  const field = label?.closed && titleLabel(label.label) !== null ? label.rest : '';
  if (index !== undefined && field !== '')
    return { ...on, index, form: 'field', title: cleanTitle(field) };
  const marked = MARKED.exec(line?.text ?? '')?.[2];
  if (index !== undefined && marked !== undefined)
    return { ...on, index, form: 'marked', title: cleanTitle(marked) };
  return { ...on, form: 'link', title: '' };
}

/** `[Title](https://…)`, `**Title** https://…`: a title with its link, and nothing else. */
function titled({ line: { text } }: SurveyedLine, on: Place): Citation | null {
  const linked = linkedTitle(text);
  if (linked) return { ...on, form: 'titled', ...linked };
  const title = MARKED.exec(text.trim().replace(PAPER, ''))?.[2];
  return title === undefined ? null : { ...on, form: 'titled', title: cleanTitle(title) };
}

/** The title of a line that is one link, and who wrote the paper; null for any other. */
function linkedTitle(text: string): { title: string; authors?: string } | null {
  if (text.length > LONGEST_CITATION) return null;
  const [whole = '', named] = AUTHORS.exec(text) ?? [];
  const isAuthored =
    named !== undefined && [`by ${named}`, `${named} et al.`].some((line) => isAuthorLine(line));
  const alone = isAuthored ? text.replace(whole, '') : text;
  const [link, ...others] = findLinks(alone);
  if (!link || others.length > 0 || isLinkWord(link.text) || !WHOLE_LINK.test(alone)) return null;
  return { title: cleanTitle(link.text), ...(isAuthored ? { authors: named } : {}) };
}

/** `It is fast. [Title](https://…)`, on one line. */
function behindSentence({ line: { text } }: SurveyedLine, on: Place): Citation | null {
  const link = findLinks(text).at(-1);
  if (!link || isLinkWord(link.text) || findPaperId(link.target) === null) return null;
  const before = text.slice(0, link.start).replace(ITEM_MARK, '');
  if (!SENTENCE_END.test(before.trim()) || /[\p{L}\p{N}]/u.test(text.slice(link.end))) return null;
  return ITEM_MARK.test(text)
    ? { ...on, form: 'behind', title: cleanTitle(link.text), rest: before.trim() }
    : null;
}

/** Whether what stands above a citation is a text, and no title, no paper's of its own. */
function isText(texts: SurveyedLine[], { form, rest }: Citation): boolean {
  const first = texts[0]?.line.text.trim();
  const last = texts.at(-1)?.line.text.trim();
  if (first === undefined || last === undefined) return rest !== '';
  if (rest !== '' || !SENTENCE_END.test(last)) return false;
  if (texts.some((line) => line.naming.own.length > 0 || isApart(line))) return false;
  return form === 'link'
    ? SENTENCE_END.test(first) && !OPENS_WITH_TITLE.test(first)
    : SENTENCE_END.test(first) || first.length >= LEAST_PROSE;
}

/** Whether a line opens something else than a text. */
function isApart({ line, label }: SurveyedLine): boolean {
  if (line.fenced || label?.form === 'heading' || DASH.test(line.text)) return true;
  return label?.closed === true && titleLabel(label.label) !== null;
}
