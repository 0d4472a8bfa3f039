import { isBibliography, titleLabel } from '../../words/bibliography-labels';
import { cleanTitle, isNames } from '../../words/clean-title';
import { originalInBrackets } from '../../words/original-title';
import { findLinks, findMentions, namedPapers } from '../../words/paper-mentions';
import { cleanLabelText, labelKey, type ReadLabel } from '../../words/read-label';
import { hasCjk, widthOf } from '../../words/scripts';
import { type PaperRow, type PaperTable, readPaperTable } from '../lines/entry-tables';
import { isLabelLike, isLabelWords } from '../lines/label-words';
import { ordinalOf } from '../lines/ordinal';
import { isCapitalised } from '../lines/quoted-title';
import { opensBlock, type SurveyedLine } from '../lines/survey';
import { BANNER, type Head, makeHead, ROW } from './head';
import { itemHead } from './item-heads';
import { titlesLikeNames, titlesLikeOthers } from './titles-like-names';

const BANNER_LINE =
  /^\s{0,3}(?:-{3,}|={3,}|\*{3,}|━{2,}|─{2,}|—{2,}|#{7,})\s*(\S.{0,300}?)\s*(?:-{3,}|={3,}|\*{3,}|━{2,}|─{2,}|—{2,}|#{7,})\s*$/;
const LONGEST_BANNER = 400;
/** A title in a field of its own is longer. */
const SHORTEST_FIELD = 6;
/** `` `73赞` `` */
const CODE_BEHIND = /`[^`\n]{1,40}`$/;
/** The first letter's code. */
const A = 0x41;
/** `### 4.1 Title`, in an outline of such headings. */
const OUTLINED = /^(#{1,6}\s+)\d{1,2}\.\d{1,2}\s+(?=[\p{Lu}\p{Lo}])/u;

/** `## A. Title`, in an outline of such headings; any others may be names, `A. Birch`. */
const LETTERED = /^(#{1,6}\s+)([A-Z])[.)、．]\s*(?=[\p{L}\p{N}])/u;

/** What of a file could be titles, and the tables that were read on the way. */
export interface FoundHeads {
  /** In the order of their lines. */
  heads: Head[];
  tables: PaperTable[];
}

/** Finds every line that could be an entry's title: headings, banners, title fields, items, bold or linked lines, rows of tables of papers. */
export function findHeads(lines: SurveyedLine[]): FoundHeads {
  const outline = outlineOf(lines);
  const heads: Head[] = [];
  const tables: PaperTable[] = [];
  const plain = lines.map(({ line }) => line);
  const named = new Map([...titlesLikeNames(lines), ...titlesLikeOthers(lines)]);
  let end = 0;
  for (const surveyed of lines) {
    const { index, line, blank, rule } = surveyed;
    if (index < end || blank || line.fenced || rule) continue;
    const table = readPaperTable(plain, index);
    if (!table) {
      const head = lineHead(surveyed, lines, outline) ?? named.get(index);
      if (head) heads.push(head);
      continue;
    }
    tables.push(table);
    for (const row of rowHeads(table, surveyed)) heads.push(row);
    end = table.end;
  }
  const titles = withoutFields(heads, lines);
  return { heads: titles.filter((head, at) => !isOtherTitle(head, titles[at - 1])), tables };
}

/** The heads but for plain lines that are a field within every entry, `Presenter: Ida`: a label recurs before names, or before what no title is. */
function withoutFields(heads: Head[], lines: SurveyedLine[]): Head[] {
  const keys = heads.map((head) => fieldKey(head, lines));
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return heads.filter((_, at) => (counts.get(keys[at] ?? '') ?? 0) < 2);
}

function fieldKey({ index, form, plain, ids }: Head, lines: SurveyedLine[]): string | null {
  const label = lines[index]?.label;
  if (!plain || ids.length > 0 || !label?.closed || label.rest === '') return null;
  const { rest } = label;
  const isValue = isNames(rest) || (!hasCjk(rest) && !isCapitalised(rest));
  return isValue && !opensBlock(index, lines) ? `${form} ${labelKey(label.label)}` : null;
}

/** Whether a title's field says in another language what the one right above it is called. */
function isOtherTitle(head: Head, above: Head | undefined): boolean {
  return head.form === 'field' && above?.form === 'field' && above.index === head.index - 1;
}

/** How the headings of an outline are numbered; null where they are not, or in a way that titles are anywhere. */
function outlineOf(lines: SurveyedLine[]): RegExp | null {
  const headings = lines.filter(({ label }) => label?.form === 'heading');
  if (headings.filter(({ line }) => OUTLINED.test(line.text)).length > 1) return OUTLINED;
  const letters = headings.flatMap(({ line }) => LETTERED.exec(line.text)?.[2] ?? []);
  const inOrder = letters.every((letter, order) => letter.charCodeAt(0) === A + order);
  return inOrder && letters.length > 1 ? LETTERED : null;
}

/** The rows of a table of papers as titles; none in a list of other papers. */
function rowHeads({ rows }: PaperTable, { referred }: SurveyedLine): Head[] {
  return referred ? [] : rows.map(rowHead);
}

/** A line of its own as a title, or as a link that opens an entry without one; null where it is neither. */
function lineHead(
  surveyed: SurveyedLine,
  lines: SurveyedLine[],
  outline: RegExp | null,
): Head | null {
  const head = titleHead(surveyed, lines, outline);
  if (head || !isUntitled(surveyed, lines)) return head;
  return { ...makeHead(surveyed.index, 'untitled', BANNER, ''), ids: surveyed.naming.own };
}

function titleHead(
  surveyed: SurveyedLine,
  lines: SurveyedLine[],
  outline: RegExp | null,
): Head | null {
  const { line, index, label, referred } = surveyed;
  if (label?.form === 'heading') return headingHead(line.text, index, label, outline);
  if (referred) return null;
  return bannerHead(line.text, index) ?? fieldHead(surveyed, lines) ?? itemHead(surveyed);
}

function headingHead(
  written: string,
  index: number,
  label: ReadLabel,
  outline: RegExp | null,
): Head {
  const text = outline ? written.replace(outline, '$1') : written;
  const ids = [...new Set(findMentions(text).map(({ id }) => id))];
  return {
    ...makeHead(
      index,
      `h${label.level}${label.numbered ? '#' : ''}`,
      label.level,
      headingTitle(text),
    ),
    ids,
    sign: /^#{1,6}\s+(\p{Extended_Pictographic})/u.exec(text)?.[1] ?? '',
    numbered: label.numbered,
    ordinal: ordinalOf(text.replace(/^#+\s+/, '')),
    labelled: isLabelWords(label.label),
    labelLike: isLabelLike(label.label),
  };
}

function rowHead(row: PaperRow): Head {
  return { ...makeHead(row.index, 'row', ROW, row.title), ids: row.id ? [row.id] : [], row };
}

function bannerHead(text: string, index: number): Head | null {
  const inner = text.length > LONGEST_BANNER ? undefined : BANNER_LINE.exec(text)?.[1];
  if (inner === undefined || !/\p{L}/u.test(inner) || inner.includes('**')) return null;
  return {
    ...makeHead(index, 'banner', BANNER, cleanTitle(inner)),
    ids: namedPapers(inner),
    numbered: true,
    ordinal: ordinalOf(inner),
    labelled: isLabelWords(cleanLabelText(inner)),
    labelLike: isLabelLike(cleanLabelText(inner)),
  };
}

/** `**Title**: …`, a record's field: its paper is another of its fields. */
function fieldHead({ index, label }: SurveyedLine, lines: SurveyedLine[]): Head | null {
  if (!label?.closed || label.form === 'heading' || label.indent > 3) return null;
  // Right above its paper's link, a title may be of any length.
  const isAbove = lines[index + 1]?.naming.own.length === 1;
  if (!isAbove && lengthIn(label.rest, index, lines) < SHORTEST_FIELD) return null;
  const ids = namedPapers(label.rest);
  const numbered = /^(?:论文|論文|paper|논문)\s?\d{0,3}$/i.test(label.label);
  const titled =
    titleLabel(label.label) !== null || (numbered && cleanTitle(label.rest).length >= 8);
  if (ids.length > 1 || !titled || (isBibliography(label.rest) && !numbered)) return null;
  return { ...makeHead(index, 'field', BANNER, cleanTitle(label.rest)), ids };
}

/** How long a field is; among others of a record, two or three Chinese letters may be a title. */
function lengthIn(text: string, index: number, lines: SurveyedLine[]): number {
  const isAmong = [index - 1, index + 1].every((at) => lines[at]?.blank === false);
  return isAmong ? widthOf(text) : text.length;
}

/** Whether a paper's link opens an entry that has no title: right behind a line that closes the one before. */
function isUntitled({ index, naming }: SurveyedLine, lines: SurveyedLine[]): boolean {
  if (naming.own.length !== 1 || naming.form === 'tail') return false;
  let at = index - 1;
  while (at >= 0 && lines[at]?.blank) at--;
  return lines[at]?.rule === 'closing';
}

/** A heading's title; that of a link whose words name none, `[x](…)`, with a count in code behind it or not, is these words. */
function headingTitle(text: string): string {
  const title = cleanTitle(originalInBrackets(text));
  const bare = text.trimEnd().replace(CODE_BEHIND, '').trimEnd();
  const [link] = /\p{L}/u.test(bare === text ? title : cleanTitle(bare)) ? [] : findLinks(text);
  return link && findMentions(link.text).length === 0 ? link.text : title;
}
