import { kindOfLabel, nearKindOfLabel } from '../../../digest/section-labels';
import { CELL_BREAK } from '../../text/cell-break';
import type { Line } from '../../text/line';
import { cellsOf, isDivider, isRow } from '../../text/table-lines';
import { isBibliography, isKnownLabel, titleLabel } from '../../words/bibliography-labels';
import { cleanTitle, isLinkWord } from '../../words/clean-title';
import { isOnlyLinks } from '../../words/only-links';
import { findLinks, findMentions, namedPapers } from '../../words/paper-mentions';
import { cleanLabelText } from '../../words/read-label';
import { LIKELY_TITLE, titleWorth } from './title-worth';

/** A row of a table of papers. */
export interface PaperRow {
  /** Index of its first line. */
  index: number;
  /** Index behind its last. */
  end: number;
  /** Null where it names no paper, and is told like the others. */
  id: string | null;
  /** `''` where the row names its paper by the id alone. */
  title: string;
  cells: Cell[];
  /** What its other columns tell of the paper itself. */
  particulars: Cell[];
}

/** What stands in a row below a column's name. */
interface Cell {
  label: string;
  markdown: string;
}

export interface PaperTable {
  rows: PaperRow[];
  /** How many rows name several papers, or none and tell of none. */
  others: number;
  /** Index behind its last line. */
  end: number;
}

/** What programs write where there is nothing. */
const NONE = /^(?:null|none|nan|n\/a|[-–—])$/i;
/** Within how many lines a row that was broken ends. */
const MOST_ROW_LINES = 8;
/** A cell without a link that is longer than this is prose, in characters. */
const LONGEST_NAME = 60;

/** Reads the table that starts at a line, with those of its rows that are papers, if most are; null for any other line. */
export function readPaperTable(lines: Line[], start: number): PaperTable | null {
  const head = lines[start];
  const divider = lines[start + 1]?.text ?? '';
  if (!head || head.fenced || !head.text.includes('|') || !isDivider(divider)) return null;
  const labels = cellsOf(head.text).map(cleanLabelText);
  const rows: TableRow[] = [];
  let index = start + 2;
  while (index < lines.length && isRow(lines[index])) {
    let text = lines[index]?.text ?? '';
    let end = index + 1;
    // A title that was wrapped breaks its row.
    while (
      end < lines.length &&
      end < index + MOST_ROW_LINES &&
      cellsOf(text).length < labels.length &&
      isRest(lines[end])
    ) {
      text += ` ${lines[end]?.text.trim()}`;
      end++;
    }
    rows.push({ read: readRow(text, labels, index, end), text, index, end });
    index = end;
  }
  readLinkWords(rows, labels.length);
  const read = rows.flatMap((row) => row.read ?? []);
  const listed = lines.slice(start + 2, index);
  if (read.length * 2 < rows.length && !isListing(listed, read) && !isOfWorks(labels, read))
    return { rows: [], others: 0, end: index };
  // A column of prose may have a short cell: all of a column is, or nothing.
  const prose = labels.flatMap((label, column) => {
    const cells = read.flatMap((row) =>
      column === row.titleColumn || row.texts[column] === '' ? [] : [row.texts[column] ?? ''],
    );
    const telling = cells.filter((text) => isDigestColumn(label, text)).length;
    return telling > 0 && telling * 3 >= cells.length ? [column] : [];
  });
  const [first] = read;
  const told = rows.map(
    (row) => row.read ?? (first ? namelessRow(row, labels.length, first.titleColumn, prose) : null),
  );
  return {
    rows: told.flatMap((row) => (row ? paperRow(row, labels, prose) : [])),
    others: told.filter((row) => row === null).length,
    end: index,
  };
}

/** Reads the rows whose title is a word that links have, `[Abstract](…)`, where all others link their papers by titles in that column. */
function readLinkWords(rows: TableRow[], columns: number): void {
  const read = rows.flatMap((row) => row.read ?? []);
  const column = read[0]?.titleColumn ?? -1;
  const isLinked = ({ titleColumn, texts }: ReadRow) =>
    titleColumn === column && isLinkedTitle(texts[column] ?? '');
  if (read.length * 2 < rows.length || !read.every(isLinked)) return;
  for (const row of rows) row.read ??= linkWordRow(row, columns, column);
}

/** A row whose title is a link to one paper, whatever its words are; null for any other. */
function linkWordRow({ text, index, end }: TableRow, columns: number, column: number) {
  const texts = cellsOf(text);
  const [link, ...others] = findLinks(texts[column] ?? '');
  const [id, ...further] = link ? namedPapers(link.target) : [];
  const title = cleanLabelText(link?.text ?? '');
  const isOne = others.length + further.length === 0 && texts.length === columns;
  return id === undefined || !isOne || title === ''
    ? null
    : { index, end, id, title, titleColumn: column, texts, told: '' };
}

