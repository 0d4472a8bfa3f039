import { isReportName } from '../../words/report-name';
import { BANNER } from '../heads/head';
import type { SurveyedLine } from '../lines/survey';
import { GROUP_WORDS, titleWorth } from '../lines/title-worth';

/**
 * The title of the text that a link ends: the one heading between the link before and this one; null where there is none,
 * or nothing tells which it is. `rank` is that of the file's titles.
 */
export function titleOverText(
  at: number,
  rank: number,
  lines: SurveyedLine[],
): SurveyedLine | null {
  const held = linesToLinkBefore(at, lines);
  const headings = held.filter(
    (line, order) => isTitle(line, rank) && held[order + 1]?.label?.form !== 'heading',
  );
  const [only, ...more] = headings;
  return only && more.length === 0 ? only : null;
}

/** The lines that hold something above a link, down from the link before. */
function linesToLinkBefore(at: number, lines: SurveyedLine[]): SurveyedLine[] {
  let above = at - 1;
  while (above >= 0 && lines[above]?.naming.own.length === 0) above--;
  return lines.slice(above + 1, at).filter(({ blank, rule }) => !blank && rule === null);
}

/** Whether a heading is neither a section's, nor a group's, nor the report's. */
function isTitle({ label, referred }: SurveyedLine, rank: number): boolean {
  if (label?.form !== 'heading' || label.kind !== null || referred) return false;
  // The file's own title stands further out than those of its entries, and groups' above titles in bold.
  if (rank >= BANNER || (label.level === 1 && rank > 1)) return false;
  return titleWorth(label.label) > GROUP_WORDS && !isReportName(label.label);
}
