import type { ExplainedLine } from '../../digest/explanation';
import type { Use } from '../../digest/line-use';
import { plainText } from '../../digest/plain-text';
import type { Problem, ProblemKind } from '../../digest/problem';
import type { Report } from '../../digest/report';
import { titleLetters } from '../../digest/title-letters';
import type { RawEntry } from '../sections/raw-entry';
import { parseMarkdown } from '../tree/markdown';
import { isFailedOutput } from '../words/failed-output';

/** What an entry of the report became: no more than a problem, less than its lines hold, nothing since it stands elsewhere. */
interface Outcome {
  /** The problem in whose place its text is told. */
  problem: Problem | null;
  /** None of the report's: what it names has an entry of its own. */
  listed: boolean;
}

/** Why a whole entry is no digest. */
const FLAWS: ProblemKind[] = [
  'no-id',
  'bad-id',
  'two-papers',
  'no-digest',
  'index',
  'disputed-paper',
];
/** What of a line belongs to a digest, if its entry becomes one. */
const OF_DIGEST: Use[] = ['text', 'label', 'particular', 'title'];

/**
 * Says of lines whose entries became no digest, or only a part of one, by which problem the reader is told.
 * `entries` are the report's, for each place among those explained.
 */
export function asTold(lines: ExplainedLine[], entries: RawEntry[][], report: Report) {
  const outcomes = entries.map((raw) => outcomeOf(raw, report));
  return lines.map((line): ExplainedLine => {
    const outcome = line.entry === null ? undefined : outcomes[line.entry];
    if (!outcome || !OF_DIGEST.includes(line.use)) return line;
    if (outcome.listed)
      return { ...line, use: 'repeat', rule: 'lists what has an entry of its own' };
    const { problem } = outcome;
    return problem ? { ...line, use: 'told', told: problem.kind } : line;
  });
}

/** Says of lines of text that stand in what a failed machine left that the reader is told so. */
export function withFailures(
  lines: ExplainedLine[],
  texts: readonly string[],
  entries: RawEntry[][],
): ExplainedLine[] {
  const failed = entries.map((raw) => raw.flatMap(failedSections));
  return lines.map((line): ExplainedLine => {
    const failures = line.entry === null ? [] : (failed[line.entry] ?? []);
    if (failures.length === 0 || (line.use !== 'text' && line.use !== 'label')) return line;
    const letters = titleLetters(texts[line.line - 1] ?? '');
    return letters !== '' && failures.some((text) => text.includes(letters))
      ? { ...line, use: 'told', told: 'failed-output' }
      : line;
  });
}

function failedSections({ sections }: RawEntry): string[] {
  return sections.flatMap(({ label, markdown }) => {
    const text = plainText(parseMarkdown(markdown));
    return text.trim() !== '' && isFailedOutput(text) ? [titleLetters(`${label} ${markdown}`)] : [];
  });
}

function outcomeOf(raw: RawEntry[], { problems, digests, unidentified }: Report): Outcome {
  const isOwn = ({ line, kind }: Problem) =>
    FLAWS.includes(kind) &&
    raw.some((entry) => line === entry.line || line === entry.linkLine || kind === 'index');
  const isDigest = raw.some(({ paperId, title }) =>
    paperId === null
      ? unidentified.some((other) => other.title === title)
      : digests.some((digest) => digest.paperId === paperId),
  );
  const flaw = problems.find(isOwn) ?? null;
  const failure = isDigest
    ? undefined
    : problems.find(
        ({ kind, line }) => kind === 'failed-output' && raw.some((entry) => entry.line === line),
      );
  return { problem: flaw ?? failure ?? null, listed: raw.length === 0 };
}
