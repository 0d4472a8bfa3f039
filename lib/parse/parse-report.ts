import type { Digest, Section } from '../digest/digest';
import { plainInline, plainText } from '../digest/plain-text';
import type { Problem, ProblemKind } from '../digest/problem';
import type { Report } from '../digest/report';
import type { Inline } from '../digest/tree';
import { decodeText } from './decode-text';
import { detectLanguage } from './detect-language';
import { toLines } from './line';
import { parseInlineMarkdown, parseMarkdown } from './markdown';
import { type ReportHeader, readReportHeader } from './report-header';
import { type Entry, splitEntries } from './split-entries';
import { splitSections } from './split-sections';

const LONGEST_DETAIL = 160;

/**
 * Reads a report, bytes to digests. Never throws: whatever can't be read is in `problems`, with the
 * line where it stands, and the rest of the report is there all the same.
 */
export function parseReport(bytes: Uint8Array, fileName: string): Report {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failed(decoded.problem, decoded.detail);
  if (/^\s{0,200}<(?:!doctype html|html)\b/i.test(decoded.text.slice(0, 400))) return failed('html-page', '');

  const { header: headerLines, entries, stray, unclosed } = splitEntries(toLines(decoded.text));
  const header = readReportHeader(headerLines, fileName);
  const problems: Problem[] = [];
  const digests = new Map<string, Digest>();
  for (const entry of entries) {
    const digest = readEntry(entry, header, problems);
    if (!digest) continue;
    const slot = `${digest.paperId} ${digest.lang}`;
    const earlier = digests.get(slot);
    if (earlier) problems.push(problem('repeated-paper', entry.line, digest.paperId));
    digests.set(slot, earlier ? merge(earlier, digest) : digest);
  }
  if (entries.length === 0) problems.push(problem('no-papers', null, ''));
  const last = entries.at(-1);
  if (last && unclosed && isCutOff([...digests.values()])) {
    problems.push(problem('truncated', last.body.at(-1)?.number ?? last.line, last.heading));
  }
  const [strayLine] = stray;
  if (strayLine) problems.push(problem('stray-text', strayLine.number, strayLine.text.trim()));
  return { ...header, digests: [...digests.values()], problems };
}

function failed(kind: ProblemKind, detail: string): Report {
  return { title: '', date: null, sourceUrl: null, digests: [], problems: [problem(kind, null, detail)] };
}

function problem(kind: ProblemKind, line: number | null, detail: string): Problem {
  return { kind, line, detail: detail.slice(0, LONGEST_DETAIL) };
}

function readEntry(entry: Entry, header: ReportHeader, problems: Problem[]): Digest | null {
  const title = plainInline(parseInlineMarkdown(entry.heading));
  if (entry.paperId === null) {
    const kind = entry.link === '' ? 'no-id' : 'bad-id';
    problems.push(problem(kind, entry.line, kind === 'no-id' ? title : entry.link));
    return null;
  }
  const sections = splitSections(entry.body, title)
    .map(({ kind, label, markdown }): Section => ({ kind, label, blocks: parseMarkdown(markdown) }))
    .filter((section) => section.blocks.length > 0);
  if (sections.length === 0) {
    problems.push(problem('no-digest', entry.line, title || entry.paperId));
    return null;
  }
  return {
    paperId: entry.paperId,
    title,
    lang: detectLanguage(sections.map((section) => plainText(section.blocks)).join('\n')),
    source: header.title,
    sourceUrl: header.sourceUrl,
    date: header.date,
    readingSource: entry.readingSource,
    summary: summaryOf(sections),
    sections,
  };
}

/** The summary section's first paragraph; where there is no such section, the first one of the digest's prose. */
function summaryOf(sections: Section[]): Inline[] {
  const section =
    sections.find(({ kind }) => kind === 'summary') ??
    sections.find(({ kind }) => kind !== 'field' && kind !== 'other') ??
    sections.at(-1);
  const first = section?.blocks.find((block) => block.t === 'paragraph');
  return first?.t === 'paragraph' ? first.c : [plainText(section?.blocks.slice(0, 1) ?? [])];
}

/** A paper that a report speaks of twice: one digest, with what the second entry has beyond the first. */
function merge(first: Digest, second: Digest): Digest {
  const known = new Set(first.sections.map((section) => plainText(section.blocks)));
  const more = second.sections.filter((section) => !known.has(plainText(section.blocks)));
  return { ...first, sections: [...first.sections, ...more] };
}

/** Whether the last digest lacks sections that all the others have, or ends within a sentence. */
function isCutOff(digests: Digest[]): boolean {
  const last = digests.at(-1);
  const others = digests.slice(0, -1);
  if (!last) return true;
  const kinds = new Set(last.sections.map(({ kind }) => kind));
  const shared = others[0]?.sections.map(({ kind }) => kind).filter((kind) => others.every((digest) => digest.sections.some((section) => section.kind === kind)));
  if (shared?.some((kind) => !kinds.has(kind))) return true;
  return !/[.!?。！？…)）\]】”"'`*|]\s*$/.test(plainText(last.sections.at(-1)?.blocks ?? []));
}
