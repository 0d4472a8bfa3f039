import { HASHTAGS } from '../../words/particular-parts';
import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { tells } from '../heads/of-paper';
import { placeAtEnd } from '../heads/placement';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from './ground';
import type { Candidate, Reading } from './reading';

/** Fewer messages may have their links where they do by chance. */
const LEAST_ALIKE = 2;

/**
 * Reads a file that lines part into messages, each of which that names a paper has its title as first line and
 * its link behind the text. What stands in the other messages is no paper's. None where one names several
 * papers, or is written otherwise.
 */
export function readMessages({ lines, heads, closings }: Ground): Reading[] {
  const byLine = new Map(heads.map((head) => [head.index, head]));
  const blocks = closings.map((start, order) => ({
    start: start + 1,
    end: closings[order + 1] ?? lines.length,
  }));
  const entries: Candidate[] = [];
  for (const { start, end } of blocks) {
    if (!lines.slice(start, end).some(namesPaper)) continue;
    const entry = entryOf(start, end, lines, byLine);
    if (!entry) return [];
    entries.push(entry);
  }
  const [first] = entries;
  if (!first || entries.length < LEAST_ALIKE || namesAbove(closings, lines)) return [];
  const { form } = first.head;
  return [{ form, above: false, titles: false, entries, score: 0, reasons: [] }];
}

function namesPaper({ naming, referred }: SurveyedLine): boolean {
  return naming.own.length > 0 && !referred;
}

/** Whether a paper is named above all messages. */
function namesAbove([first = 0]: number[], lines: SurveyedLine[]): boolean {
  return lines.slice(0, first).some(namesPaper);
}

/** The entry that a message is; null where its first line is no title, or its last link not its only paper's. */
function entryOf(
  from: number,
  end: number,
  lines: SurveyedLine[],
  byLine: Map<number, JudgedHead>,
): Candidate | null {
  const first = lines.slice(from, end).find(({ blank, rule }) => !blank && rule === null);
  const head = first && byLine.get(first.index);
  if (!head || head.rank < BANNER || head.section || head.labelled || head.row) return null;
  const placed = placeAtEnd(head.index, beforeTags(end, lines), lines);
  if (!placed || !isTold(head.index, placed.at, lines)) return null;
  const [id] = placed.ids;
  const isOther = (line: SurveyedLine) =>
    namesPaper(line) && line.naming.own.some((own) => own !== id);
  if (lines.slice(from, end).some(isOther)) return null;
  return { head, ...placed, start: head.index, end };
}

/** Index behind a message's last line that is no tag. */
function beforeTags(end: number, lines: SurveyedLine[]): number {
  let at = end;
  while (at > 0 && isTags(lines[at - 1])) at--;
  return at;
}

function isTags(line: SurveyedLine | undefined): boolean {
  return line !== undefined && (line.blank || HASHTAGS.test(line.line.text.trim()));
}

/** Whether anything is told between a title and its link. */
function isTold(title: number, at: number, lines: SurveyedLine[]): boolean {
  return lines.slice(title + 1, at).some(tells);
}
