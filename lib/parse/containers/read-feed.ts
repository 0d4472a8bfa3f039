import type { PartBudget } from '../../digest/budgets';
import { problem } from '../../digest/problem';
import { titleLetters } from '../../digest/title-letters';
import { findPaperId, parsePaperId } from '../../paper/paper-id';
import { paperIdOfHref } from '../../paper/paper-url';
import { readNaming } from '../entries/lines/naming';
import { findDay } from '../entries/lines/report-header';
import { titleWorth } from '../entries/lines/title-worth';
import { readEntries } from '../entries/read-entries';
import type { ReadReport } from '../finish-report';
import { readDigest } from '../sections/digest-sections';
import type { RawEntry } from '../sections/raw-entry';
import type { RawSection } from '../sections/split-sections';
import { type Line, toLines } from '../text/line';
import { withoutLeftovers } from '../text/machine-leftovers';
import { pageToMarkdown } from '../text/page-to-markdown';
import { cleanTitle } from '../words/clean-title';
import { isOnlyLinks } from '../words/only-links';
import { isPaperAddress } from '../words/paper-host';
import { namedPapers } from '../words/paper-mentions';
import { readLabel } from '../words/read-label';
import { sourceOfName } from '../words/source-name';
import { type AnnouncedPaper, announcedPapers } from './announced-papers';
import type { Feed, FeedItem } from './feed';
import { withLabelsApart } from './flattened-text';
import { openingCitation, particular } from './opening-citation';
import { withoutSignOff } from './recurring-sign-off';

/** No paper's title is worth so little. */
const REPORT_WORTH = 0.1;
/** A shorter title may be a paper's, and a shorter name of a feed may stand in any title. */
const SHORTEST_NAME = 4;
/** `Kites at Home (2609.31001)`, `[2609.31001] Kites at Home`, `2609.31001: Kites at Home` */
const NUMBER_BESIDE =
  /\S\s*[([（【](\d{4}\.\d{4,5})(?:v\d{1,2})?[)\]）】]$|^[([（【](\d{4}\.\d{4,5})(?:v\d{1,2})?[)\]）】]\s*\S|^(\d{4}\.\d{4,5})(?:v\d{1,2})?\s?[:：|–—]\s*\S/;
/** The day that a feed writes before each of its titles: `【2026-11-24】`, `[24.11.2026]`. */
const DAY_BEFORE = /^[[【(（]\d{1,4}[-./年]\d{1,2}(?:[-./月]\d{1,4}日?)?[\]】)）]\s*(?=\S)/;
/** In an id that is no address: `oai:arXiv.org:2611.41001v1`. */
const NAMED_ID = /arxiv/i;

/**
 * Reads a feed's items into entries: an item that leads to a paper is its digest; one that reports on
 * several papers is read as a report of its day. Items about no paper are counted.
 */
export function readFeed(feed: Feed, fileName: string): ReadReport {
  const { texts, told } = withoutSignOff(feed.items.map(linesOf));
  const announced = announcedPapers(texts);
  const read = feed.items.map((item, index) => {
    const entries = readItem(item, texts[index] ?? [], feed.title, fileName);
    const paper = announced[index];
    return entries.length > 0 || !paper
      ? entries
      : [announcedEntry(item, paper, texts[index] ?? [])];
  });
  const without = read.filter((entries) => entries.length === 0).length;
  return {
    header: {
      title: feed.title || sourceOfName(fileName),
      // Each item has its own day.
      date: feed.items.every(({ date }) => date === null) ? findDay(fileName) : null,
      sourceUrl: feed.url !== null && /^https?:\/\//.test(feed.url) ? feed.url : null,
    },
    entries: read.flat(),
    unclosed: false,
    problems: [
      ...(feed.more > 0 ? [problem('over-budget', null, 'items' satisfies PartBudget)] : []),
      ...(without > 0 ? [problem('no-paper-items', null, String(without))] : []),
      ...told.map((text) => problem('stray-text', null, text)),
    ],
  };
}

function readItem(item: FeedItem, lines: Line[], feedTitle: string, fileName: string): RawEntry[] {
  const paperId = paperOfItem(item, lines);
  const date = item.date === null ? null : findDay(item.date);
  const isReport = isOfReport(item.title, feedTitle);
  if (paperId !== null && !isReport) return [entryOf(item, paperId, date, lines)];
  const { entries } = readEntries(lines, fileName);
  const about = entries.filter((entry) => entry.paperId !== null && entry.sections.length > 0);
  const [only] = about;
  if (about.length > 1 || (isReport && only && (paperId !== null || isHeaded(only, lines))))
    return about.map((entry) => ({
      ...entry,
      date,
      line: item.line,
      linkLine: item.line,
      endLine: item.line,
    }));
  return paperId === null ? [] : [entryOf(item, paperId, date, lines)];
}

