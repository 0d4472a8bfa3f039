import type { Problem } from '../../digest/problem';
import { kindOfLabel } from '../../digest/section-labels';
import { titleLetters } from '../../digest/title-letters';
import { findPaperId } from '../../paper/paper-id';
import { problem, type ReadReport } from '../finish-report';
import { type DigestParts, readDigest, toSection } from '../sections/digest-sections';
import { labelKeys, type RecurringLabels } from '../sections/run-in-labels';
import { type RawSection, splitSections } from '../sections/split-sections';
import { asMarkdown } from '../text/as-markdown';
import { readFrontMatter } from '../text/front-matter';
import { htmlToMarkdown } from '../text/html-to-markdown';
import { isBlank, type Line } from '../text/line';
import { resolveReferences } from '../text/reference-links';
import { markUnderlinedHeadings } from '../text/underlined-headings';
import { isLinkLabel } from '../words/bibliography-labels';
import { cleanTitle } from '../words/clean-title';
import { idOfName, idOfNumber } from '../words/id-of-name';
import { isOnlyLinks } from '../words/only-links';
import { namedPapers } from '../words/paper-mentions';
import { readLabel } from '../words/read-label';
import { sourceOfName } from '../words/source-name';
import { type FoundEntry, ROW } from './entry-starts';
import { findEntries } from './find-entries';
import type { RawEntry } from './raw-entry';
import { findDay, readReportHeader } from './report-header';
import { type Entry, isClosing, type SplitReport, splitEntries } from './split-entries';
import { joinTitleHeadings } from './title-headings';