/** A row that names no paper, but has a title and tells of it where the others do; null for any other. */
function namelessRow(
  { text, index, end }: TableRow,
  columns: number,
  titleColumn: number,
  prose: number[],
): ReadRow | null {
  const texts = cellsOf(text);
  const title = cleanTitle(texts[titleColumn] ?? '');
  const names = texts.some((cell) => namedPapers(cell).length > 0);
  if (names || title === '' || texts.length > columns) return null;
  return prose.some((column) => column !== titleColumn && texts[column])
    ? { index, end, id: null, title, titleColumn, texts, told: '' }
    : null;
}

/** A table's row, and what it was read as. */
interface TableRow {
  read: ReadRow | null;
  text: string;
  index: number;
  end: number;
}

/** A row of a paper, before it is known which columns are prose. */
interface ReadRow extends Omit<PaperRow, 'cells' | 'particulars'> {
  texts: string[];
  titleColumn: number;
  /** What the title's own cell says of the paper. */
  told: string;
}

/** Whether a table's columns are a work's title and what is told of it, as in a list of papers and others. */
function isOfWorks(labels: string[], papers: ReadRow[]): boolean {
  const titled = labels.some((label) => titleLabel(label) !== null);
  return titled && papers.length > 0 && labels.some((label) => kindOfLabel(label) !== null);
}

/** Whether a table lists works, papers among them: each row links its own in one column. */
function isListing(rows: Line[], papers: ReadRow[]): boolean {
  const [first] = papers;
  if (!first) return false;
  const linked = rows.filter(({ text }) => {
    const [link] = findLinks(cellsOf(text)[first.titleColumn] ?? '');
    return link !== undefined && !isLinkWord(link.text);
  });
  return linked.length * 10 >= rows.length * 8 && first.texts.length <= 4;
}

/** A row as it is told; none where it is an id without a word on it, as in an index. */
function paperRow(row: ReadRow, labels: string[], prose: number[]): PaperRow[] {
  const { texts, titleColumn, told, ...read } = row;
  const { cells, particulars } = otherCells(row, labels, prose);
  if (told) cells.unshift({ label: '', markdown: told });
  return read.title === '' && cells.length === 0 ? [] : [{ ...read, cells, particulars }];
}

/** What stands in a row beside its title: the text of a digest, and particulars of the paper. */
function otherCells(
  { texts, titleColumn }: ReadRow,
  labels: string[],
  prose: number[],
): Pick<PaperRow, 'cells' | 'particulars'> {
  const cells: Cell[] = [];
  const particulars: Cell[] = [];
  for (const [column, text] of texts.entries()) {
    const label = labels[column] ?? '';
    if (column === titleColumn || text === '') continue;
    const isText = prose.includes(column) || isDigestColumn(label, text);
    const markdown = text.replaceAll(CELL_BREAK, isText ? '\n' : ' ').replaceAll('\\|', '|');
    if (isText) cells.push({ label, markdown });
    else if (isTold(label, markdown)) particulars.push({ label, markdown });
  }
  return { cells, particulars };
}

/** Whether a cell holds something, and its column has a name. */
function isTold(label: string, markdown: string): boolean {
  return /\p{L}/u.test(label) && !NONE.test(markdown);
}

function isRest(line: Line | undefined): boolean {
  return line !== undefined && !line.fenced && line.text.trim() !== '' && !isRow(line);
}

function readRow(text: string, labels: string[], index: number, end: number): ReadRow | null {
  let cells = cellsOf(text);
  const named = cells.map((cell) =>
    // Prose cites other papers.
    cell.length > LONGEST_NAME && !findLinks(cell).length ? [] : namedPapers(cell),
  );
  const ids = [...new Set(named.flat())];
  const bare =
    ids.length > 0 ? [] : cells.flatMap((cell) => findMentions(cell).map(({ id }) => id));
  const [id] = ids.length > 1 ? idsAlone(cells, labels) : [...ids, ...bare];
  if (id === undefined) return null;
  const titled = titleColumnOf(cells, labels, id);
  // Where the id itself stands for the title, which may be told elsewhere.
  const titleColumn = titled === -1 ? bareIdColumn(cells, id) : titled;
  if (titleColumn === -1) return null;
  cells = fitCells(cells, labels.length, titleColumn, id);
  const cell =
    (cells[titleColumn] ?? '').split(CELL_BREAK).find((text) => cleanTitle(text) !== '') ?? '';
  const told = /^(?:\d{1,3}[.)]\s*)?(?:\*\*|__)(.{4,300}?)(?:\*\*|__)\s*[-–—:：]\s*(.{20,})$/s.exec(
    cell,
  );
  const title = titled === -1 ? '' : cleanTitle(told?.[1] ?? cell);
  if (title === '' && titled !== -1) return null;
  return { index, end, id, title, titleColumn, texts: cells, told: told?.[2] ?? '' };
}

