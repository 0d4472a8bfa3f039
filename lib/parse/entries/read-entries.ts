import { type Problem, problem } from '../../digest/problem';
import { titleLetters } from '../../digest/title-letters';
import type { ReadReport } from '../finish-report';
import { asMarkdown } from '../text/as-markdown';
import { readFrontMatter } from '../text/front-matter';
import { htmlToMarkdown } from '../text/html-to-markdown';
import type { Line } from '../text/line';
import { withoutShortcodes } from '../text/shortcodes';
import type { Trace } from '../trace';
import { isTalkOfMany } from './forms/conversation';
import { writeForms } from './forms/write-forms';
import { findHeads } from './heads/find-heads';
import { BANNER } from './heads/head';
import type { PaperTable } from './lines/entry-tables';
import { stringField } from './lines/front-matter-fields';
import { markRecurringWords } from './lines/recurring-words';
import { markRivals } from './lines/rival-links';
import { proseBefore, type SurveyedLine, surveyLines } from './lines/survey';
import { LIKELY_TITLE, titleWorth } from './lines/title-worth';
import { makeEntries } from './made/make-entry';
import { type Choice, chooseReading } from './readings/choose-reading';
import type { Ground } from './readings/ground';
import { withoutFooter } from './readings/last-entry';
import type { Candidate } from './readings/reading';
import { holdsTexts } from './readings/several-texts';
import { leftLines, strayLines } from './settled/left-lines';
import { tellOnlyNamed } from './settled/only-named';
import { settleEntries } from './settled/settle-entries';
import { endOfWhole } from './whole/end-of-whole';
import { headerOf } from './whole/file-header';
import { paperOfEssay } from './whole/paper-of-essay';
import { paperOfFile, paperOfLinks, wholeFile } from './whole/whole-file';

/** A note taker's property, which is no line of the paper's own particulars: `Date: May 13, 2026`. */
const PROPERTY = /^(?:date|created|日期)[:：]\s/i;
/** `#### [Title](title.md)`, `## 🔥 [Title](title.md) {#title}`, `## [Title](title.md) ![](new.png)` */
const LINKED =
  /^\s{0,3}#{1,6}\s+(?:[^\p{L}\p{N}\s[]{1,4}\s)?\[[^\]]{2,300}\]\([^()\s]{1,600}\)(?:\s+(?:[^\p{L}\p{N}\s[]{1,6}|\{[^{}]{1,80}\}|!\[[^\]]{0,80}\]\([^()\s]{0,300}\)))?\s*$/u;
const HTML_PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i;

/** A file's text as Markdown lines, with what stands above it as front matter. */
export interface MarkdownText {
  lines: Line[];
  fields: Record<string, unknown>;
  /** It was a page of HTML. */
  page: boolean;
}

/** Writes Markdown, plain text or an HTML page as lines of Markdown; they keep their numbers. */
function toMarkdownLines(given: Line[], fileName: string): MarkdownText {
  const source = asMarkdown(given, fileName);
  const matter = readFrontMatter(source);
  const page = isPage(source);
  const plain = htmlToMarkdown(withoutShortcodes(source.slice(matter?.end ?? 0)), page);
  const lines = writeForms(plain);
  return { lines, fields: matter?.fields ?? {}, page };
}

/**
 * Reads Markdown, plain text or an HTML page: what it says of itself, and an entry for each paper that it
 * speaks of. How that was found is left in `trace`.
 */
export function readEntries(given: Line[], fileName: string, trace: Trace = {}): ReadReport {
  const text = toMarkdownLines(given, fileName);
  const { lines, fields } = text;
  const single = paperOfFile(lines, fields, fileName);
  if (single !== null) return readWhole(text, fileName, single, trace);

  const survey = markRivals(markRecurringWords(surveyLines(lines)));
  const found = findHeads(survey);
  const choice = chooseReading(survey, found);
  const noted = paperOfNote(choice, fields) ?? (isTalkOfMany(lines) ? null : paperOfText(choice));
  if (noted !== null) return readWhole(text, fileName, noted, trace);
  const entries = settleEntries(choice);
  if (entries.length === 0) return readWhole(text, fileName, null, trace);
  const [first] = entries;
  const otherRows = found.tables.reduce((sum, { others }) => sum + others, 0);
  trace.entries = { kind: 'several', survey, choice, candidates: entries, otherRows };
  return {
    header: headerOf(headLines(first, entries.length, lines), fields, fileName, false),
    entries: makeEntries(entries, survey, choice.ground.closings.length > 0),
    unclosed: isUnclosed(entries, choice.ground),
    problems: [
      ...leftLines(entries, survey).problems,
      ...tellOnlyNamed(entries, survey),
      ...rowProblems(found.tables, survey),
    ],
  };
}

