import type { Report } from '../digest/report';
import { readMarkdownEntries } from './entries/read-markdown';
import { finishReport, problem, type ReadReport } from './finish-report';
import { readRecordFile } from './records/read-record-file';
import { readValues } from './records/read-values';
import { decodeText } from './text/decode-text';
import { toLines } from './text/line';

/**
 * Reads a file, bytes to digests: JSON, JSON Lines, YAML, CSV, or Markdown, text and HTML. Never throws:
 * whatever can't be read is in `problems`, with the line where it stands, and the rest is there all the
 * same. The file's name may hold folders; its day and its paper may stand in nothing else.
 */
export function parseReport(bytes: Uint8Array, fileName: string): Report {
  const decoded = decodeText(bytes);
  return finishReport(decoded.ok ? readText(decoded.text, fileName) : unreadable(decoded));
}

function readText(text: string, fileName: string): ReadReport {
  const values = readValues(text, fileName);
  return values ? readRecordFile(values, fileName) : readMarkdownEntries(toLines(text), fileName);
}

function unreadable(decoded: Extract<ReturnType<typeof decodeText>, { ok: false }>): ReadReport {
  const header = { title: '', date: null, sourceUrl: null };
  return {
    header,
    entries: [],
    unclosed: false,
    problems: [problem(decoded.problem, null, decoded.detail)],
  };
}
