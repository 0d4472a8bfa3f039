import { clipInline } from '../digest/clip-inline';
import type { Digest, Section } from '../digest/digest';
import { plainInline, plainText } from '../digest/plain-text';
import type { Problem, ProblemKind } from '../digest/problem';
import type { Report, UnidentifiedEntry } from '../digest/report';
import { titleLetters } from '../digest/title-letters';
import type { Inline } from '../digest/tree';
import type { RawEntry } from './entries/raw-entry';
import type { ReportHeader } from './entries/report-header';
import { splitLanguages, type ToldSection } from './sections/split-languages';
import { parseInlineMarkdown, parseMarkdown } from './tree/markdown';
import { isFailedOutput } from './words/failed-output';
import { sourceName } from './words/source-name';

const LONGEST_DETAIL = 160;
/** The summary is read on every visit; the section that it comes from keeps the whole. */
const LONGEST_SUMMARY = 600;
/** A shorter text is no summary, unless it ends as sentences do. */
const LEAST_TELLING = 20;
const LONGEST_TITLE = 500;
const SENTENCE_END = /[.!?。！？…)）\]】”"'`*|]$/;
/** Nobody reads further. */
const MOST_PROBLEMS = 1000;

/** A file's entries as its container's reader found them. */
export interface ReadReport {
  header: ReportHeader;
  entries: RawEntry[];
  /** The last entry lacks the closing line that the report has before it. */
  unclosed: boolean;
  /** What the reader itself could not read. */
  problems: Problem[];
}

/** Makes digests of a file's entries, and says of every entry that becomes none why. */
export function finishReport({ header, entries, unclosed, problems: given }: ReadReport): Report {
  const problems = [...given];
  const source = sourceName(header.title);
  const digests = new Map<string, [Digest, ...Digest[]]>();
  const idOfTitle = new Map(
    entries.flatMap(({ paperId, title }) => (paperId ? [[titleLetters(title), paperId]] : [])),
  );
  const unidentified: UnidentifiedEntry[] = [];
  for (const entry of entries) {
    const title = plainInline(parseInlineMarkdown(entry.title)).trim().slice(0, LONGEST_TITLE);
    const paperId = entry.paperId ?? idOfTitle.get(titleLetters(entry.title)) ?? null;
    const told = readSections(entry);
    const sections = told.map(({ section }) => section);
    const failed = new Set(
      told.flatMap(({ section, text }) => (isFailedOutput(text) ? [section] : [])),
    );
    const cut =
      unclosed && entry === entries.at(-1) && isCutOff(sections, [...digests.values()].flat());
    if (cut) problems.push(problem('truncated', entry.endLine, title));
    const nameless = paperId === null ? withoutId(entry, title) : null;
    const flaw = flawOf(told, failed, entry.line, title || (paperId ?? ''));
    const said = nameless ?? flaw;
    // Where the report breaks off above an entry's first label, that is all there is to say.
    if (said && !(cut && sections.every(({ kind }) => kind === 'other'))) problems.push(said);
    if (flaw) continue;
    const spoken = splitLanguages(told).map(({ lang, sections }) => ({
      title,
      lang,
      // A file of one paper bears the paper's own title, which names nobody.
      source: header.title === title ? '' : source,
      sourceUrl: header.sourceUrl,
      date: header.date ?? entry.date,
      readingSource: entry.readingSource,
      summary: summaryOf(sections, failed),
      sections,
    }));
    if (nameless) unidentified.push({ title, digests: spoken, problem: nameless });
    if (paperId === null) continue;
    for (const digest of spoken) {
      const slot = `${paperId} ${digest.lang}`;
      const earlier = digests.get(slot);
      if (earlier) {
        problems.push(problem('repeated-paper', entry.line, paperId));
        earlier.push({ paperId, ...digest });
      } else digests.set(slot, [{ paperId, ...digest }]);
    }
  }
  if (entries.length === 0 && given.every(({ kind }) => kind === 'stray-text')) {
    problems.push(problem('no-papers', null, ''));
  }
  return {
    ...header,
    digests: [...digests.values()].map(merge),
    unidentified,
    problems: problems.toSorted(byLine).slice(0, MOST_PROBLEMS),
  };
}

