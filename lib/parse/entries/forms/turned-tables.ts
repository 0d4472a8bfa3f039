import { nearKindOfLabel } from '../../../digest/section-labels';
import { CELL_BREAK } from '../../text/cell-break';
import type { Line } from '../../text/line';
import { cellsOf, isDivider, isRow } from '../../text/table-lines';
import { isBibliography, titleLabel } from '../../words/bibliography-labels';
import { cleanTitle, isLinkWord } from '../../words/clean-title';
import { findLinks, findMentions, namedPapers } from '../../words/paper-mentions';
import { cleanLabelText } from '../../words/read-label';

/** A cell that only names a paper is no longer, in UTF-16 units. */
const LONGEST_LINK = 200;
/** Beyond this, nobody sets papers side by side. */
const MOST_COLUMNS = 12;
/** A card's title, with or without its link: `**[Title](…)**`, `[**Title**](…)`, `**Title**`. */
const CARD_TITLE =
  /^(?:\*\*\[[^[\]]{1,300}\]\([^()\s]{1,300}\)\*\*|\[[^[\]]{1,300}\]\([^()\s]{1,300}\)|\*\*[^*]{2,300}\*\*)/;

/** A table of Markdown: its cells, the names first. */
interface Table {
  start: number;
  end: number;
  head: string[];
  rows: string[][];
}

/**
 * Writes the tables that set papers beside each other as an entry each: those with a paper a column and a label a
 * row, and those whose cells are cards with a title and a text. No line gets a number that is less than the one
 * before it.
 */
export function writeTurnedTables(lines: Line[]): Line[] {
  const out: Line[] = [];
  let level = 1;
  for (let index = 0; index < lines.length; ) {
    const table = tableAt(lines, index);
    const entries =
      table && (entriesOfColumns(table, lines, level) ?? cardsOf(table, lines, level));
    const end = table?.end ?? index + 1;
    const own = lines.slice(index, end);
    level = headingLevel(own[0]) ?? level;
    for (const line of entries ?? own) out.push(line);
    index = end;
  }
  return out;
}

function headingLevel(line: Line | undefined): number | null {
  const mark = line?.fenced ? undefined : /^(#{1,6})\s/.exec(line?.text ?? '')?.[1];
  return mark?.length ?? null;
}

function tableAt(lines: Line[], start: number): Table | null {
  if (!isRow(lines[start]) || !isDivider(lines[start + 1]?.text ?? '')) return null;
  let end = start + 2;
  while (isRow(lines[end])) end++;
  const cells = lines.slice(start, end).map(({ text }) => cellsOf(text));
  const [head = [], divided = [], ...rows] = cells;
  return divided.length < 2 ? null : { start, end, head, rows };
}

/** `| | Title A | Title B |` over `| Link | … | … |`: each column but the first as an entry; null for any other table. */
function entriesOfColumns(table: Table, lines: Line[], level: number): Line[] | null {
  const { head, rows, start, end } = table;
  const width = head.length;
  if (width < 3 || width > MOST_COLUMNS || rows.some((row) => row.length > width)) return null;
  const labelled = rows.filter(([label = '']) => isLabel(label)).length;
  if (labelled < 2 || labelled * 3 < rows.length * 2 || !namePapers([head, ...rows], width))
    return null;
  const titles = rows.find(([label = '']) => titleLabel(cleanLabelText(label)) !== null) ?? head;
  const told = rows.filter((row) => row !== titles);
  return head.slice(1).flatMap((_, place) => {
    const column = place + 1;
    const isLast = column === width - 1;
    const numberOf = (row: number) => lines[isLast ? row : start]?.number ?? 1;
    const fields = told.map((row) => ({
      text: `- **${cleanLabelText(row[0] ?? '')}**: ${textOf(row[column] ?? '')}`,
      number: numberOf(start + 2 + rows.indexOf(row)),
    }));
    const title = `${'#'.repeat(Math.min(6, level + 1))} ${titles[column] ?? ''}`;
    return [
      lineOf(numberOf(start), title),
      ...fields.map(({ number, text }) => lineOf(number, text)),
      lineOf(numberOf(end - 1), ''),
    ];
  });
}

function isLabel(cell: string): boolean {
  const label = cleanLabelText(cell);
  return /\p{L}{2}/u.test(label) && (nearKindOfLabel(label) !== null || isParticular(label));
}

function isParticular(label: string): boolean {
  return isBibliography(label) || isLinkWord(label);
}

/** Whether a row names a paper for each column, each another: the names themselves, or one of links or ids. */
function namePapers([head = [], ...rows]: string[][], width: number): boolean {
  const links = rows.filter(([label = '']) => isParticular(cleanLabelText(label)));
  return [head, ...links].some((row) => {
    const ids = row.slice(1).flatMap((cell) => (cell.length > LONGEST_LINK ? [] : idsOf(cell)));
    return ids.length === width - 1 && new Set(ids).size === ids.length;
  });
}

function idsOf(cell: string): string[] {
  return [...new Set(findMentions(cell).map(({ id }) => id))];
}

/** Cells beside each other that hold an entry each, under no names; null for any other table. */
function cardsOf({ head, rows, start }: Table, lines: Line[], level: number): Line[] | null {
  const cards = [head, ...rows].map((row, at) => {
    const number = lines[at === 0 ? start : start + 1 + at]?.number ?? 1;
    return row.filter((cell) => cell !== '').map((cell) => ({ cell, card: cardOf(cell), number }));
  });
  const all = cards.flat();
  const papers = new Set(all.flatMap(({ cell }) => namedPapers(cell)));
  const beside = cards.some((row) => row.filter(({ card }) => card !== null).length > 1);
  if (!beside || papers.size !== all.length || all.some(({ card }) => card === null)) return null;
  return all.flatMap(({ card, number }) => [
    lineOf(number, `${'#'.repeat(Math.min(6, level + 1))} ${card?.title ?? ''}`),
    lineOf(number, ''),
    ...(card?.rest ?? '').split(CELL_BREAK).map((text) => lineOf(number, textOf(text))),
    lineOf(number, ''),
  ]);
}

/** A cell that opens with its title, names one paper and tells of it; null for any other. */
function cardOf(cell: string): { title: string; rest: string } | null {
  const [title = ''] = CARD_TITLE.exec(cell) ?? [];
  const rest = cell.slice(title.length).trim();
  const isTitle =
    cleanTitle(title) !== '' && !findLinks(title).some(({ text }) => isLinkWord(text));
  return isTitle && /\p{L}{2}/u.test(rest) && namedPapers(cell).length === 1
    ? { title: title.replace(/^\*\*|\*\*$/g, ''), rest }
    : null;
}

function textOf(cell: string): string {
  return cell.replaceAll(CELL_BREAK, ' ').replaceAll('\\|', '|');
}

function lineOf(number: number, text: string): Line {
  return { number, text, fenced: false };
}
