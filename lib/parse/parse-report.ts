import { problem } from '../digest/problem';
import type { Report } from '../digest/report';
import { type Container, readContainer } from './containers/read-container';
import { readFeed } from './containers/read-feed';
import { findDay } from './entries/lines/report-header';
import { readEntries } from './entries/read-entries';
import { finishReport, type ReadReport } from './finish-report';
import { heedHints } from './heed-hints';
import { linesWithin } from './read-texts';
import { readFencedFile, readScriptedFile } from './records/read-embedded-file';
import { readRecordFile } from './records/read-record-file';
import { type Line, toLines } from './text/line';
import type { Trace } from './trace';
import { namedVersions } from './words/named-versions';
import { namedPapers } from './words/paper-mentions';
import { sourceOfName } from './words/source-name';

/**
 * Reads a file, bytes to digests: JSON, JSON Lines, YAML, TOML, CSV, or Markdown, text and HTML, feeds,
 * mails, notebooks and Word documents. Never throws: whatever can't be read is in `problems`, with the line where
 * it stands, and the rest is there all the same. The file's name may hold folders; its day and its paper
 * may stand in nothing else. How it was read is left in `trace`.
 */
export function parseReport(bytes: Uint8Array, fileName: string, trace: Trace = {}): Report {
  const container = readContainer(bytes, fileName);
  const read = readAs(container, fileName, trace);
  trace.container ??= container;
  trace.read = read;
  const problems = [...container.problems, ...read.problems];
  const report = finishReport({ ...read, problems }, fileName, sizeOf(bytes, container));
  return heedHints(withVersions(report, namedVersions(bytes)), bytes);
}

/** In characters or bytes: how much there was to read. A Word document's bytes are packed. */
function sizeOf({ length }: Uint8Array, container: Container): number {
  if (container.kind !== 'lines') return length;
  return Math.max(
    length,
    container.lines.reduce((total, { text }) => total + text.length, 0),
  );
}

/** The report with the versions of its papers, where the file names them. */
function withVersions(report: Report, versions: ReadonlyMap<string, number>): Report {
  if (versions.size === 0) return report;
  const digests = report.digests.map((digest) => {
    const version = versions.get(digest.paperId);
    return version === undefined ? digest : { ...digest, version };
  });
  return { ...report, digests };
}

function readAs(container: Container, fileName: string, trace: Trace): ReadReport {
  switch (container.kind) {
    case 'nothing':
      return NOTHING;
    case 'values':
      return readValues(container, fileName, trace);
    case 'feed':
      return readFeed(container.feed, fileName);
    case 'lines':
      return readLines(container, fileName, trace);
  }
}

const NOTHING: ReadReport = {
  header: { title: '', date: null, sourceUrl: null },
  entries: [],
  unclosed: false,
  problems: [],
};

/** Reads records; where none tells of a paper, the texts that they hold. */
function readValues(
  container: Extract<Container, { kind: 'values' }>,
  fileName: string,
  trace: Trace,
): ReadReport {
  const read = readRecordFile(container.values, fileName);
  const lines = linesWithin(container, read);
  const inner: Trace = {};
  const texts = lines ? readLines(lines, fileName, inner) : null;
  if (!lines || !texts?.entries.some(({ paperId }) => paperId !== null)) return read;
  Object.assign(trace, inner, { container: lines });
  const broken = read.problems.filter(({ kind }) => kind !== 'stray-text' && kind !== 'index');
  return {
    ...texts,
    header: { ...texts.header, date: texts.header.date ?? read.header.date },
    problems: [...broken, ...texts.problems],
  };
}

function readLines(
  { lines, page, source, title, day }: Extract<Container, { kind: 'lines' }>,
  fileName: string,
  trace: Trace,
): ReadReport {
  const fenced = readFencedFile(lines, fileName);
  if (fenced) return fenced;
  const read = readTitled(lines, title, fileName, trace);
  if (page && read.entries.length === 0) {
    const scripted = readScriptedFile(toLines(source), fileName);
    return scripted ?? { ...read, problems: [problem('html-page', null, '')] };
  }
  const { header } = read;
  return {
    ...read,
    header: {
      ...header,
      // Its container's title says more than the file's name.
      title: title !== '' && header.title === sourceOfName(fileName) ? title : header.title,
      // A mail's own day stands in its subject or its heading; what its text names first may be a paper's.
      date: (day === null ? null : (findDay(title) ?? findDay(header.title) ?? day)) ?? header.date,
    },
  };
}

/** Reads lines; where they name no paper, their container's title may: a mail's subject. */
function readTitled(lines: Line[], title: string, fileName: string, trace: Trace): ReadReport {
  const read = readEntries(lines, fileName, trace);
  const [paperId, ...others] = read.entries.length === 0 ? namedPapers(title) : [];
  if (paperId === undefined || others.length > 0 || lines.some(namesPaper)) return read;
  const whole = readEntries(lines, `${paperId}.txt`, trace);
  return { ...whole, header: { ...whole.header, title: read.header.title } };
}

function namesPaper({ text }: Line): boolean {
  return namedPapers(text).length > 0;
}