/** A problem whose detail is short enough to be shown. */
export function problem(kind: ProblemKind, line: number | null, detail: string): Problem {
  return { kind, line, detail: detail.slice(0, LONGEST_DETAIL) };
}

/** The entry's sections that hold any text, with it. */
function readSections(entry: RawEntry): ToldSection[] {
  return entry.sections.flatMap(({ kind, label, markdown }) => {
    const blocks = parseMarkdown(markdown);
    const text = plainText(blocks);
    return text.trim() === '' ? [] : [{ section: { kind, label, blocks }, text }];
  });
}

function withoutId({ link, line, linkLine }: RawEntry, title: string): Problem {
  return link === '' ? problem('no-id', line, title) : problem('bad-id', linkLine, link);
}

/** What keeps an entry's text from being a digest; null where nothing does. */
function flawOf(
  told: ToldSection[],
  failed: Set<Section>,
  line: number | null,
  name: string,
): Problem | null {
  if (told.length === 0) return problem('no-digest', line, name);
  const own = told.filter(({ section }) => section.kind !== 'abstract');
  // A few failures among real sections are shown as they are; where most failed, the rest is filler.
  return own.filter(({ section }) => failed.has(section)).length * 2 > own.length
    ? problem('failed-output', line, own[0]?.text ?? name)
    : null;
}

/** The summary section's first paragraph; where there is no such section, the first one of the digest's prose. */
function summaryOf(sections: Section[], failed: Set<Section>): Inline[] {
  const prose = sections.filter((section) => !failed.has(section));
  const section =
    prose.find(({ kind }) => kind === 'summary') ??
    prose.find(({ kind }) => !['field', 'other', 'abstract'].includes(kind)) ??
    prose.find((section) => !['field', 'abstract'].includes(section.kind) && tells(section)) ??
    prose.find(({ kind }) => kind === 'abstract') ??
    sections[0];
  const blocks = section?.blocks.filter((block) => plainText([block]).trim() !== '') ?? [];
  const first = blocks.find((block) => block.t === 'paragraph');
  const run = first?.t === 'paragraph' ? first.c : [plainText(blocks.slice(0, 1))];
  return clipInline(run, LONGEST_SUMMARY);
}

/** Whether a section holds more than a mark, a number, a word. */
function tells({ blocks }: Section): boolean {
  const text = plainText(blocks).trim();
  return text.length >= LEAST_TELLING || SENTENCE_END.test(text.slice(-1));
}

/** A paper that a report speaks of more than once: one digest, with what later entries have beyond the first. */
function merge([first, ...others]: [Digest, ...Digest[]]): Digest {
  if (others.length === 0) return first;
  const sections = new Map<string, Section>();
  for (const section of [first, ...others].flatMap((digest) => digest.sections)) {
    const text = plainText(section.blocks);
    if (!sections.has(text)) sections.set(text, section);
  }
  // A list names a paper in short: `KV-Fold` for `KV-Fold: …`.
  const full = others.find(({ title }) => title.startsWith(`${first.title}:`));
  return { ...first, title: full?.title ?? first.title, sections: [...sections.values()] };
}

/** Whether the last entry lacks a section that all others have, or ends within a sentence. */
function isCutOff(sections: Section[], others: Digest[]): boolean {
  const kindsOf = (given: Section[]) => new Set(given.map(({ kind }) => kind));
  const own = kindsOf(sections);
  const all = others.map((digest) => kindsOf(digest.sections));
  const [first] = all;
  if (first && [...first].some((kind) => !own.has(kind) && all.every((other) => other.has(kind))))
    return true;
  const end = plainText(sections.at(-1)?.blocks ?? []).trimEnd();
  return !SENTENCE_END.test(end.slice(-1));
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
