import { kindOfLabel } from '../../../digest/section-labels';
import { titleLetters } from '../../../digest/title-letters';
import { readDigest, toSection } from '../../sections/digest-sections';
import type { RawEntry, RawParticular } from '../../sections/raw-entry';
import { type DigestParts, type EntryBody, readBodies } from '../../sections/read-bodies';
import { type RecurringLabels, recurringLabels } from '../../sections/recurring-labels';
import type { RawSection } from '../../sections/split-sections';
import { fieldParticulars } from '../../sections/take-particulars';
import { isBlank, type Line } from '../../text/line';
import { cleanTitle, isNames } from '../../words/clean-title';
import { hasCjk, widthOf } from '../../words/scripts';
import { BANNER, type Head } from '../heads/head';
import { isOfPaper } from '../heads/of-paper';
import { isLabelWords } from '../lines/label-words';
import { isCapitalised } from '../lines/quoted-title';
import { findDay } from '../lines/report-header';
import type { SurveyedLine } from '../lines/survey';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import type { Candidate } from '../readings/reading';
import { statedLink } from '../settled/stated-link';
import { entryBody } from './entry-body';

/** In letters of half a Chinese one's width: longer words before a colon are a title's. */
const LONGEST_LABEL = 13;

/** A line that is nothing but a title in italics, in bold, or in quotes. */
const WHOLE_TITLE = /^(?:(\*{1,3}|_{1,2})([^*_]{8,300})\1|["“«「《]([^"”»」》]{8,300})["”»」》])$/;

/** Reads the entries of a file into their titles, sections and particulars, one for each paper that an entry is about. */
export function makeEntries(
  candidates: Candidate[],
  survey: SurveyedLine[],
  founding: boolean,
): RawEntry[] {
  const bodies = bodiesOf(candidates, survey);
  const parts = readBodies(bodies, founding);
  const recurring = recurringLabels(bodies.map(({ lines: body }) => body));
  return withoutListings(
    candidates.flatMap((candidate, index) =>
      entriesOf(candidate, bodies[index]?.title ?? '', parts[index], survey, recurring),
    ),
  );
}

/** The titles and lines of entries. The authors' own title below a translated one is the title, and none of the lines. */
export function bodiesOf(candidates: Candidate[], survey: SurveyedLine[]): EntryBody[] {
  const titles = new Set(candidates.map(({ head }) => head.letters));
  return candidates.map((candidate) => {
    const { head, end } = candidate;
    const near = survey.slice(head.index + 1, Math.min(end, head.index + 4));
    const body = near.map(({ line }) => line);
    const found =
      head.title === ''
        ? boldBelow(head, body)
        : (originalBelow(head.title, body) ??
          fullBelow(head.title, body) ??
          capitalisedBelow(head, body));
    // What another entry is titled is no heading's own title: the heading picks that paper out.
    const below = found && !titles.has(lettersOf(found)) ? found : null;
    const second = below ? null : secondTitle(candidate, survey);
    const told = entryBody(candidate, survey);
    return {
      title: below ? cleanTitle(below.text) : head.title,
      lines: told.filter((line) => line !== below && line !== second?.line),
    };
  });
}

function lettersOf({ text }: Line): string {
  return titleLetters(cleanTitle(text));
}

function entriesOf(
  candidate: Candidate,
  title: string,
  parts: DigestParts | undefined,
  survey: SurveyedLine[],
  recurring: RecurringLabels,
): RawEntry[] {
  const { head, ids, at, end, rivals } = candidate;
  const numberOf = (index: number) => survey[index]?.line.number;
  const line = numberOf(head.index) ?? 1;
  // Where no paper is named, what stands in its place is told.
  const stated = ids.length > 0 ? null : statedLink(candidate, survey);
  const sections = head.row
    ? head.row.cells.flatMap(({ label, markdown }) => sectionsOfCell(label, markdown, recurring))
    : (parts?.sections ?? []);
  const papers = ids.length > 0 && !rivals ? ids : [null];
  const shown = titleOf(title, parts ?? null);
  return papers.map((paperId) => ({
    paperId,
    link: paperId ?? stated?.link ?? '',
    ...(rivals && { rivals: [...ids, ...rivals] }),
    title: shown,
    line,
    linkLine: stated?.line ?? numberOf(at) ?? line,
    endLine: numberOf(lastHeld(survey, head.index, end)) ?? line,
    readingSource: parts?.readingSource ?? null,
    date: null,
    sections,
    particulars: [
      ...[head.title, parts?.title ?? '', secondTitle(candidate, survey)?.line.text ?? ''].flatMap(
        (other) => otherTitle(cleanTitle(other), shown),
      ),
      ...(head.row?.particulars ?? []).flatMap(({ label, markdown }) =>
        fieldParticulars(label, markdown),
      ),
      ...(parts?.particulars ?? []),
    ],
  }));
}

/** What the publisher calls a paper whose own title stands below: mostly its translation. */
function otherTitle(heading: string, shown: string): RawParticular[] {
  const own = titleLetters(heading);
  return own === '' || titleLetters(shown).includes(own)
    ? []
    : [{ kind: 'other', label: '', markdown: heading }];
}

/** A cell's text as a section of its column's name; labels in the cell say more than that name. */
function sectionsOfCell(label: string, markdown: string, recurring: RecurringLabels): RawSection[] {
  const lines = markdown.split('\n').map((text) => ({ number: 1, text, fenced: false }));
  const parts = lines.length > 1 ? readDigest(lines, recurring) : null;
  // A cell's section holds what would be a particular beside others.
  return parts &&
    parts.sections.length > 1 &&
    parts.particulars.length === 0 &&
    parts.sections.every((section) => section.label !== '')
    ? parts.sections
    : [toSection(label, markdown)];
}

/** The line between a title and the one right below that names the paper: the title in another language, or what goes on with it. */
function secondTitle({ head, at, place }: Candidate, survey: SurveyedLine[]): SurveyedLine | null {
  const line = survey[head.index + 1];
  if (place !== 'below' || at !== head.index + 2 || !line || line.blank || isField(line))
    return null;
  const text = line.line.text.trim();
  const isTitle = titleWorth(text) >= LIKELY_TITLE && /^[\p{L}\p{N}"“《]/u.test(text);
  return isTitle && !isNames(text) && !isOfPaper(line) ? line : null;
}

/** Whether a line has a label, and not a title's words before its colon. */
function isField({ label }: SurveyedLine): boolean {
  return label?.closed === true && (label.kind !== null || widthOf(label.label) < LONGEST_LABEL);
}

/** The line in bold below a heading that is the paper's number alone. */
function boldBelow({ rank }: Head, body: Line[]): Line | null {
  const first = body.find((line) => !isBlank(line));
  const words = /^\s*\*\*([^*]{4,300})\*\*\s*$/.exec(first?.text ?? '')?.[1];
  const isTitle = words !== undefined && !isLabelWords(words) && !isNames(words);
  return rank < BANNER && isTitle ? (first ?? null) : null;
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

/** The line below a name in short that is the whole title: in italics, in bold or quoted, `*Kite: Flying on a String*` below `Kite`. */
function fullBelow(title: string, body: Line[]): Line | null {
  const first = body.find((line) => !isBlank(line));
  const [, , emphasised, quoted] = WHOLE_TITLE.exec(first?.text.trim() ?? '') ?? [];
  const words = emphasised ?? quoted ?? '';
  const name = words.split(/\s?[:：]\s|\s[–—-]\s/, 1)[0] ?? '';
  const isWhole = name !== words && titleLetters(name) === titleLetters(title);
  return isWhole && titleLetters(title) !== '' ? (first ?? null) : null;
}

/** The line in italics below a headline of the writer's own that is the paper's title, as its capitals tell: `*Flying on a Short String*` below `Kites that reel`. */
function capitalisedBelow({ title, rank }: Head, body: Line[]): Line | null {
  const first = body.find((line) => !isBlank(line));
  const words = /^([*_])([^*_]{16,300})\1$/.exec(first?.text.trim() ?? '')?.[2] ?? '';
  if (rank >= BANNER || isCapitalised(title) || !isCapitalised(words)) return null;
  const isOther = isNames(words) || kindOfLabel(words) !== null || findDay(words) !== null;
  return isOther ? null : (first ?? null);
}

/** The authors' title where a label says what it is, else what the entry's own line says, else any. */
export function titleOf(heading: string, parts: DigestParts | null): string {
  const labelled = cleanTitle(parts?.title ?? '');
  const original =
    cleanTitle(parts?.originalTitle ?? '') ||
    (/^[^\p{Script=Han}]{12,}$/u.test(labelled) ? labelled : '');
  return original || heading || labelled;
}

/** A paper that a list names, and that has an entry of its own elsewhere, needs no second one; it may lend that its title. */
function withoutListings(entries: RawEntry[]): RawEntry[] {
  const titles = fullTitles(entries);
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
    .map((entry) =>
      wordsIn(entry.title) > SHORT_NAME
        ? entry
        : { ...entry, title: titles.get(entry.paperId ?? '') ?? entry.title },
    );
}

/** In words: a name in short, as tables have them. */
const SHORT_NAME = 2;

/** What to call the papers that an entry of the file calls by a short name only, or not at all: as another does. */
function fullTitles(entries: RawEntry[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { paperId, title } of entries) {
    if (paperId === null || title === '') continue;
    const known = titles.get(paperId);
    if (known === undefined || (wordsIn(known) <= SHORT_NAME && wordsIn(title) > SHORT_NAME))
      titles.set(paperId, title);
  }
  return titles;
}

function wordsIn(title: string): number {
  return hasCjk(title) ? title.length / 2 : title.split(/\s+/).length;
}

/** Index of an entry's last line that holds something. */
function lastHeld(survey: SurveyedLine[], start: number, end: number): number {
  let at = end - 1;
  while (at > start && (survey[at]?.blank || survey[at]?.rule)) at--;
  return at;
}
