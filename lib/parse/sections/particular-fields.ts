import { isBlank, type Line } from '../text/line';
import { cellsOf, isRow } from '../text/table-lines';
import {
  isBibliography,
  isReadingLabel,
  isToldInProse,
  particularKind,
  titleLabel,
} from '../words/bibliography-labels';
import { PICTOGRAMS_AT_END, RULE } from '../words/label-marks';
import { isOnlyLinks } from '../words/only-links';
import { readParts } from '../words/particular-parts';
import { cleanLabelText, indentOf, type ReadLabel, readLabel } from '../words/read-label';
import { columnsOf } from '../words/scripts';
import type { Taken, Taking } from './particular-rule';
import type { RawParticular } from './raw-entry';

const SENTENCE = /[。！？!?]|\.\s*$|\.\s+[A-Z]/;
const INITIALS = /\b[A-Z]\.\s?/g;
/** What a note taker says of their own reading: `状态: 已读`. */
const STATE_LABEL =
  /^(?:阅读|閱讀)?(?:状态|狀態|进度|進度)$|^(?:reading )?(?:status|state)$|^(?:읽기 )?상태$|^ステータス$/i;
const STATE =
  /^[\p{P}\p{S}\s]{0,4}(?:已读|未读|在读|待读|已讀|未讀|读完|已完成|未完成|进行中|(?:to[- ]?|un)?read|reading|done|finished|not started|in progress|backlog|읽음|읽는 중|읽을 예정|既読|未読|読了|完了)[\p{P}\p{S}\s]{0,4}$/iu;
/** `cs.LG, stat.ML` */
const CATEGORIES = /^(?:`?[a-z][a-z-]{1,9}\.[A-Z]{2}`?(?:[\s,;/&|、·]{1,3}|$)){1,12}$/;
/** Within how many lines a field goes on below its label. */
const MOST_FIELD_LINES = 40;
/** In columns: what is longer is prose. */
const LONGEST_VALUE = 44;
/** In columns: where mails and plain texts are broken. */
const FULL_LINE = 50;
const LONGEST_NAMES = 3000;
/** Behind a bar another field, or one that its picture tells. */
const FURTHER_FIELD = /[|｜·•]\s{0,3}(?:[^|｜·•:：]{1,24}[:：]|\p{Extended_Pictographic})/u;
/** Beyond this a line is no row of fields. In UTF-16 units. */
const LONGEST_ROW = 1500;

/** A table of two columns that tells what identifies the paper. */
export function takeTable({ lines, index }: Taking): Taken | null {
  if (!isRow(lines[index]) || isRow(lines[index - 1])) return null;
  let end = index;
  while (isRow(lines[end])) end++;
  const rows = lines
    .slice(index, end)
    .map(({ text }) => cellsOf(text))
    .filter((cells) => !cells.every((cell) => /^:?-*:?$/.test(cell)) && !isHead(cells));
  const kinds = rows.map(([name = '']) => particularKind(cleanLabelText(name)));
  const told = rows.filter(([name = '']) => isBibliography(cleanLabelText(name)));
  if (
    !rows.every((cells) => cells.length === 2) ||
    told.length < 2 ||
    told.length < rows.length - 1
  )
    return null;
  return {
    end,
    rule: 'a table of particulars',
    headed: isHead(cellsOf(lines[index]?.text ?? '')),
    particulars: rows.flatMap(([name = '', markdown = ''], row) =>
      kinds[row] ? [{ kind: kinds[row], label: cleanLabelText(name), markdown }] : [],
    ),
  };
}

