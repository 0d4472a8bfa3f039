import { type Head, makeHead } from '../heads/head';
import { isOfPaper } from '../heads/of-paper';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import { isLink, type Manner, type OwnLink, withoutId } from './manner';
import type { Candidate } from './reading';

/** The head of an entry that has no title: its link is written as all others are, behind the text of another entry; null for any other link. */
export function untitledHead(link: OwnLink, manner: Manner, lines: SurveyedLine[]): Head | null {
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
