import type { ExplainedLine } from '../../digest/explanation';
import type { LineUse, Use } from '../../digest/line-use';
import type { Reason } from '../../digest/reason';
import type { SurveyedLine } from '../entries/lines/survey';
import { bodiesOf } from '../entries/made/make-entry';
import { withoutFooter } from '../entries/readings/last-entry';
import type { Candidate } from '../entries/readings/reading';
import { leftLines } from '../entries/settled/left-lines';
import { endOfWhole } from '../entries/whole/end-of-whole';
import { wholeBody } from '../entries/whole/whole-file';
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
  const told = lines.slice(0, endOfWhole(lines));
  const body = withoutFooter(told);
  const { heading, parts } = wholeBody(body);
  const title = heading === null ? undefined : body[heading];
  const footer = told.slice(body.length);
  const behind = lines.slice(told.length);
  return [
    ...(title ? [explained(title, 'title', 'the first heading, above all text', 0)] : []),
    ...parts.uses.map((use) => ({ ...use, entry: 0 })),
    ...footer.map((line) =>
      explained(line, isBlank(line) ? 'blank' : 'navigation', 'leads about', null),
    ),
    ...behind.map((line) =>
      explained(line, isBlank(line) ? 'blank' : 'told', 'text of no paper', null),
    ),
  ];
}

function linesOfSeveral(trace: Extract<EntriesTrace, { kind: 'several' }>): ExplainedLine[] {
  const { survey, candidates, choice } = trace;
  const parts = readBodies(bodiesOf(candidates, survey), choice.ground.closings.length > 0);
  const explainedLines = leftLines(candidates, survey).uses.map(
    (use): ExplainedLine => ({ ...use, entry: null }),
  );
  candidates.forEach((candidate, entry) => {
    const uses = parts[entry]?.uses ?? [];
    for (const line of linesOfEntry(entry, candidate, uses, trace)) explainedLines.push(line);
  });
  return explainedLines;
}

/** What the lines of an entry are to its body, whose `uses` these are, and what the others are to the entry. */
function linesOfEntry(
  entry: number,
  candidate: Candidate,
  uses: LineUse[],
  trace: Extract<EntriesTrace, { kind: 'several' }>,
): ExplainedLine[] {
  const { survey } = trace;
  const title = survey[candidate.head.index]?.line.number;
  const inBody = new Set(uses.map(({ line }) => line));
  const ofBody = uses.filter(({ line }) => line !== title).map((use) => ({ ...use, entry }));
  const others = survey.slice(candidate.start, candidate.end).flatMap((surveyed) => {
    const [use, rule] = formalUse(surveyed, candidate, trace);
    const isOther = use === 'title' || !inBody.has(surveyed.line.number);
    return isOther ? [explained(surveyed.line, use, rule, entry)] : [];
  });
  return [...ofBody, ...others];
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