const HTML_PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i;
/** A note taker's property, which is no line of the paper's own particulars: `Date: May 13, 2026`. */
const PROPERTY = /^(?:date|created|日期)[:：]\s/i;
const WIKI_LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g;
/** `{{< button href="…" >}}`, `{{< /button >}}`, `{{% alert %}}` */
const SHORTCODE =
  /\{\{[<%]\s{0,3}(\/?[\w-]{1,30})(?:\s[^{}"]{0,100}href="(https?:[^"\s]{1,300})")?[^{}]{0,300}?[>%]\}\}/g;
/** In lines. */
const LONGEST_BUTTON = 4;
const ADDRESS = /^\s*https?:\/\/\S+\s*$/;
/** A line of text that belongs to no paper; shorter ones are marks, links, counts. */
const PROSE = 60;
/** Within how many lines a file says what it is about. */
const MOST_HEAD_LINES = 20;
/** Beyond this many, a reader has understood. */
const MOST_STRAYS = 20;
const SENTENCE = /[。！？!?]|\.\s/;

/** Reads Markdown, plain text or an HTML page: what it says of itself, and an entry for each paper that it speaks of. */
export function readMarkdownEntries(given: Line[], fileName: string): ReadReport {
  const source = asMarkdown(given, fileName);
  const matter = readFrontMatter(source);
  const page = HTML_PAGE.test(
    source
      .slice(0, 20)
      .map(({ text }) => text)
      .join('\n'),
  );
  const read = htmlToMarkdown(withoutShortcodes(source.slice(matter?.end ?? 0)), page).map(
    withoutWikiLinks,
  );
  const fields = matter?.fields ?? {};

  const closed = splitEntries(read);
  if (closed.entries.length > 0 && read.some(isClosing))
    return readFounding(closed, fields, fileName);

  const lines = joinTitleHeadings(markUnderlinedHeadings(resolveReferences(read)));
  const founding = lines.every((line, index) => line === read[index])
    ? closed
    : splitEntries(lines);

  const single = paperOfFile(lines, fields, fileName);
  const found = single ? [] : findEntries(lines, lines.map(readLabel));
  const papers = new Set(found.flatMap(({ start }) => start.id ?? [])).size;
  if (isFounding(founding.entries, single ? 1 : papers, found.length))
    return readFounding(founding, fields, fileName);
  if (found.length > 0) return readGeneral(found, lines, fields, fileName);

  const paper = single ?? paperOfLinks(lines);
  const entry = wholeFile(lines, fields, fileName, paper);
  const isDigest =
    paper !== null || entry.sections.filter(({ kind }) => kind !== 'other').length >= 2;
  return {
    header: headerOf(lines, fields, fileName, isDigest),
    entries: isDigest ? [entry] : [],
    unclosed: false,
    problems:
      page && !isDigest
        ? [problem('html-page', null, '')]
        : problemOf(isDigest ? [] : strayLines([], lines)),
  };
}

function readFounding(
  founding: SplitReport,
  fields: Record<string, unknown>,
  fileName: string,
): ReadReport {
  const bodies = founding.entries.map(({ body }) => body);
  // Only entries without numbered sections need to know how others write their labels.
  const recurring = recurringLabels(bodies.every(hasNumberedSections) ? [] : bodies);
  return {
    header: headerOf(founding.header, fields, fileName, false),
    entries: founding.entries.map((entry) => foundingEntry(entry, recurring)),
    unclosed: founding.unclosed,
    problems: problemOf(founding.stray),
  };
}

function readGeneral(
  found: FoundEntry[],
  lines: Line[],
  fields: Record<string, unknown>,
  fileName: string,
): ReadReport {
  const recurring = recurringLabels(found.map((entry) => bodyOf(entry, lines)));
  const first = found[0]?.start.index ?? 0;
  // A note on one paper has its day below its title.
  const properties = lines
    .slice(first + 1, first + 8)
    .filter(({ text }) => found.length === 1 && PROPERTY.test(text));
  return {
    header: headerOf([...lines.slice(0, first), ...properties], fields, fileName, false),
    entries: withoutListings(found.map((entry) => generalEntry(entry, lines, recurring))),
    unclosed: false,
    problems: problemOf(strayLines(found, lines)),
  };
}

/** One problem for each run of stray lines. */
function problemOf(stray: Line[]): Problem[] {
  return stray
    .filter(({ number }, index) => number - 1 !== stray[index - 1]?.number)
    .slice(0, MOST_STRAYS)
    .map(({ number, text }) => problem('stray-text', number, text.trim()));
}

/** Whether the founding format's reader is the one for entries that no lines close: their sections are numbered, and we know them. */
function isFounding(entries: Entry[], otherPapers: number, others: number): boolean {
  if (entries.length === 0) return false;
  const papers = new Set(entries.flatMap(({ paperId }) => paperId ?? [])).size;
  return (
    papers >= otherPapers &&
    ((papers === 0 && entries.length >= others) ||
      entries.some(({ body }) => hasNumberedSections(body)))
  );
}

function hasNumberedSections(body: Line[]): boolean {
  return body.some((line) => {
    const label = readLabel(line);
    return label?.numbered && label.kind !== null;
  });
}

function withoutWikiLinks(line: Line): Line {
  if (line.fenced || !line.text.includes('[[')) return line;
  return {
    ...line,
    text: line.text.replace(WIKI_LINK, (_, page: string, text?: string) => text ?? page),
  };
}

/** A site generator's own tags: a button is a link, what stands within others is text. */
function withoutShortcodes(lines: Line[]): Line[] {
  let href = '';
  let until = 0;
  return lines.map((line, index) => {
    if (index > until) href = '';
    if (line.fenced || (href === '' && !line.text.includes('{{'))) return line;
    let target = href;
    const text = line.text.replace(SHORTCODE, (_, name: string, address?: string) => {
      if (address !== undefined) {
        target = address;
        href = address;
        until = index + LONGEST_BUTTON;
      } else if (name === '/button') href = '';
      return '';
    });
    const words = text.replace(/&nbsp;/g, ' ').trim();
    return { ...line, text: target === '' || words === '' ? text : `[${words}](${target})` };
  });
}

/** The labels of entries that recur from entry to entry: labels recur, titles and prose don't. */
function recurringLabels(bodies: Line[][]): RecurringLabels {
  const counts = { marked: new Map<string, number>(), plain: new Map<string, number>() };
  for (const body of bodies) {
    const keys = labelKeys(body);
    for (const form of ['marked', 'plain'] as const) {
      for (const key of keys[form]) counts[form].set(key, (counts[form].get(key) ?? 0) + 1);
    }
  }
  const atLeast = (count: Map<string, number>, share: number) =>
    new Set(
      [...count].flatMap(([key, times]) =>
        times >= 2 && times >= share * bodies.length ? [key] : [],
      ),
    );
  return { marked: atLeast(counts.marked, 0.05), plain: atLeast(counts.plain, 0.3) };
}

/** The paper of a file about one: its front matter or its name says which; null where neither does. */
function paperOfFile(
  lines: Line[],
  fields: Record<string, unknown>,
  fileName: string,
): string | null {
  const ofFields = idOfFields(fields);
  if (ofFields !== null) return ofFields;
  const ofName = idOfName(fileName);
  const named = new Set(
    lines.flatMap(({ text }) => (/^#|^\s*[-*\d|]/.test(text) ? namedPapers(text) : [])),
  );
  return named.size > 2 && ofName !== null && !named.has(ofName) ? null : ofName;
}

/** The one paper that a file without entries links above its first heading, or anywhere; null where there is none, or another. */
function paperOfLinks(lines: Line[]): string | null {
  const named = lines.map((line) => {
    const label = readLabel(line);
    return isOnlyLinks(line.text) || (label?.closed && isLinkLabel(label.label))
      ? namedPapers(line.text)
      : [];
  });
  const first = lines.findIndex(({ text, fenced }) => !fenced && /^#{2,6}\s/.test(text));
  const head = new Set(named.slice(0, Math.min(MOST_HEAD_LINES, first)).flat());
  const [id = null, ...others] = head.size > 0 ? head : new Set(named.flat());
  return others.length === 0 ? id : null;
}

/** A file as an entry: its heading, if it stands above all text, is the title. */
function wholeFile(
  lines: Line[],
  fields: Record<string, unknown>,
  fileName: string,
  paperId: string | null,
): RawEntry {
  const heading = lines.findIndex(({ text, fenced }) => !fenced && /^#\s+\S/.test(text));
  const label = readLabel(lines[heading] ?? { number: 1, text: '', fenced: false });
  const titled =
    label !== null &&
    label.kind === null &&
    lines.slice(0, heading).every(({ text }) => text.length < 200);
  const body = titled ? [...lines.slice(0, heading), ...lines.slice(heading + 1)] : lines;
  const parts = readDigest(body, recurringLabels([]));
  const held = lines.filter((line) => !isBlank(line));
  // Publishers of one file a field name it after the field.
  const onlyTitle = held.length === 1 && /title/i.test(fileName.split('/').at(-1) ?? '');
  const field = stringField(fields, /^title(?:_en)?$/i);
  const headed = titled ? cleanTitle(lines[heading]?.text ?? '') : '';
  // A note's heading may be the title in short.
  const short = headed !== '' && titleLetters(field).startsWith(titleLetters(headed));
  const title = titled ? (short ? field : headed) : onlyTitle ? (held[0]?.text ?? '') : field;
  const line = held[0]?.number ?? 1;
  return {
    paperId,
    link: paperId ?? '',
    title: titleOf(cleanTitle(title), parts),
    line,
    linkLine: line,
    endLine: held.at(-1)?.number ?? line,
    readingSource: parts.readingSource,
    date: null,
    sections: onlyTitle ? [] : [...sectionsOfFields(fields, parts), ...parts.sections],
  };
}

function idOfFields(fields: Record<string, unknown>): string | null {
  for (const [name, value] of Object.entries(fields)) {
    if (
      !/^(?:arxiv(?:[_-]?id)?|paper[_-]?id|id|url|link|pdf|arxiv[_-]?(?:url|link)|paper[_-]?(?:url|link)|source|source[_-]?url|doi|html|abs)$/i.test(
        name,
      )
    )
      continue;
    const text = typeof value === 'number' ? idOfNumber(value) : value;
    const id = typeof text === 'string' ? findPaperId(text) : null;
    if (id !== null) return id;
  }
  for (const value of Object.values(fields)) {
    const id = typeof value === 'string' && ADDRESS.test(value) ? findPaperId(value) : null;
    if (id !== null) return id;
  }
  return null;
}

/** What front matter itself says of the paper, in fields that have a section's name. */
function sectionsOfFields(
  fields: Record<string, unknown>,
  { sections }: DigestParts,
): RawSection[] {
  const known = sections.map(({ markdown }) => markdown);
  return Object.entries(fields).flatMap(([label, value]) => {
    const kind = kindOfLabel(label);
    if (kind === null || kind === 'field' || typeof value !== 'string' || value.trim() === '')
      return [];
    return known.some((text) => text.includes(value.trim()))
      ? []
      : [{ kind, label, markdown: value.trim() }];
  });
}

function stringField(fields: Record<string, unknown>, name: RegExp): string {
  const found = Object.entries(fields).find(
    ([key, value]) => name.test(key) && typeof value === 'string',
  );
  return typeof found?.[1] === 'string' ? found[1] : '';
}

function headerOf(
  lines: Line[],
  fields: Record<string, unknown>,
  fileName: string,
  single: boolean,
) {
  const header = readReportHeader(lines, /\d{8}[-_~至到]+\d{8}/.test(fileName) ? '' : fileName);
  const ofPaper = single && Object.keys(fields).some((name) => /^authors?$/i.test(name));
  const day =
    dayOf(fields, /^(?:report|announcement|digest)[_-]?date$/i) ??
    dayOf(fields, ofPaper ? /^created$/i : /^(?:date|created|pub_?date)$/i);
  return {
    title:
      cleanTitle(header.title.replace(/<img\b[^>]*>/gi, '')) ||
      stringField(fields, /^title$/i) ||
      (single ? '' : sourceOfName(fileName)),
    // What a note's front matter says is its own day; below stand the paper's.
    date: (single && !ofPaper ? day : null) ?? header.date ?? day,
    sourceUrl: header.sourceUrl,
  };
}

function dayOf(fields: Record<string, unknown>, name: RegExp): string | null {
  for (const [key, value] of Object.entries(fields)) {
    if (name.test(key)) return findDay(value instanceof Date ? value.toISOString() : String(value));
  }
  return null;
}

function foundingEntry(entry: Entry, recurring: RecurringLabels): RawEntry {
  const { paperId, link, heading, line, linkLine, body } = entry;
  const parts = hasNumberedSections(body) ? null : readDigest(body, recurring);
  return {
    paperId,
    link,
    title: parts?.originalTitle || heading,
    line,
    linkLine,
    endLine: body.at(-1)?.number ?? linkLine,
    readingSource: entry.readingSource,
    date: null,
    sections: parts?.sections ?? splitSections(body, heading),
  };
}

function bodyOf({ start, end }: FoundEntry, lines: Line[]): Line[] {
  const first = lines[start.index];
  if (start.level === ROW || !first) return [];
  const rest = start.rest === '' ? [] : [{ ...first, text: start.rest }];
  // Within a quotation, what is told is no quotation from the paper.
  const quoted = /^\s*>/.test(first.text);
  const below = lines.slice(start.index + 1, end).filter((line, offset) => {
    // The line that names the paper says nothing else, unless it is prose; nor does a title below its link.
    if (offset === 0 && start.inline && cleanTitle(line.text) === start.title) return false;
    return (
      start.inline ||
      start.index + 1 + offset !== start.idIndex ||
      line.text.length > 200 ||
      SENTENCE.test(line.text) ||
      (readLabel(line)?.kind ?? null) !== null
    );
  });
  const told = quoted
    ? below.map((line) => ({ ...line, text: line.text.replace(/^\s{0,3}>\s?/, '') }))
    : below;
  return [...rest, ...told];
}

function generalEntry(found: FoundEntry, lines: Line[], recurring: RecurringLabels): RawEntry {
  const { start, end } = found;
  const line = lines[start.index]?.number ?? 1;
  const body = bodyOf(found, lines);
  const below = originalBelow(
    start.title,
    lines.slice(start.index + 1, Math.min(end, start.index + 4)),
  );
  const parts = start.row
    ? null
    : readDigest(below ? body.filter((other) => other !== below) : body, recurring);
  const sections =
    start.row?.cells.flatMap(({ label, markdown }) => sectionsOfCell(label, markdown, recurring)) ??
    parts?.sections ??
    [];
  return {
    paperId: start.id,
    link: start.id ?? '',
    title: below ? cleanTitle(below.text) : titleOf(start.title, parts),
    line,
    linkLine: lines[start.idIndex]?.number ?? line,
    endLine: lines[end - 1]?.number ?? line,
    readingSource: parts?.readingSource ?? null,
    date: null,
    sections,
  };
}

/** A cell's text as a section of its column's name; labels in the cell say more than that name. */
function sectionsOfCell(label: string, markdown: string, recurring: RecurringLabels): RawSection[] {
  const lines = markdown.split('\n').map((text) => ({ number: 1, text, fenced: false }));
  const { sections } = lines.length > 1 ? readDigest(lines, recurring) : { sections: [] };
  return sections.length > 1 && sections.every((section) => section.label !== '')
    ? sections
    : [toSection(label, markdown)];
}

/** The line below a translated title that holds the authors' own: English words in italics or bold, and no list of names. */
function originalBelow(title: string, body: Line[]): Line | null {
  if (!/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(title)) return null;
  const first = body.find((line) => !isBlank(line));
  const words =
    /^(\*{1,2}|_)([^*_]{12,250})\1\s*(?:[（([].{0,200})?$/.exec(first?.text.trim() ?? '')?.[2] ??
    '';
  if (!/^[^\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]*$/u.test(words)) return null;
  if (words.split(/\s+/).length < 3 || kindOfLabel(words) !== null) return null;
  const names = words.split(/[,;&]|\band\b/).every((name) => name.trim().split(/\s+/).length <= 3);
  return names ? null : (first ?? null);
}

/** The authors' title where a label says what it is, else what the entry's own line says, else any. */
function titleOf(heading: string, parts: DigestParts | null): string {
  const labelled = cleanTitle(parts?.title ?? '');
  const original =
    cleanTitle(parts?.originalTitle ?? '') ||
    (/^[^\p{Script=Han}]{12,}$/u.test(labelled) ? labelled : '');
  return original || heading || labelled;
}

/** A paper that a list names, and that has an entry of its own elsewhere, needs no second one; it may lend that its title. */
function withoutListings(entries: RawEntry[]): RawEntry[] {
  const titles = new Map(entries.map(({ paperId, title }) => [title && paperId, title]));
  const told = new Set(
    entries.flatMap(({ paperId, sections }) => (sections.length > 0 && paperId ? [paperId] : [])),
  );
  const listed = new Set<string>();
  return entries
    .filter(({ paperId, sections }) => {
      if (paperId === null || sections.length > 0) return true;
      if (told.has(paperId) || listed.has(paperId)) return false;
      listed.add(paperId);
      return true;
    })
    .map((entry) => ({ ...entry, title: entry.title || (titles.get(entry.paperId) ?? '') }));
}

/** Lines of prose that belong to no entry. */
function strayLines(found: FoundEntry[], lines: Line[]): Line[] {
  const stray: Line[] = [];
  let at = 0;
  for (const { start, end } of found) {
    stray.push(...lines.slice(at, start.index));
    at = Math.max(at, end);
  }
  stray.push(...lines.slice(at));
  const prose = stray.filter(
    ({ text }) => widthOf(text) > PROSE && !/^\s*[|<#]/.test(text) && !text.includes(']('),
  );
  return prose.length > 1 ? prose : [];
}

/** A text's length; a Chinese, Japanese or Korean letter says as much as two others. */
function widthOf(text: string): number {
  const head = text.slice(0, 2 * PROSE);
  return (
    head.length +
    (head.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)
      ?.length ?? 0)
  );
}