/** The paper of a note whose front matter has its title, where no heading is one beside it; null for any other file. */
function paperOfNote({ reading, ground }: Choice, fields: Record<string, unknown>): string | null {
  const named = reading?.entries.filter(({ ids }) => ids.length > 0) ?? [];
  const [only] = named;
  const field = stringField(fields, /^title(?:_en)?$/i);
  if (!only || named.length > 1 || titleWorth(field) < LIKELY_TITLE) return null;
  const isLink = LINKED.test(ground.lines[only.head.index]?.line.text ?? '');
  return isTitled(only, field, isLink) || hasSiblings(only, reading?.entries ?? [])
    ? null
    : (only.ids[0] ?? null);
}

/** The one paper that a text without titles names, where an entry made of that line and its neighbours would leave most of it out. */
function paperOfText({ reading, ground }: Choice): string | null {
  const [only, ...rest] = reading?.entries ?? [];
  if (!only?.head.plain || only.head.holds || only.unsure || rest.length > 0) return null;
  if (holdsTexts({ ...only, end: ground.lines.length }, ground.heads)) return null;
  const [id = null, ...others] = new Set(ground.lines.flatMap(({ naming }) => naming.own));
  const prose = proseBefore(ground.lines);
  const all = prose.at(-1) ?? 0;
  const held = (prose[only.end] ?? all) - (prose[only.start] ?? 0);
  return others.length === 0 && held * 2 < all ? id : null;
}

/** Whether an entry's head is a title of its own: of the first rank, or a link whose words the file's title does not say. */
function isTitled({ head, place }: Candidate, title: string, isLink: boolean): boolean {
  if (titleWorth(head.title) < LIKELY_TITLE) return false;
  const own = titleLetters(title);
  const isOther = !own.includes(head.letters) && !head.letters.includes(own);
  return head.rank === 1 || (head.rank < BANNER && (isLink || place === 'inline') && isOther);
}

function hasSiblings({ head }: Candidate, entries: Candidate[]): boolean {
  return entries.some((other) => other.head !== head && other.head.form === head.form);
}

/** One problem for each table of papers some of whose rows name none. */
function rowProblems(tables: PaperTable[], lines: SurveyedLine[]): Problem[] {
  return tables.flatMap(({ rows: [first], others }) =>
    first && others > 0
      ? [problem('no-paper-items', lines[first.index]?.line.number ?? null, String(others))]
      : [],
  );
}

/** The lines that may speak of the report: above the first entry; in a note on one paper, its properties as well. */
function headLines(first: Candidate | undefined, count: number, lines: Line[]): Line[] {
  const start = first?.start ?? 0;
  const properties = lines
    .slice(start + 1, start + 8)
    .filter(({ text }) => count === 1 && PROPERTY.test(text));
  return [...lines.slice(0, start), ...properties];
}

/** Whether lines close all entries but the last. */
function isUnclosed(entries: Candidate[], { closings, lines }: Ground): boolean {
  const last = entries.at(-1);
  if (!last || closings.length === 0) return false;
  return (closings.at(-1) ?? 0) < last.head.index && closings[0] !== undefined && lines.length > 0;
}

function readWhole(
  { lines, fields, page }: MarkdownText,
  fileName: string,
  single: string | null,
  trace: Trace,
): ReadReport {
  const paper =
    single ?? (isTalkOfMany(lines) ? null : (paperOfLinks(lines) ?? paperOfEssay(lines)));
  const told = lines.slice(0, endOfWhole(lines));
  const entry = wholeFile(withoutFooter(told), fields, fileName, paper);
  const isDigest =
    paper !== null || entry.sections.filter(({ kind }) => kind !== 'other').length >= 2;
  trace.entries = { kind: 'whole', lines, paper, isDigest };
  const problems = page && !isDigest ? [problem('html-page', null, '')] : [];
  const stray = isDigest
    ? strayLines(lines.slice(told.length))
    : tellOnlyNamed([], surveyLines(lines));
  return {
    header: headerOf(lines, fields, fileName, isDigest),
    entries: isDigest ? [entry] : [],
    unclosed: false,
    // Where nothing is read, the file as a whole is told.
    problems: [...problems, ...stray],
  };
}

function isPage(lines: Line[]): boolean {
  return HTML_PAGE.test(
    lines
      .slice(0, 20)
      .map(({ text }) => text)
      .join('\n'),
  );
}
