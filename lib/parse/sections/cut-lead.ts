import { clipInline } from '../../digest/clip-inline';
import { plainInline } from '../../digest/plain-text';
import { sliceInline } from '../../digest/slice-inline';
import type { Inline } from '../../digest/tree';
import { columnsOf } from '../words/scripts';
import { sentenceEnds } from '../words/sentences';
import { withoutLinkBehind } from './link-behind';

/** The lead is read on every visit; the section that it comes from has the whole. In UTF-16 units. */
const LONGEST = 300;
/** What is one sentence may be so long before it is cut within. */
export const LONGEST_SENTENCE = 600;
const MOST_SENTENCES = 3;
/** Nothing beyond it can be in a lead, in UTF-16 units. */
export const JUDGED = 4000;
/** A text's end that leads to what is listed below it. */
const LEAD_IN = /[:：]\s*$/;
/** The number of a text's part, behind the one before it. */
const NUMBERED = /^\s*(?:[(（]?(?:\d{1,2}|[a-h]|[ivx]{1,4})[)）]|\d{1,2}[.、]\s?\p{L}|[①-⑳])/u;
/** The numbers of sources behind a sentence: `… apart.[1][4]` */
const REFERENCES = /(?<=[.。!?！？…])(?:\s?\[\d{1,3}\]){1,12}(?=\s|$)/g;
/** A line of its own that opens with a pictogram, as the items of a list do where nobody writes lists. */
const PICTURED = /^\s*\n\s*\p{Extended_Pictographic}/u;

/** The first sentences of a run from a place in its plain text: as many as fit. */
export function cutLead(run: Inline[], start: number): Inline[] {
  const text = masked(run).slice(0, start + JUDGED);
  const said = text.slice(start);
  const ends = endsOf(said);
  // Where the parts of a text are numbered, the first of them is the lead.
  const part = ends.findIndex((end) => isPart(said.slice(end, end + 12)));
  const most = part === -1 ? MOST_SENTENCES : Math.min(MOST_SENTENCES, part + 1);
  const told = ends.length > 1 && LEAD_IN.test(said) ? Math.min(most, ends.length - 1) : most;
  const fitting = ends.slice(0, told).findLast((end) => widthOf(said.slice(0, end)) <= LONGEST);
  const end = fitting ?? ends[0] ?? said.trimEnd().length;
  const shown = withoutLinkBehind(sliceInline(run, start, start + end));
  return clipInline(withoutReferences(shown), LONGEST_SENTENCE);
}

function isPart(behind: string): boolean {
  return NUMBERED.test(behind) || PICTURED.test(behind);
}

/** A run without the numbers of its sources, which stand where nobody sees them. */
function withoutReferences(run: Inline[]): Inline[] {
  return run.map((node) => (typeof node === 'string' ? node.replace(REFERENCES, '') : node));
}

/** A text's length, in which a Chinese, Japanese or Korean letter counts half as much again: so much it says and takes. */
function widthOf(text: string): number {
  return (text.length + columnsOf(text)) / 2;
}

/** Where a text's sentences end; its last may lack the mark, and so may a line above one that begins anew. */
function endsOf(text: string): number[] {
  const ends = sentenceEnds(text);
  const whole = text.trimEnd().length;
  for (const line of text.matchAll(
    /\n(?=\s*(?:[-*•·▪◦]\s|\d{1,2}[.、)]\s?|[①-⑳]|\p{Extended_Pictographic}|[^\s:：]{1,16}[:：]))/gu,
  ))
    ends.push(line.index);
  if ((ends.at(-1) ?? 0) < whole) ends.push(whole);
  return ends.filter((end) => end > 0).toSorted((a, b) => a - b);
}

/** A run's plain text, in which formulas, code and links hold no sentence's end. */
export function masked(nodes: Inline[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (node.t === 'strong' || node.t === 'emphasis') text += masked(node.c);
    else if (node.t === 'break') text += '\n';
    else text += 'x'.repeat(plainInline([node]).length);
  }
  return text;
}
