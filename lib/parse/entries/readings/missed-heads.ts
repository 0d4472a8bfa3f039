import { cleanTitle, isNames } from '../../words/clean-title';
import { isOnlyLinks } from '../../words/only-links';
import { findLinks, findMentions } from '../../words/paper-mentions';
import { labelKey } from '../../words/read-label';
import { isReportName } from '../../words/report-name';
import { widthOf } from '../../words/scripts';
import { BANNER, type Head, makeHead } from '../heads/head';
import { itemHead, toldBehindTitle } from '../heads/item-heads';
import { isOfPaper } from '../heads/of-paper';
import { ordinalOf } from '../lines/ordinal';
import { isCapitalised } from '../lines/quoted-title';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import type { Candidate, Reading } from './reading';
import { titleOverText } from './title-over-text';

/** So many entries show how those of a file are written. */
const LEAST_KIN = 2;
/** In letters of half a Chinese one's width: a longer line is no title, however it stands. */
const LONGEST_TITLE = 600;
/** In the same: so much behind a linked title is its text. */
const LEAST_TEXT = 40;
/** In lines: below a title and its particulars, a text begins within so many. */
const NEAR = 12;
/** What stands before a title: its list's mark and number, marks of emphasis and links, a pictogram. */
const OPENING =
  /^\s*(?:#{1,6}|[-*+•](?=\s))?\s*(?:\*{1,3}|_{1,3})?\[?(?:[（(【[]?\d{1,3}[.)、．）】\]]\s*|\d\ufe0f?\u20e3\s*|\p{Extended_Pictographic}\ufe0f?\s*)?(?:\*{1,3}|_{1,3}|《|\[)*/u;
const SENTENCE_END = /[。！!；;，,：:]["”）)*_]{0,3}\s*$|\S{4}\.\s*$/u;

/** A line that names the paper of an entry, and where it stands. */
interface OwnLink {
  index: number;
  ids: string[];
}

/** How the entries of a reading are written. */
interface Manner {
  /** Their titles' and links' lines, as `shapeOf` tells them. */
  titles: Set<string>;
  links: Set<string>;
  /** The lines of their links without the papers' numbers, where several are the same. */
  addresses: Set<string>;
  /** How many lines that hold something stand from a title to its link: negative where it stands above. */
  gaps: number[];
  /** Whether each title stands below a blank line, or a rule. */
  apart: boolean;
  /** Index of the first title, where each behind it stands below a rule; null where rules divide no entries. */
  ruledFrom: number | null;
  /** The labels with a text behind them that stand more than once, and are no titles'. */
  labels: Set<string>;
  /** Those of the labels that stand first in any entry. */
  first: Set<string>;
  /** Most name their papers behind their texts. */
  last: boolean;
  /** Each title but the first is the first line below the link of the entry before. */
  opening: boolean;
  /** How the lines right below titles begin, as `shapeOf` tells them. */
  below: Set<string>;
  /** An entry whose head is copied but for its words. */
  sample: Candidate;
}

/**
 * Finds the titles of papers that no entry of a reading has: lines that stand to the paper's link as the entries' own
 * titles stand to theirs. Whatever its words are, or its marks, such a line is a title.
 */
export function missedHeads(
  { entries, form }: Reading,
  lines: SurveyedLine[],
  naming: OwnLink[],
): Head[] {
  const kin = entries.filter(({ ids, head }) => ids.length > 0 && head.form === form && !head.row);
  if (kin.length < LEAST_KIN) return [];
  const manner = mannerOf(kin, lines);
  if (!manner) return [];
  const titled = manner.last && manner.opening ? kin : entries;
  const known = new Set(titled.flatMap(({ ids, head }) => (isUntitled(head) ? [] : ids)));
  const left = naming.filter(({ ids: [id = '', ...more] }) => more.length === 0 && !known.has(id));
  const taken = new Set(kin.map(({ head }) => head.index));
  return left.flatMap((link) => {
    const title =
      openingTitle(link, manner, lines) ??
      titleOf(link.index, manner, lines, taken) ??
      overText(link, manner, lines);
    const head = title
      ? headOf(title, link, manner.sample)
      : (linkedHead(link, manner, lines) ?? untitledHead(link, manner, lines));
    return head && isDivided(head.index, manner, lines) ? [head] : [];
  });
}

/** Among headings that name their papers, a lone line or item that does, with a text; null for any other link. */
function linkedHead(link: OwnLink, manner: Manner, lines: SurveyedLine[]): Head | null {
  const { gaps, sample } = manner;
  const line = lines[link.index];
  if (!line || sample.head.rank >= BANNER || gaps.some((gap) => gap !== 0)) return null;
  if (line.referred || line.indent > 0) return null;
  if (!opensBlock(link.index, lines) && !isBehindLinkedItem(link.index, lines)) return null;
  const head = itemHead(line);
  if (!head?.ids.includes(link.ids[0] ?? '') || titleWorth(head.title) < LIKELY_TITLE) return null;
  const next = lineFrom(link.index, 1, lines);
  const isTold =
    widthOf(head.rest) >= LEAST_TEXT ||
    (next && isTextBelow(next) && !goesOnAbove(line, next, manner));
  if (!isTold) return null;
  const { form, rank, numbered } = sample.head;
  return { ...head, form, rank, numbered, plain: false };
}

/** Whether a line is an item right below another that opens with its own paper's link: items of one list are titles alike. */
function isBehindLinkedItem(index: number, lines: SurveyedLine[]): boolean {
  return [lines[index - 1], lines[index]].every(
    (line) => line?.naming.form === 'opening' && /^[-*+•]\s/.test(line.line.text),
  );
}

/** Whether below an item stands a section that no entry begins with: it goes on with the one that the item stands in. */
function goesOnAbove(item: SurveyedLine, next: SurveyedLine, { labels, first }: Manner): boolean {
  const label = labelOf(next) ?? '';
  return next.indent <= item.indent && labels.has(label) && !first.has(label);
}

/** The head of an entry that has no title: its link is written as all others are, behind the text of another entry; null for any other link. */
function untitledHead(link: OwnLink, manner: Manner, lines: SurveyedLine[]): Head | null {
  const { index, ids } = link;
  const { addresses, gaps, sample, last } = manner;
  const line = lines[index];
  if (!line || line.referred || gaps.includes(0) || !addresses.has(withoutId(line, ids)))
    return null;
  return last ? textAbove(link, sample, lines) : linkAlone(link, line, sample, lines);
}

/** The head of an entry without a title whose link stands above its text, or with the particulars right above it. */
function linkAlone(
  { index, ids }: OwnLink,
  line: SurveyedLine,
  { head }: Candidate,
  lines: SurveyedLine[],
): Head | null {
  let start = index;
  let above = index - 1;
  while (lines[above]?.blank || isParticular(lines[above])) {
    if (!lines[above]?.blank) start = above;
    above--;
  }
  const told = lines[above];
  if (!told || told.label?.form === 'heading' || told.naming.own.length > 0) return null;
  if (!opensBlock(start, lines) && !isLinkItem(line)) return null;
  const { form, rank, numbered, indent } = head;
  const rest = start === index ? '' : (lines[start]?.line.text.trim() ?? '');
  return { ...makeHead(start, form, rank, ''), rest, ids, indent, numbered };
}

/** Whether a line is an item of a list, and nothing but a paper's link. */
function isLinkItem({ naming, line }: SurveyedLine): boolean {
  return isLink(naming) && /^\s*[-*+•]\s/.test(line.text);
}

/** The head of an entry without a title whose link stands behind its text: where that begins, below another entry's link; null where a heading or a rule stands between. */
function textAbove(
  { index, ids }: OwnLink,
  { head }: Candidate,
  lines: SurveyedLine[],
): Head | null {
  let start = index;
  let above = index - 1;
  for (; above >= 0; above--) {
    const line = lines[above];
    if (!line || line.rule || line.label?.form === 'heading') return null;
    if (line.naming.own.length > 0) break;
    if (!line.blank) start = above;
  }
  if (above < 0 || start === index || !opensBlock(start, lines)) return null;
  const { form, rank, numbered, indent } = head;
  const rest = lines[start]?.line.text.trim() ?? '';
  return { ...makeHead(start, form, rank, ''), rest, ids, indent, numbered };
}

/** Whether a line tells of the paper itself, but neither names it nor divides entries. */
function isParticular(line: SurveyedLine | undefined): boolean {
  return line !== undefined && !line.rule && line.naming.own.length === 0 && isOfPaper(line);
}

/** A line that names a paper, without the number; of one that tells particulars, its link alone, since these differ. */
function withoutId({ line: { text }, naming }: SurveyedLine, [id = '']: string[]): string {
  const start = naming.form === 'particular' ? (findMentions(text)[0]?.at ?? 0) : 0;
  return text.slice(start).replaceAll(id, '');
}

/** Whether a line below a title is neither another's nor where something else begins. */
function isTextBelow({ label, rule, naming }: SurveyedLine): boolean {
  return label?.form !== 'heading' && rule === null && naming.own.length === 0;
}

/** Whether an entry has the report's name, or its link's, for a title. */
function isUntitled({ title, row }: Candidate['head']): boolean {
  return row === null && (title === '' || isReportName(title));
}

/** How entries are written; null where they stand to their links in several ways. */
function mannerOf(kin: Candidate[], lines: SurveyedLine[]): Manner | null {
  const [sample, ...others] = kin;
  if (!sample) return null;
  const isRuled = others.every(({ head }) => isBelowRule(head.index, lines));
  const textOf = (index = -1) => lines[index]?.line.text ?? '';
  return {
    titles: new Set(kin.map(({ head }) => shapeOf(textOf(head.index)))),
    links: new Set(kin.map(({ at }) => linkShapeOf(lines[at]))),
    addresses: recurringAddresses(kin, lines),
    gaps: [...new Set(kin.map(({ head, at }) => gapOf(head.index, at, lines)))].toSorted(
      (a, b) => Math.abs(a) - Math.abs(b),
    ),
    apart: kin.every(({ head }) => opensBlock(head.index, lines)),
    ruledFrom: isRuled ? sample.head.index : null,
    labels: recurringLabels(kin, lines),
    first: new Set(kin.flatMap((entry) => firstLabel(entry, lines) ?? [])),
    last: kin.filter(({ place }) => place === 'end').length * 2 > kin.length,
    opening: others.every(({ head }) => opensSpan(head.index, lines)),
    below: new Set(kin.map(({ head }) => shapeOf(textOf(lineFrom(head.index, 1, lines)?.index)))),
    sample,
  };
}

function recurringAddresses(kin: Candidate[], lines: SurveyedLine[]): Set<string> {
  return recurring(
    kin.flatMap(({ at, ids }) => {
      const line = lines[at];
      return line ? [withoutId(line, ids)] : [];
    }),
  );
}

/** The labels with a text behind them that stand more than once, without those of titles. */
function recurringLabels(kin: Candidate[], lines: SurveyedLine[]): Set<string> {
  const found = recurring(lines.flatMap((line) => labelOf(line) ?? []));
  for (const { head } of kin) found.delete(labelOf(lines[head.index]) ?? '');
  return found;
}

/** The first label below an entry's title that has a text behind it; null where there is none near. */
function firstLabel({ head, end }: Candidate, lines: SurveyedLine[]): string | null {
  const near = lines.slice(head.index + 1, Math.min(end, head.index + 1 + NEAR));
  return labelOf(near.find((line) => labelOf(line) !== null && !isOfPaper(line)));
}

function recurring(texts: string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => seen.size === seen.add(text).size));
}

