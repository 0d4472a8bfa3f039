import type { Digest, Section } from '../digest/digest';
import { plainInline, plainText } from '../digest/plain-text';
import type { Problem, ProblemKind } from '../digest/problem';
import type { Report } from '../digest/report';
import type { Inline } from '../digest/tree';
import { decodeText } from './decode-text';
import { detectLanguage } from './detect-language';
import { toLines } from './line';
import { parseInlineMarkdown, parseMarkdown } from './markdown';
import { readReportHeader } from './report-header';
import { type Entry, splitEntries } from './split-entries';
import { splitSections } from './split-sections';

const LONGEST_DETAIL = 160;
const HTML_PAGE = /^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is;
const SENTENCE_END = /[.!?。！？…)）\]】”"'`*|]$/;
/** Nobody reads further. */
const MOST_PROBLEMS = 1000;

/**
 * Reads a report, bytes to digests. Never throws: whatever can't be read is in `problems`, with the
 * line where it stands, and the rest of the report is there all the same.
 */
export function parseReport(bytes: Uint8Array, fileName: string): Report {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failed(decoded.problem, decoded.detail);
  if (HTML_PAGE.test(decoded.text.slice(0, 2000))) return failed('html-page', '');

  const { header: headerLines, entries, stray, unclosed } = splitEntries(toLines(decoded.text));
  const header = readReportHeader(headerLines, fileName);
  const problems: Problem[] = [];
  const digests = new Map<string, [Digest, ...Digest[]]>();
  for (const entry of entries) {
    const title = plainInline(parseInlineMarkdown(entry.heading));
    const sections = readSections(entry, title);
    const cut =
      unclosed && entry === entries.at(-1) && isCutOff(sections, [...digests.values()].flat());
    if (cut)
      problems.push(problem('truncated', entry.body.at(-1)?.number ?? entry.linkLine, title));
    const flaw = flawOf(entry, title, sections);
    // Where the report breaks off above an entry's first label, that is all there is to say.
    if (flaw && !(cut && sections.every(({ kind }) => kind === 'other'))) problems.push(flaw);
    if (entry.paperId === null || sections.length === 0) continue;
    const digest: Digest = {
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
    const slot = `${digest.paperId} ${digest.lang}`;
    const earlier = digests.get(slot);
    if (earlier) {
      problems.push(problem('repeated-paper', entry.line, digest.paperId));
      earlier.push(digest);
    } else digests.set(slot, [digest]);
  }
  if (entries.length === 0) problems.push(problem('no-papers', null, ''));
  const [strayLine] = stray;
  if (strayLine) problems.push(problem('stray-text', strayLine.number, strayLine.text.trim()));
  return {
    ...header,
    digests: [...digests.values()].map(merge),
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

function failed(kind: ProblemKind, detail: string): Report {
  return {
    title: '',
    date: null,
    sourceUrl: null,
    digests: [],
    problems: [problem(kind, null, detail)],
  };
}

function problem(kind: ProblemKind, line: number | null, detail: string): Problem {
  return { kind, line, detail: detail.slice(0, LONGEST_DETAIL) };
}

/** The entry's sections that hold any text. */
function readSections(entry: Entry, title: string): Section[] {
  return splitSections(entry.body, title)
    .map(({ kind, label, markdown }) => ({ kind, label, blocks: parseMarkdown(markdown) }))
    .filter(({ blocks }) => plainText(blocks).trim() !== '');
}

/** What keeps an entry from being a digest; null where nothing does. */
function flawOf(entry: Entry, title: string, sections: Section[]): Problem | null {
  if (entry.link === '') return problem('no-id', entry.line, title);
  if (entry.paperId === null) return problem('bad-id', entry.linkLine, entry.link);
  return sections.length === 0 ? problem('no-digest', entry.line, title || entry.paperId) : null;
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

/** A paper that a report speaks of more than once: one digest, with what later entries have beyond the first. */
function merge([first, ...others]: [Digest, ...Digest[]]): Digest {
  if (others.length === 0) return first;
  const sections = new Map<string, Section>();
  for (const section of [first, ...others].flatMap((digest) => digest.sections)) {
    const text = plainText(section.blocks);
    if (!sections.has(text)) sections.set(text, section);
  }
  return { ...first, sections: [...sections.values()] };
}

/** Whether the last entry lacks a section that all others have, or ends within a sentence. */
function isCutOff(sections: Section[], others: Digest[]): boolean {
  const kinds = ({ sections }: { sections: Section[] }) =>
    new Set(sections.map(({ kind }) => kind));
  const own = kinds({ sections });
  const all = others.map(kinds);
  const [first] = all;
  if (first && [...first].some((kind) => !own.has(kind) && all.every((other) => other.has(kind))))
    return true;
  return !SENTENCE_END.test(
    plainText(sections.at(-1)?.blocks ?? [])
      .trimEnd()
      .slice(-1),
  );
}
