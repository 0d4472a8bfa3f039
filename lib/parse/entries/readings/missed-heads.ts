import { cleanTitle, isNames } from '../../words/clean-title';
import { isOnlyLinks } from '../../words/only-links';
import { findLinks } from '../../words/paper-mentions';
import { isReportName } from '../../words/report-name';
import { widthOf } from '../../words/scripts';
import { BANNER, type Head, makeHead } from '../heads/head';
import { itemHead, toldBehindTitle } from '../heads/item-heads';
import { ordinalOf } from '../lines/ordinal';
import { isCapitalised } from '../lines/quoted-title';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import {
  isDivided,
  isHeld,
  isLikeLinks,
  isNumberedLike,
  labelOf,
  lineFrom,
  type Manner,
  mannerOf,
  OPENING,
  type OwnLink,
  shapeOf,
} from './manner';
import type { Candidate, Reading } from './reading';
import { titleOverText } from './title-over-text';
import { untitledHead } from './untitled-head';

/** In letters of half a Chinese one's width: a longer line is no title, however it stands. */
const LONGEST_TITLE = 600;
/** In the same: so much behind a linked title is its text. */
const LEAST_TEXT = 40;
const SENTENCE_END = /[。！!；;，,：:]["”）)*_]{0,3}\s*$|\S{4}\.\s*$/u;

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

/** Whether a line below a title is neither another's nor where something else begins. */
function isTextBelow({ label, rule, naming }: SurveyedLine): boolean {
  return label?.form !== 'heading' && rule === null && naming.own.length === 0;
}

/** Whether an entry has the report's name, or its link's, for a title. */
function isUntitled({ title, row }: Candidate['head']): boolean {
  return row === null && (title === '' || isReportName(title));
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

/** The title above the text that a link ends as those of most entries do, however it is written. */
function overText({ index }: OwnLink, manner: Manner, lines: SurveyedLine[]): SurveyedLine | null {
  const isOne = manner.last && isLikeLinks(lines[index], manner);
  return isOne ? titleOverText(index, manner.sample.head.rank, lines) : null;
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