/** The label that a line has a text behind; null where it has none. */
function labelOf(line: SurveyedLine | undefined): string | null {
  const label = line?.label;
  return label?.closed && label.form !== 'heading' && label.rest !== ''
    ? labelKey(label.label)
    : null;
}

/** The line that stands to a link as titles do: written like them, or else in their very place. */
function titleOf(
  at: number,
  manner: Manner,
  lines: SurveyedLine[],
  taken: Set<number>,
): SurveyedLine | null {
  const { titles, gaps, apart, labels } = manner;
  if (!isLikeLinks(lines[at], manner)) return null;
  const found = gaps.flatMap((gap) => {
    const line = lineFrom(at, -gap, lines);
    const isTitle = line && !taken.has(line.index) && mayBeTitle(line, at);
    return isTitle && !labels.has(labelOf(line) ?? '') ? [line] : [];
  });
  const alike =
    found.find(({ line }) => titles.has(shapeOf(line.text))) ??
    found.find(({ line }) => isNumberedLike(line.text, titles));
  if (alike && shapeOf(alike.line.text) !== '') return alike;
  // One link stands above its title.
  const below = gaps.includes(0) ? null : lineFrom(at, 1, lines);
  const shape = shapeOf(below?.line.text ?? '');
  if (
    below &&
    shape !== '' &&
    titles.has(shape) &&
    !taken.has(below.index) &&
    mayBeTitle(below, at)
  )
    return below;
  const [only] = gaps.length === 1 ? found : [];
  return only && isInPlace(only, apart, lines) && isLikeTitle(only) ? only : null;
}

