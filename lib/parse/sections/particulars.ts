import { nearKindOfLabel } from '../../digest/section-labels';
import { splitCells } from '../entries/entry-tables';
import { isBlank, type Line } from '../text/line';
import { isBibliography, isToldInProse, titleLabel } from '../words/bibliography-labels';
import { isOnlyLinks } from '../words/only-links';
import { cleanLabelText, indentOf, type ReadLabel, readLabel } from '../words/read-label';

/** What an entry's lines say of the paper itself. */
export interface Particulars {
  /** The title as the authors wrote it, and as the publisher did; `''` where no label says so. */
  originalTitle: string;
  title: string;
  readingSource: string | null;
}

const READING_LABEL = /^(?:阅读来源|閱讀來源|阅读方式|reading source|read from|source read)$/i;
const BYLINE = /^([*_])([^*_]{1,2000})\1\s*$/;
const SENTENCE = /[。！？!?]|\.\s*$|\.\s+[A-Z]/;
const INITIALS = /\b[A-Z]\.\s?/g;

/** Takes out of an entry's lines what only identifies the paper: fields, links, names. */
export function takeParticulars(lines: Line[]): { lines: Line[]; particulars: Particulars } {
  const kept: Line[] = [];
  const particulars: Particulars = { originalTitle: '', title: '', readingSource: null };
  let prose = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    if (line.fenced || isBlank(line)) {
      kept.push(line);
      continue;
    }
    const table = endOfParticulars(lines, index);
    if (table > index) {
      index = table - 1;
      continue;
    }
    const label = readLabel(line);
    if (label?.closed && READING_LABEL.test(label.label)) {
      particulars.readingSource ??= label.rest.replace(/[*_`]/g, '').trim() || null;
      continue;
    }
    if (
      label?.closed &&
      label.form !== 'heading' &&
      label.form !== 'callout' &&
      !label.kind &&
      isBibliography(label.label) &&
      !isToldInProse(label.label, label.rest)
    ) {
      const end = endOfField(lines, index, label);
      const title = titleLabel(label.label) ?? (isTitleOfPaper(label) ? 'original' : null);
      if (title) {
        const text = [
          label.rest,
          ...lines.slice(index + 1, end).map(({ text: rest }) => rest.trim()),
        ]
          .join(' ')
          .trim();
        if (title === 'original') particulars.originalTitle ||= text;
        else particulars.title ||= text;
      }
      index = end - 1;
      continue;
    }
    if (isOnlyLinks(line.text) || (prose < 2 && isByline(line.text))) continue;
    prose++;
    kept.push(line);
  }
  return { lines: kept, particulars };
}

/** Index behind a table of two columns that tells what identifies the paper; `start` where there is none. */
function endOfParticulars(lines: Line[], start: number): number {
  const isRow = (line: Line | undefined) =>
    line !== undefined && !line.fenced && /^\s*\|/.test(line.text) && line.text.length < 1000;
  if (!isRow(lines[start]) || isRow(lines[start - 1])) return start;
  let end = start;
  while (isRow(lines[end])) end++;
  const rows = lines
    .slice(start, end)
    .map(({ text }) => splitCells(text))
    .filter((cells) => !cells.every((cell) => /^:?-*:?$/.test(cell)));
  const told = rows.filter(([name = '']) => isBibliography(cleanLabelText(name)));
  return rows.every((cells) => cells.length === 2) &&
    told.length >= 2 &&
    told.length >= rows.length - 1
    ? end
    : start;
}

/** Index behind a bibliographic field: its line, what it goes on with, the list below it. */
function endOfField(lines: Line[], start: number, label: ReadLabel): number {
  let end = start + 1;
  for (; end < lines.length && end < start + 40; end++) {
    const line = lines[end];
    if (!line || line.fenced || isBlank(line) || readLabel(line)?.form === 'heading') break;
    const next = readLabel(line);
    const deeper = indentOf(line.text) > label.indent;
    if (deeper && (label.rest === '' || !next?.closed || next.kind === null)) continue;
    const inList = label.rest === '' && /^\s*[-*+]\s/.test(line.text) && label.form !== 'bullet';
    if (!inList || next?.kind) break;
  }
  return end;
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

function isByline(text: string): boolean {
  const inner = BYLINE.exec(text.trim())?.[2];
  return (
    inner !== undefined &&
    !SENTENCE.test(inner.replace(INITIALS, '')) &&
    nearKindOfLabel(inner) === null &&
    (inner.length <= 30 || /[,，;；、·|]/.test(inner)) &&
    !/[:：]\s*$/.test(inner)
  );
}
