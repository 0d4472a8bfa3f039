import { kindOfLabel, nearKindOfLabel } from '../../../digest/section-labels';
import { titleLetters } from '../../../digest/title-letters';
import type { RawEntry, RawParticular } from '../../sections/raw-entry';
import { type DigestParts, readBody } from '../../sections/read-bodies';
import { recurringLabels } from '../../sections/recurring-labels';
import type { RawSection } from '../../sections/split-sections';
import { fieldParticulars } from '../../sections/take-particulars';
import { isBlank, type Line } from '../../text/line';
import { isBibliography, isLinkLabel, particularKind } from '../../words/bibliography-labels';
import { cleanTitle } from '../../words/clean-title';
import { idOfName } from '../../words/id-of-name';
import { isOnlyLinks } from '../../words/only-links';
import { namedPapers } from '../../words/paper-mentions';
import { type ReadLabel, readLabel } from '../../words/read-label';
import { columnsOf } from '../../words/scripts';
import { isWrapper } from '../../words/wrapper-labels';
import { idOfFields, stringField } from '../lines/front-matter-fields';
import { quotedTitle } from '../lines/quoted-title';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import { titleOf } from '../made/make-entry';
import { paperOfHeading } from './paper-of-heading';

/** Within how many lines a file says what it is about. */
const MOST_HEAD_LINES = 20;
/** So many headings with a paper of their own are entries. */
const SEVERAL = 2;
/** In columns of letters: fewer may be a section's name. */
const LEAST_TITLE = 8;
const LONGEST_TITLE = 300;
const NUMBER_LAST =
  /\S.{7,}[(（[]\s?(?:arxiv\s?[:：]?\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?\s?[)）\]]\s*$/i;
/** Words without an end of a sentence, in bold or not, or behind marks of a heading without their space. */
const BARE =
  /^(?:\*\*(?![\s*])[^*]+[^*.。:：]\*\*|#{1,6}(?=[^\s#!]+\s)[^#]+[^#.。:：]|[\p{L}\p{N}"“'「《].*[^.。!！?？:：;；，,])$/u;
/** In characters: a list of all authors is the longest that is no text. */
const LONGEST_VALUE = 3000;

/** The paper of a file about one: its front matter or its name says which; null where neither does. */
export function paperOfFile(
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
export function paperOfLinks(lines: Line[]): string | null {
  const named = lines.map(linkedPapers);
  const first = lines.findIndex(isInnerHeading);
  const head = new Set(named.slice(0, Math.min(MOST_HEAD_LINES, first)).flat());
  const [id = null, ...others] = head.size > 0 ? head : new Set(named.flat());
  if (others.length > 0 || areEachBelow(lines, named, head)) return null;
  return id ?? paperOfHeading(lines);
}

/** The papers that a line is nothing but a link to, or says so by its label. */
function linkedPapers(line: Line): string[] {
  const label = readLabel(line);
  const isLink = isOnlyLinks(line.text) || (label?.closed && isLinkLabel(label.label));
  return isLink ? namedPapers(line.text) : [];
}

function isInnerHeading({ text, fenced }: Line): boolean {
  return !fenced && /^#{2,6}\s/.test(text);
}

/** Whether other papers than a file's first are linked below headings of their own, or where none stand: it is about none alone. */
function areEachBelow(lines: Line[], named: string[][], own: Set<string>): boolean {
  let heading = -1;
  const below = new Map<number, string>();
  for (const [index, line] of lines.entries()) {
    if (isInnerHeading(line)) heading = index;
    const other = named[index]?.find((id) => !own.has(id));
    // Above all headings, each such line stands for itself.
    if (other !== undefined) below.set(heading === -1 ? -index : heading, other);
  }
  return new Set(below.values()).size >= SEVERAL;
}

/** What a file as an entry is made of. */
interface WholeBody {
  /** Index of the heading that is its title; null where none is. */
  heading: number | null;
  /** The words of that heading. */
  headed: string;
  parts: DigestParts;
}

/** Reads a file's lines as those of one entry: its heading, if it stands above all text, is the title. */
export function wholeBody(lines: Line[]): WholeBody {
  const heading = titleHeading(lines);
  const line = lines[heading] ?? { number: 1, text: '', fenced: false };
  const label = readLabel(line);
  const titled =
    (label === null ? isBareTitle(lines, heading) : label.kind === null) &&
    lines.slice(0, heading).every(({ text }) => text.length < 200);
  const body = titled ? [...lines.slice(0, heading), ...lines.slice(heading + 1)] : lines;
  const headed = titled ? cleanTitle(line.text.replace(/^#+/, '')) : '';
  const parts = readBody({ title: headed, lines: body }, recurringLabels([]));
  return { heading: titled ? heading : null, headed, parts };
}

/** Index of the heading that may be a file's title: one of the first level, else what the file opens with, deeper, and no section's; -1 where there is none. */
function titleHeading(lines: Line[]): number {
  const highest = lines.findIndex(({ text, fenced }) => !fenced && /^#\s+\S/.test(text));
  if (highest !== -1) return highest;
  const first = lines.findIndex((line) => !isBlank(line));
  if (namesItsPaper(lines, first) || isBareTitle(lines, first)) return first;
  const label = lines[first] && readLabel(lines[first]);
  if (label?.form !== 'heading' || !isTitleLike(label)) return -1;
  // A section's heading stands beside others; one above all may hold a section's word.
  const isAlone = lines.slice(first + 1).every((line) => {
    const other = readLabel(line);
    return other?.form !== 'heading' || other.level > label.level;
  });
  return isAlone || nearKindOfLabel(label.label) === null ? first : -1;
}

/** Whether a file opens with a short line by itself that ends with a paper's number: `Notes: Kites on a String (2601.00001)`. */
function namesItsPaper(lines: Line[], first: number): boolean {
  const { text = '' } = lines[first] ?? {};
  const next = lines[first + 1];
  return text.length < LONGEST_TITLE && NUMBER_LAST.test(text) && (!next || isBlank(next));
}

/** Whether a line by itself above a heading reads like a title: `**Kites on a String**`, `#Kites on a String`. */
function isBareTitle(lines: Line[], first: number): boolean {
  const { text = '', fenced = true } = lines[first] ?? {};
  const next = lines.slice(first + 1).find((line) => !isBlank(line));
  return (
    !fenced &&
    text.length < LONGEST_TITLE &&
    next !== undefined &&
    isBlank(lines[first + 1] ?? next) &&
    BARE.test(text) &&
    titleWorth(cleanTitle(text)) >= LIKELY_TITLE &&
    columnsOf(titleLetters(text)) >= LEAST_TITLE
  );
}

/** Whether a heading's words are none of a section's, nor of a field's. */
function isTitleLike({ label, rest, numbered }: ReadLabel): boolean {
  return (
    rest === '' &&
    !numbered &&
    columnsOf(titleLetters(label)) >= LEAST_TITLE &&
    kindOfLabel(label) === null &&
    !isWrapper(label) &&
    !isBibliography(label)
  );
}

/** A file as an entry. */
export function wholeFile(
  lines: Line[],
  fields: Record<string, unknown>,
  fileName: string,
  paperId: string | null,
): RawEntry {
  const body = wholeBody(lines);
  const { parts } = body;
  const held = lines.filter((line) => !isBlank(line));
  // Publishers of one file a field name it after the field.
  const onlyTitle = held.length === 1 && /title/i.test(fileName.split('/').at(-1) ?? '');
  const field = stringField(fields, /^title(?:_en)?$/i);
  const title = headedTitle(body, field) ?? (onlyTitle ? (held[0]?.text ?? '') : field);
  const line = held[0]?.number ?? 1;
  return {
    paperId,
    link: paperId ?? '',
    title: titleOf(cleanTitle(title), parts) || quotedTitle(lines),
    line,
    linkLine: line,
    endLine: held.at(-1)?.number ?? line,
    readingSource: parts.readingSource,
    date: null,
    sections: onlyTitle ? [] : [...sectionsOfFields(fields, parts), ...parts.sections],
    particulars: [...particularsOfFields(fields), ...parts.particulars],
  };
}

/** The title that a file's heading gives, which may be that of a field in short; null where no heading is one, or holds but a template's place for it. */
function headedTitle({ heading, headed }: WholeBody, field: string): string | null {
  if (heading === null || headed === '') return null;
  return titleLetters(field).startsWith(titleLetters(headed)) ? field : headed;
}

/** What front matter says of the paper itself: who wrote it, when, how it was rated. */
function particularsOfFields(fields: Record<string, unknown>): RawParticular[] {
  return Object.entries(fields).flatMap(([label, value]) => {
    const kind = particularKind(label);
    const text = textOfValue(value);
    return kind === null || kind === 'other' || text === '' ? [] : fieldParticulars(label, text);
  });
}

function textOfValue(value: unknown): string {
  if (Array.isArray(value)) return value.filter(isShortValue).join(', ');
  return isShortValue(value) ? String(value) : '';
}

function isShortValue(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.length <= LONGEST_VALUE);
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