/** Whether a line where titles stand is parted from what is above it as they are, or else in capitals as titles are. */
function isInPlace(line: SurveyedLine, apart: boolean, lines: SurveyedLine[]): boolean {
  return apart ? opensBlock(line.index, lines) : isCapitalisedBehind(line);
}

/** Where each entry ends with its link, the line that opens what this one ends, however it is written. */
function openingTitle({ index }: OwnLink, manner: Manner, lines: SurveyedLine[]) {
  if (!manner.last || !manner.opening || !isLikeLinks(lines[index], manner)) return null;
  let at = index - 1;
  while (at >= 0 && lines[at]?.naming.own.length === 0) at--;
  const held = lines.slice(at + 1, index).filter(isHeld);
  // Above the first entry stands what the file says itself.
  const order = at < 0 ? held.findIndex((_, place) => isAboveText(held[place + 1], manner)) : 0;
  const opening = held[order];
  return opening && mayBeTitle(opening, index) && isLikeTitle(opening) ? opening : null;
}

/** Whether a line begins as those do that stand right below titles, by a mark or a number. */
function isAboveText(line: SurveyedLine | undefined, { below }: Manner): boolean {
  const shape = shapeOf(line?.line.text ?? '');
  return shape !== '' && below.has(shape);
}

/** Whether the line above that holds something names a paper. */
function opensSpan(index: number, lines: SurveyedLine[]): boolean {
  let at = index - 1;
  while (at >= 0 && !isHeld(lines[at])) at--;
  return (lines[at]?.naming.own.length ?? 0) > 0;
}