/** An item that leads to a page of its own, as the digest of the paper that its text says it is about; what its link is called is the title. */
function announcedEntry(
  item: FeedItem,
  { paperId, title, at }: AnnouncedPaper,
  lines: Line[],
): RawEntry {
  const date = item.date === null ? null : findDay(item.date);
  const told = lines.toSpliced(at, 1);
  if (title === '') return entryOf(item, paperId, date, told);
  const entry = entryOf({ ...item, title }, paperId, date, told);
  return { ...entry, particulars: [particular('other', item.title), ...(entry.particulars ?? [])] };
}

/** Whether an item's title is that of a report: a day, `Papers of the week`, what the feed itself is called. */
function isOfReport(written: string, feedTitle: string): boolean {
  const name = titleLetters(feedTitle);
  const title = written.replace(DAY_BEFORE, '');
  return (
    (titleWorth(title) <= REPORT_WORTH && title.length >= SHORTEST_NAME) ||
    (name.length >= SHORTEST_NAME && titleLetters(title).includes(name))
  );
}

/** Whether a line that is its entry's title links the paper: text that only cites one has none. */
function isHeaded({ title, paperId }: RawEntry, lines: Line[]): boolean {
  return lines.some(
    ({ text }) =>
      title !== '' && cleanTitle(text) === cleanTitle(title) && namedPapers(text)[0] === paperId,
  );
}

function entryOf(item: FeedItem, paperId: string, date: string | null, lines: Line[]): RawEntry {
  const { line } = item;
  const title = cleanTitle(item.title);
  const cited = openingCitation(lines, title);
  const parts = readDigest(cited?.lines ?? lines, { marked: new Set(), plain: new Set() });
  const particulars = [...(cited?.particulars ?? []), ...parts.particulars];
  return {
    paperId,
    link: paperId,
    title: cited?.title ?? (title || parts.title),
    line,
    linkLine: line,
    endLine: line,
    readingSource: parts.readingSource,
    date,
    sections: withSummary(item.summary, parts.sections),
    ...(particulars.length > 0 && { particulars }),
  };
}

/** An item's sections below the sentence that its feed sums it up in. */
function withSummary(summary: string, sections: RawSection[]): RawSection[] {
  if (summary === '' || sections.some(({ kind }) => kind === 'summary')) return sections;
  return [{ label: '', kind: 'summary', markdown: summary }, ...sections];
}

function linesOf({ content, html }: FeedItem): Line[] {
  return html
    ? pageToMarkdown(content)
    : toLines(withLabelsApart(withoutLeftovers(content.replace(/\r\n?/g, '\n')).text));
}

/** The paper that an item is about: by its own links, its title, or the one paper that its text identifies. */
function paperOfItem({ links, title }: FeedItem, lines: Line[]): string | null {
  for (const link of links) {
    const id = paperIdOfHref(link) ?? (isOfPapers(link) ? findPaperId(link) : null);
    if (id !== null) return id;
  }
  const titled = namedPapers(title)[0] ?? numberBeside(title);
  if (titled !== null) return titled;
  return onlyOf(lines.flatMap(papersOfField)) ?? identifiedIn(lines);
}

/** Whether an item's link, or its id, is one of a page that has papers. */
function isOfPapers(link: string): boolean {
  return NAMED_ID.test(link) || isPaperAddress(link);
}

/** The one paper that a text names, where a line of nothing but links says that it is about that: a link within prose only cites a paper. */
function identifiedIn(lines: Line[]): string | null {
  const named = onlyOf(lines.flatMap(({ text }) => namedPapers(text)));
  const identifies = lines.some(({ text }) => isOnlyLinks(text) && namedPapers(text).length > 0);
  return identifies ? named : null;
}

function onlyOf(papers: string[]): string | null {
  const [only, ...others] = new Set(papers);
  return only !== undefined && others.length === 0 ? only : null;
}

/** The papers that a line names behind a label that stands for a paper or its link: `**Paper:** [Title](…)`. */
function papersOfField(line: Line): string[] {
  const { form, own } = readNaming(line.text, readLabel(line));
  return form === 'labelled' ? own : [];
}

/** The paper's number that a title begins with, or in brackets ends with; null where there is none. */
function numberBeside(title: string): string | null {
  const [, ...numbers] = NUMBER_BESIDE.exec(title.trim()) ?? [];
  const number = numbers.find(Boolean);
  return number === undefined ? null : parsePaperId(number);
}