/** The one paper that has a cell of its own in a row whose text cites others, or else that of a cell which is a linked title, or holds the title; none where there are several. */
function idsAlone(cells: string[], labels: string[]): string[] {
  for (const isOwn of [isOnlyLinks, isLinkedTitle]) {
    const ids = [...new Set(cells.flatMap((cell) => (isOwn(cell) ? namedPapers(cell) : [])))];
    if (ids.length > 0) return ids.length === 1 ? ids : [];
  }
  const titled = [...new Set(namedPapers(cells[labels.findIndex(isTitleLabel)] ?? ''))];
  return titled.length === 1 ? titled : [];
}

/** Whether a cell is one link by a title, and nothing beside it. */
function isLinkedTitle(cell: string): boolean {
  const [link, ...others] = findLinks(cell);
  if (!link || others.length > 0 || isLinkWord(link.text)) return false;
  return !/[\p{L}\p{N}]/u.test(cell.slice(0, link.start) + cell.slice(link.end));
}

function titleColumnOf(cells: string[], labels: string[], id: string): number {
  const named = labels.findIndex(
    (label, column) => isTitleLabel(label) && cleanTitle(cells[column] ?? '') !== '',
  );
  if (named !== -1) return named;
  const linked = cells.findIndex((cell) =>
    findLinks(cell).some((link) => link.target.includes(id) && !isLinkWord(link.text)),
  );
  return linked === -1 ? besideLink(cells, labels, id) : linked;
}

/** Which cell beside that of the paper's link reads like a title, below a name that says nothing else of it; -1 where none does. */
function besideLink(cells: string[], labels: string[], id: string): number {
  const linked = cells.findIndex((cell) => isOnlyLinks(cell) && cell.includes(id));
  if (linked === -1) return -1;
  const beside = [linked - 1, linked + 1].find((column) => {
    const label = labels[column] ?? '';
    if (isKnownLabel(label)) return false;
    return titleWorth(cleanTitle(cells[column] ?? '')) >= LIKELY_TITLE;
  });
  return beside ?? -1;
}

/** Between a label's two languages: `Title / 标题`, `标题 Title`. */
const TWO_LANGUAGES =
  /\s[/|]\s|(?<=\p{Script=Han})\s?[/|\s]\s?(?=\p{Script=Latin})|(?<=\p{Script=Latin})\s?[/|\s]\s?(?=\p{Script=Han})/u;

function isTitleLabel(label: string): boolean {
  return label
    .split(TWO_LANGUAGES)
    .some(
      (word) =>
        titleLabel(word) !== null ||
        /^(?:papers?|论文|論文|논문|名称|name|art[ií]culo|artikel|article|articolo|artigo|статья)$/i.test(
          word.trim(),
        ),
    );
}

/** Where a row begins with nothing but the id, behind its number; what stands before an id tells of other things. */
function bareIdColumn(cells: string[], id: string): number {
  const first = cells.findIndex((cell) => !/^[\d.#\s]{0,4}$/.test(cell));
  const told = cells[first]?.replace(/^arxiv:\s*/i, '').replace(/v\d{1,2}$/, '');
  return told === id ? first : -1;
}

/** A cell that holds a `|` nobody escaped makes its row too long: the title ends where its link stands, else the last cell is longer. */
function fitCells(cells: string[], columns: number, titleColumn: number, id: string): string[] {
  let surplus = cells.length - columns;
  if (surplus <= 0) return cells;
  const linked = cells.findIndex((cell) => cell.includes(id));
  const shift = Math.min(surplus, Math.max(0, linked - titleColumn));
  surplus -= shift;
  const title = cells.slice(titleColumn, titleColumn + shift + 1).join(' | ');
  const rest = [...cells.slice(0, titleColumn), title, ...cells.slice(titleColumn + shift + 1)];
  return surplus === 0
    ? rest
    : [...rest.slice(0, columns - 1), rest.slice(columns - 1).join(' | ')];
}

function isDigestColumn(label: string, cell: string): boolean {
  if (kindOfLabel(label)) return true;
  if (isBibliography(label) || !/\p{L}/u.test(label)) return false;
  return (
    nearKindOfLabel(label) !== null ||
    (cell.slice(0, 200).match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/gu)?.length ??
      0) >= 12 ||
    /(?:\S+\s){6}/.test(cell) ||
    isSentence(cell)
  );
}

/** `Trains with thin budgets.`; not `Lee et al.` */
function isSentence(cell: string): boolean {
  return /^(?:\S+\s){2,5}\S+[.!?]$/.test(cell) && !/\bal\.$|,/.test(cell);
}