function isHeld(line: SurveyedLine | undefined): boolean {
  return line !== undefined && !line.blank && line.rule === null;
}

/** The title above the text that a link ends as those of most entries do, however it is written. */
function overText({ index }: OwnLink, manner: Manner, lines: SurveyedLine[]): SurveyedLine | null {
  const isOne = manner.last && isLikeLinks(lines[index], manner);
  return isOne ? titleOverText(index, manner.sample.head.rank, lines) : null;
}

/** Whether a line names its paper as the lines of entries do. */
function isLikeLinks(line: SurveyedLine | undefined, { titles, links, gaps, sample }: Manner) {
  if (!line) return false;
  const isInline = gaps.includes(0);
  // Among plain lines, only what is nothing but a link stands where links do.
  if (sample.head.plain && (isInline || !isLink(line.naming))) return false;
  return links.has(linkShapeOf(line)) || (isInline && isNumberedLike(line.line.text, titles));
}

function isLink({ form }: SurveyedLine['naming']): boolean {
  return form === 'links' || form === 'labelled';
}

function mayBeTitle({ line, rule, referred, index, naming }: SurveyedLine, at: number): boolean {
  if (line.fenced || rule || referred || widthOf(line.text) > LONGEST_TITLE) return false;
  return index === at || naming.own.length === 0;
}