export function takeReadingSource({ index }: Taking, label: ReadLabel | null): Taken | null {
  if (!label?.closed || !isReadingLabel(label.label)) return null;
  return {
    end: index + 1,
    rule: 'reading source',
    readingSource: label.rest.replace(/[*_`]/g, '').trim() || undefined,
  };
}

/** How far the note taker has come with the paper, which says nothing of it. */
export function takeReadingState({ index }: Taking, label: ReadLabel | null): Taken | null {
  if (!label?.closed || !STATE_LABEL.test(label.label) || !STATE.test(label.rest)) return null;
  return { end: index + 1, rule: 'how far its reader has come', use: 'header' };
}

/** A field that names the paper or its particulars, with what it goes on with. */
export function takeField({ lines, index }: Taking, label: ReadLabel | null): Taken | null {
  if (
    !label?.closed ||
    label.form === 'heading' ||
    label.form === 'callout' ||
    label.kind ||
    !isBibliography(label.label) ||
    isToldInProse(label.label, label.rest)
  )
    return null;
  if (label.form === 'plain' && isInSentence(lines[index - 1])) return null;
  const end = endOfField(lines, index, label);
  const text = joinedValue(label.rest, lines.slice(index + 1, end));
  const parts = end === index + 1 ? furtherFields(lines[index]?.text ?? '') : null;
  if (parts) return { end, rule: 'a line of particulars', particulars: parts };
  const title = titleLabel(label.label) ?? (isTitleOfPaper(label) ? 'original' : null);
  if (title) return { end, rule: 'the title by its label', [title]: text };
  return { end, rule: 'a field of the paper', particulars: particularsOf(label.label, text) };
}

/** The fields of a line that has several, `论文：[…](…) ｜ 作者：…`; null for any other. */
function furtherFields(text: string): RawParticular[] | null {
  return text.length <= LONGEST_ROW && FURTHER_FIELD.test(text) ? readParts(text) : null;
}

/** Whether a sentence goes on behind a line: a full one without a mark at its end. */
function isInSentence(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? '';
  if (columnsOf(text) < FULL_LINE || /[\p{P}\p{S}]$/u.test(text)) return false;
  return line?.fenced === false && readLabel(line)?.closed !== true;
}

/** A field that holds nothing but arXiv's categories, `分野: cs.LG`, whatever a paper's field is told in elsewhere. */
export function takeCategories({ index }: Taking, label: ReadLabel | null): Taken | null {
  if (!label?.closed || label.form === 'heading' || !CATEGORIES.test(label.rest.trim()))
    return null;
  return {
    end: index + 1,
    rule: 'arXiv’s categories',
    particulars: [{ kind: 'tags', label: label.label, markdown: label.rest.trim() }],
  };
}

/** A heading that names particulars, above nothing else: `### Authors`. */
export function takeHeading({ lines, index }: Taking, label: ReadLabel | null): Taken | null {
  if (label?.rest !== '' || (label.form !== 'heading' && label.form !== 'bold')) return null;
  const kind = particularKind(label.label);
  const end = kind && kind !== 'other' ? endBelow(lines, index, label) : null;
  if (!kind || end === null) return null;
  const below = lines.slice(index + 1, end).filter((line) => !isBlank(line));
  if (below.length === 0 || !below.every((line) => isValue(line, kind))) return null;
  // What may be a section as well needs nothing but links: below `### Original abstract` stands a text.
  if (label.kind && !below.every(({ text }) => isOnlyLinks(text))) return null;
  return {
    end,
    rule: 'a heading over particulars',
    particulars: particularsOf(label.label, joinedValue('', below)),
  };
}

/** Index behind what stands below a heading; null where it goes on for longer than particulars do. */
function endBelow(lines: Line[], index: number, label: ReadLabel): number | null {
  const most = Math.min(lines.length, index + MOST_FIELD_LINES);
  let end = index + 1;
  while (end < most && !isStop(lines[end], label)) end++;
  return end === lines.length || isStop(lines[end], label) ? end : null;
}

/** A line of names, tags, figures; a field says itself what it is. */
function isValue(line: Line, kind: RawParticular['kind']): boolean {
  return !line.fenced && !isProse(line.text, kind) && !isField(readLabel(line));
}

function isField(label: ReadLabel | null): boolean {
  return label?.closed === true && label.rest !== '' && isBibliography(label.label);
}

function isStop(line: Line | undefined, { form }: ReadLabel): boolean {
  if (!line || line.fenced || isBlank(line)) return false;
  if (RULE.test(line.text)) return true;
  const label = readLabel(line);
  if (!label) return false;
  return (
    label.form === 'heading' ||
    (label.closed && (label.kind !== null || (form === 'bold' && label.form === 'bold')))
  );
}

function isProse(text: string, kind: RawParticular['kind']): boolean {
  const plain = text
    .replace(INITIALS, '')
    .replace(/\bet al\.?/g, '')
    .replace(/https?:\S+/g, '');
  if (text.length > LONGEST_NAMES) return true;
  if (kind === 'authors' || kind === 'affiliations')
    return /[。！？!?]|[a-z]{3}\.\s+[A-Z][a-z]+\s+[a-z]/.test(plain);
  return SENTENCE.test(plain) && columnsOf(plain) > LONGEST_VALUE;
}

export function particularsOf(label: string, markdown: string): RawParticular[] {
  const kind = particularKind(label) ?? 'other';
  if (markdown === '') return [];
  const isCode = kind === 'link' && /github\.com|gitlab\.com/i.test(markdown);
  // A picture behind a day opens what stood beside it in the line.
  const own = kind === 'date' ? markdown.replace(PICTOGRAMS_AT_END, '').trim() : markdown;
  return [{ kind: isCode ? 'code' : kind, label, markdown: own }];
}

function joinedValue(rest: string, below: Line[]): string {
  return [rest, ...below.map(({ text }) => text.trim().replace(/^(?:[-*+]|\d{1,3}[.)])\s+/, ''))]
    .filter(Boolean)
    .join(
      rest === '' && below.length > 1 && below.every(({ text }) => /^\s*[-*+\d]/.test(text))
        ? ', '
        : ' ',
    )
    .trim();
}

/** The row of names above a table of particulars: `项目 | 内容`. */
function isHead([, value = '']: string[]): boolean {
  return /^\**(?:内容|內容|值|信息|说明|說明|描述|details?|values?|content|info(?:rmation)?|description|내용)\**$/i.test(
    value,
  );
}

/** Index behind a bibliographic field: its line, what it goes on with, the list below it. */
function endOfField(lines: Line[], start: number, label: ReadLabel): number {
  const most = Math.min(lines.length, start + MOST_FIELD_LINES);
  let end = start + 1;
  while (end < most && goesOn(lines[end], label)) end++;
  return end;
}

function goesOn(line: Line | undefined, label: ReadLabel): boolean {
  if (!line || line.fenced || isBlank(line)) return false;
  const next = readLabel(line);
  if (next?.form === 'heading') return false;
  const isDeeper = indentOf(line.text) > label.indent;
  if (isDeeper && (label.rest === '' || !next?.closed || next.kind === null)) return true;
  const inList = label.rest === '' && /^\s*[-*+]\s/.test(line.text) && label.form !== 'bullet';
  return inList && !next?.kind;
}

/** `原文：Sparse Attention at the Edge`: a paper's name where its link could stand. */
function isTitleOfPaper({ label, rest }: ReadLabel): boolean {
  return (
    /^(?:原文|论文|論文|论文原文|paper|original|논문|원문)$/i.test(label) &&
    /^[^\p{Script=Han}[(<]{12,250}$/u.test(rest) &&
    /(?:\S+\s+){2}\S/.test(rest) &&
    !/https?:/.test(rest)
  );
}
