import type { ExplainedEntry, ExplainedLine, Explanation } from '../digest/explanation';
import { plainInline } from '../digest/plain-text';
import type { Reason } from '../digest/reason';
import type { Report } from '../digest/report';
import { evidenceOf, runnerUpOf } from './explain/entry-evidence';
import { entryLines } from './explain/entry-lines';
import { fileLines } from './explain/file-lines';
import { readingWords } from './explain/reading-words';
import { recordLines } from './explain/record-lines';
import { asTold, withFailures } from './explain/told-lines';
import { parseReport } from './parse-report';
import type { RawEntry } from './sections/raw-entry';
import { decodeText } from './text/decode-text';
import { readFrontMatter } from './text/front-matter';
import type { EntriesTrace, Trace } from './trace';
import { parseInlineMarkdown } from './tree/markdown';

/** Readings that are told beside the chosen one. */
const MOST_RUNNERS_UP = 4;

/**
 * Tells how `parseReport` reads a file: as what, what each of its lines was taken for and by which rule, and
 * what speaks for each entry. Runs the same stages, and costs about as much again.
 */
export function explainReport(bytes: Uint8Array, fileName: string): Explanation {
  const trace: Trace = {};
  const report = parseReport(bytes, fileName, trace);
  const { container, entries } = trace;
  const raw = trace.read?.entries ?? [];
  if (container?.kind !== 'lines')
    return explainRecords(container?.kind ?? 'nothing', textsOf(bytes), raw, report);
  const texts = container.inFile ? textsOf(bytes) : container.lines.map(({ text }) => text);
  if (!entries) return explainRecords('records in fences', texts, raw, report);
  const grouped = groupedBy(entries, raw);
  const told = asTold(withFailures(entryLines(entries), texts, grouped), grouped, report);
  return {
    ...readingsOf(entries),
    lines: fileLines(told, {
      texts,
      front: readFrontMatter(container.lines)?.end ?? 0,
      taken: container.uses,
      page: container.page,
    }),
    entries: entries.kind === 'whole' ? raw.map(wholeEntry) : entriesOf(entries),
    ...(!container.inFile && { texts }),
  };
}

function textsOf(bytes: Uint8Array): string[] {
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text.split('\n') : [];
}

/** The report's entries for each that is explained. */
function groupedBy(trace: EntriesTrace, raw: RawEntry[]): RawEntry[][] {
  if (trace.kind === 'whole') return [raw];
  const byLine = new Map<number | null, RawEntry[]>();
  for (const entry of raw) byLine.set(entry.line, [...(byLine.get(entry.line) ?? []), entry]);
  return trace.candidates.map(({ head, ids }) =>
    (byLine.get(trace.survey[head.index]?.line.number ?? null) ?? []).filter(({ paperId }) =>
      paperId === null ? ids.length === 0 : ids.includes(paperId),
    ),
  );
}

function readingsOf(trace: EntriesTrace): Pick<Explanation, 'reading' | 'runnersUp'> {
  if (trace.kind === 'whole')
    return {
      reading: trace.isDigest ? 'the whole file is one entry' : 'no reading has an entry',
      runnersUp: [],
    };
  const { reading, others } = trace.choice;
  return {
    reading: reading
      ? [
          '{} (score {}: {})',
          readingWords(reading),
          reading.score.toFixed(2),
          listed(reading.reasons),
        ]
      : 'entries that name no paper',
    runnersUp: others.slice(0, MOST_RUNNERS_UP).map((other) => ({
      reading: ['{} (score {})', readingWords(other), other.score.toFixed(2)],
      why: other.reasons,
    })),
  };
}

function entriesOf({
  candidates,
  survey,
  choice,
}: Extract<EntriesTrace, { kind: 'several' }>): ExplainedEntry[] {
  return candidates.map((candidate) => ({
    line: survey[candidate.head.index]?.line.number ?? null,
    paperId: candidate.ids[0] ?? null,
    title: plainOf(candidate.head.title),
    evidence: evidenceOf(candidate, choice.ground),
    runnerUp: runnerUpOf(candidate, choice),
  }));
}

function wholeEntry({ line, paperId, title }: RawEntry): ExplainedEntry {
  const evidence = ['the file is about one paper'];
  return { line, paperId, title: plainOf(title), evidence, runnerUp: '' };
}

function explainRecords(
  kind: string,
  texts: string[],
  raw: RawEntry[],
  report: Report,
): Explanation {
  const lines = recordLines(texts, raw);
  const grouped = raw.map((entry) => [entry]);
  const problems = new Map(
    report.problems.flatMap(({ line, kind: told }) => (line === null ? [] : [[line, told]])),
  );
  return {
    reading: KINDS[kind] ?? kind,
    runnersUp: [],
    lines: asTold(lines, grouped, report).map((line): ExplainedLine => {
      const problem = line.entry === null ? problems.get(line.line) : undefined;
      return problem ? { ...line, use: 'told', told: problem } : line;
    }),
    entries: raw.map(recordEntry),
  };
}

const KINDS: Record<string, string> = {
  values: 'each record is an entry',
  feed: 'each item of the feed is an entry',
  nothing: 'nothing that can be read',
};

function recordEntry({
  line,
  paperId,
  title,
  sections,
  particulars = [],
}: RawEntry): ExplainedEntry {
  return {
    line,
    paperId,
    title: plainOf(title),
    evidence: [
      ...sections.map(
        ({ kind, label }): Reason =>
          label === '' ? ['text as {}', kind] : ['“{}” as {}', label, kind],
      ),
      ...(particulars.length > 0
        ? [
            [
              'told of the paper: {}',
              particulars.map(({ label, kind }) => label || kind).join(', '),
            ] as const,
          ]
        : []),
    ],
    runnerUp: '',
  };
}

/** Reasons side by side. */
function listed(reasons: Reason[]): Reason {
  return [reasons.map(() => '{}').join('; '), ...reasons];
}

function plainOf(markdown: string): string {
  return plainInline(parseInlineMarkdown(markdown)).trim();
}
