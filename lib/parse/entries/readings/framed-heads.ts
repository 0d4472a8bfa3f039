import { cleanTitle } from '../../words/clean-title';
import { findLinks, findMentions } from '../../words/paper-mentions';
import { type Head, makeHead } from '../heads/head';
import { ordinalOf } from '../lines/ordinal';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import type { Candidate, Reading } from './reading';

/** So many entries show how those of a file are written. */
const LEAST_KIN = 2;
/** In UTF-16 units: a longer line is no title with its link. */
const LONGEST = 600;
/** The marks before a title, and its number. */
const BEFORE_TITLE = /^[\s\p{P}\p{S}]*(?:\d{1,3}[.)、．）\]】:：][\s\p{P}\p{S}]*)?/u;
const MARK = /[\s\p{P}\p{S}]/u;
/** What a title may end with itself. */
const TITLE_END = /^[?？!！.…]+/;

/**
 * Finds the lines that are written as all titles of a reading are, letter for letter but for the title's own words, its
 * number and the paper's: `“Kites” (https://…)` among others like it. Whatever its words are, such a line is a title.
 */
export function framedHeads(reading: Reading, lines: SurveyedLine[]): Head[] {
  const kin = inlineKin(reading);
  const [sample] = kin;
  const frames = new Set(kin.map(({ at }) => frameOf(lines[at])));
  const [frame = ''] = frames;
  if (!sample || kin.length < LEAST_KIN || frames.size > 1 || frame === '') return [];
  const known = new Set(reading.entries.flatMap(({ ids }) => ids));
  const isApart = kin.every(({ at }) => opensBlock(at, lines));
  return lines.flatMap((line) => {
    if (line.referred || frameOf(line) !== frame || (isApart && !opensBlock(line.index, lines)))
      return [];
    const [id] = idsOf(line);
    return id === undefined || known.has(id) ? [] : [headOf(line, id, sample)];
  });
}

/** The entries of a reading whose line holds nothing but their title and the link to their paper. */
function inlineKin({ entries, form }: Reading): Candidate[] {
  return entries.filter(
    ({ ids, head, at }) =>
      ids.length === 1 && head.form === form && head.rest === '' && !head.row && at === head.index,
  );
}

/** What stands around a line's title: its marks, and its link with each number alike; `''` where no mark opens it, or nothing is linked. */
function frameOf(line: SurveyedLine | undefined): string {
  if (!line || line.blank || line.line.fenced || line.naming.form === 'rival') return '';
  if (line.label?.form === 'heading') return '';
  const text = line.line.text;
  const start = text.length > LONGEST ? undefined : linkStart(text);
  if (start === undefined || idsOf(line).length !== 1) return '';
  const opening = BEFORE_TITLE.exec(text)?.[0] ?? '';
  const before = text.slice(0, start);
  const behind = marksBehind(before).replace(TITLE_END, '');
  const isTitled = /\p{L}/u.test(before.slice(opening.length));
  if (opening.trim() === '' || !isTitled) return '';
  return `${opening}\n${behind}${text.slice(start)}`.replace(/\d+/g, '1');
}

/** The marks that words end with. */
function marksBehind(text: string): string {
  let end = text.length;
  while (MARK.test(text.charAt(end - 1))) end--;
  return text.slice(end);
}

function linkStart(text: string): number | undefined {
  const [link] = findLinks(text);
  const at = findMentions(text)[0]?.at;
  if (link) return link.start;
  const address = text.search(/https?:\/\//);
  return address === -1 ? at : Math.min(address, at ?? address);
}

function idsOf({ line: { text } }: SurveyedLine): string[] {
  return [...new Set(findMentions(text).map(({ id }) => id))];
}

function headOf(
  { index, line: { text }, indent }: SurveyedLine,
  id: string,
  like: Candidate,
): Head {
  const { form, rank, numbered, plain } = like.head;
  return {
    ...makeHead(index, form, rank, cleanTitle(text)),
    indent,
    ids: [id],
    numbered,
    ordinal: ordinalOf(text),
    plain,
  };
}