/** Whether a line that is not written as titles are is one by what it says, and no section's label. */
function isLikeTitle({ label, line: { text } }: SurveyedLine): boolean {
  const isLabel = label?.closed && label.form !== 'heading' && label.kind !== null;
  if (isLabel && !isCapitalised(label.rest)) return false;
  const isSentence = SENTENCE_END.test(text) && !isCapitalised(text);
  return /\p{L}/u.test(text) && !isSentence && !isNames(text) && !isOnlyLinks(text);
}

/** Whether a line is a title by its capitals, also behind the word before its colon, where no blank lines part entries. */
function isCapitalisedBehind({ label, line: { text } }: SurveyedLine): boolean {
  return isCapitalised(label?.closed && label.rest !== '' ? label.rest : text);
}

/** The line so many below another, or above it, counting those that hold something; null where a rule is between. */
function lineFrom(index: number, steps: number, lines: SurveyedLine[]): SurveyedLine | null {
  const step = steps < 0 ? -1 : 1;
  let left = Math.abs(steps);
  let at = index;
  while (left > 0) {
    at += step;
    const line = lines[at];
    if (!line || line.rule) return null;
    if (!line.blank) left--;
  }
  return lines[at] ?? null;
}

/** How many lines that hold something stand from a title to its link, with that. */
function gapOf(title: number, at: number, lines: SurveyedLine[]): number {
  const [from, to] = title < at ? [title + 1, at + 1] : [at, title];
  const held = lines.slice(from, to).filter(({ blank }) => !blank).length;
  return title < at ? held : -held;
}

/** Whether a title is parted from what stands above it as the others are: else it is within an entry. */
function isDivided(index: number, { ruledFrom }: Manner, lines: SurveyedLine[]): boolean {
  return ruledFrom === null || index < ruledFrom || isBelowRule(index, lines);
}

function isBelowRule(index: number, lines: SurveyedLine[]): boolean {
  let at = index - 1;
  while (lines[at]?.blank) at--;
  return (lines[at]?.rule ?? null) !== null;
}

/** How a title's line is written: its marks, each number alike. */
function shapeOf(text: string): string {
  return (OPENING.exec(text)?.[0] ?? '').replace(/\d+/, '1').replace(/\s+/g, ' ');
}

/** Whether a line has a number as titles do, whatever its emphasis is. */
function isNumberedLike(text: string, titles: Set<string>): boolean {
  const bare = (shape: string) => shape.replace(/[#*_\s]/g, '');
  const own = bare(shapeOf(text));
  return /\d/.test(own) && [...titles].some((shape) => bare(shape) === own);
}

/** How a link's line is written: what stands before its address, each number alike. */
function linkShapeOf(line: SurveyedLine | undefined): string {
  if (!line) return '';
  const { label, line: read } = line;
  return label?.closed && label.rest !== '' ? label.label : shapeOf(read.text);
}

/** A line as a head of the form that the entries' titles have. */
function headOf({ index, line, indent }: SurveyedLine, link: OwnLink, like: Candidate): Head {
  const { form, rank, numbered, plain } = like.head;
  return {
    ...makeHead(index, form, rank, titleIn(line.text)),
    indent,
    rest: index === link.index && !plain ? toldBehindTitle(line.text) : '',
    ids: index === link.index ? link.ids : [],
    numbered,
    ordinal: ordinalOf(line.text),
    // Above its title, a link makes no plain line one.
    plain: plain && index < link.index,
  };
}

/** A line's title, however short it is. */
function titleIn(written: string): string {
  const text = written.replace(/^(\s*)#{1,6}(?=[^#\s])/, '$1');
  const title = cleanTitle(text);
  if (/\p{L}/u.test(title)) return title;
  const [link] = findLinks(text);
  const words = link ? link.text : text.replace(OPENING, '').replace(/[*_》\]】\s]+$/, '');
  return words.replace(/^[*_]+|[*_]+$/g, '').trim();
}
