import type { ExplainedLine } from '../../digest/explanation';
import type { Use } from '../../digest/line-use';
import type { Reason } from '../../digest/reason';
import { leftLines } from '../entries/left-lines';
import { bodiesOf } from '../entries/make-entry';
import type { Candidate } from '../entries/reading';
import type { SurveyedLine } from '../entries/survey';
import { wholeBody } from '../entries/whole-file';
import { readBodies } from '../sections/read-bodies';
import { isBlank, type Line } from '../text/line';
import type { EntriesTrace } from '../trace';
import { placeWords } from './entry-evidence';
import { formWords } from './reading-words';

/** What each line of Markdown was taken for. A line of the file may be several of these, or none. */
export function entryLines(trace: EntriesTrace): ExplainedLine[] {
  return trace.kind === 'whole' ? linesOfWhole(trace) : linesOfSeveral(trace);
}

function linesOfWhole({ lines, isDigest }: Extract<EntriesTrace, { kind: 'whole' }>) {
  if (!isDigest)
    return lines.map((line) => explained(line, isBlank(line) ? 'blank' : 'told', 'no paper', null));
  const { heading, parts } = wholeBody(lines);
  const title = heading === null ? undefined : lines[heading];
  return [
    ...(title ? [explained(title, 'title', 'the first heading, above all text', 0)] : []),
    ...parts.uses.map((use) => ({ ...use, entry: 0 })),
  ];
}

function linesOfSeveral(trace: Extract<EntriesTrace, { kind: 'several' }>): ExplainedLine[] {
  const { survey, candidates, choice } = trace;
  const parts = readBodies(bodiesOf(candidates, survey), choice.ground.closings.length > 0);
  const explainedLines = leftLines(candidates, survey).uses.map(
    (use): ExplainedLine => ({ ...use, entry: null }),
  );
  for (const [entry, candidate] of candidates.entries()) {
    const uses = parts[entry]?.uses ?? [];
    const inBody = new Set(uses.map(({ line }) => line));
    for (const use of uses)
      if (use.line !== survey[candidate.head.index]?.line.number)
        explainedLines.push({ ...use, entry });
    for (const surveyed of survey.slice(candidate.start, candidate.end)) {
      const use = formalUse(surveyed, candidate, trace);
      if (use && (use[0] === 'title' || !inBody.has(surveyed.line.number)))
        explainedLines.push(explained(surveyed.line, ...use, entry));
    }
  }
  return explainedLines;
}

/** What a line is to its entry before the entry's body is read. */
function formalUse(
  { index, line, blank }: SurveyedLine,
  candidate: Candidate,
  { choice }: Extract<EntriesTrace, { kind: 'several' }>,
): [Use, Reason] {
  const { head, at } = candidate;
  if (head.row) return ['text', 'a row of a table of papers'];
  if (index === head.index)
    return [
      'title',
      [
        head.rest === '' ? '{}: {}' : '{}: {}, text behind it',
        formWords(head.form),
        placeWords(candidate, choice.ground),
      ],
    ];
  if (blank) return ['blank', 'holds nothing'];
  if (index === at) return ['particular', 'names the entry’s paper'];
  return /[\p{L}\p{N}]/u.test(line.text)
    ? ['repeat', 'the title once more']
    : ['markup', 'form only'];
}

function explained(line: Line, use: Use, rule: Reason, entry: number | null): ExplainedLine {
  return { line: line.number, use, rule, entry };
}
