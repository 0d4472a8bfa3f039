import { useState } from 'preact/hooks';
import type { DigestHead, Section } from '../../lib/digest/digest';
import { plainInline, plainText } from '../../lib/digest/plain-text';
import { type SectionKind, sectionKinds } from '../../lib/digest/section-kind';
import type { AppWords } from '../../lib/i18n/app-words';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { htmlLang } from '../../lib/i18n/language-name';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { Fold } from '../base/fold';
import { inLanguage } from '../base/in-language';
import { renderRun } from '../digest/digest-run';
import { DigestText } from '../digest/digest-text';

/** A paper as a table has it. */
export interface TableRow {
  paperId: string;
  /** The address that opens it. */
  href: string;
  head: DigestHead;
  sections: readonly Section[];
}

/** What stands in a column: titles, summaries, or the sections of a kind. */
type Column = 'title' | SectionKind;

interface Sorting {
  by: Column;
  isReversed: boolean;
}

interface Props {
  label: string;
  rows: readonly TableRow[];
  language: WordsLanguage;
  words: AppWords['libraryApp'];
  digestWords: DigestWords;
}

/** Papers down, and across what their digests say of each: to be compared at a glance, sorted, and printed. */
export function DayTable({ label, rows, language, words, digestWords }: Props) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const columns = columnsOf(rows);
  const sorted = sorting ? sortedBy(rows, sorting, language) : rows;
  const sortBy = (by: Column) => {
    if (sorting?.by !== by) setSorting({ by, isReversed: false });
    else setSorting(sorting.isReversed ? null : { by, isReversed: true });
  };
  return (
    <table class="day-table">
      <caption class="heard">{label}</caption>
      <thead>
        <tr>
          {(['title', ...columns] as const).map((column) => (
            <th key={column} scope="col" aria-sort={directionOf(column, sorting)}>
              <button type="button" title={words.table.sort} onClick={() => sortBy(column)}>
                {column === 'title' ? words.table.paper : digestWords.sections[column]}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.paperId}>
            <th scope="row" dir="auto">
              <a href={row.href} data-spot={`row ${row.paperId}`}>
                {row.head.title || row.paperId}
              </a>
            </th>
            {columns.map((column) => (
              <td key={column} {...inLanguage(row.head.lang)}>
                <Fold words={digestWords} pair={false}>
                  <div>{contentOf(row, column)}</div>
                </Fold>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The summary, and each kind of section that any of them has; what has no kind of its own has no column either. */
function columnsOf(rows: readonly TableRow[]): SectionKind[] {
  const held = new Set(rows.flatMap(({ sections }) => sections.map(({ kind }) => kind)));
  return sectionKinds.filter(
    (kind) =>
      kind === 'summary' || (held.has(kind) && !['field', 'abstract', 'other'].includes(kind)),
  );
}

function contentOf({ head, sections }: TableRow, column: SectionKind) {
  if (column === 'summary') return <p>{renderRun(head.summary)}</p>;
  return sections
    .filter(({ kind }) => kind === column)
    .map(({ blocks }, index) => <DigestText key={index} blocks={blocks} />);
}

function directionOf(column: Column, sorting: Sorting | null) {
  if (sorting?.by !== column) return undefined;
  return sorting.isReversed ? 'descending' : 'ascending';
}

/** What says nothing comes last either way. */
function sortedBy(
  rows: readonly TableRow[],
  { by, isReversed }: Sorting,
  language: WordsLanguage,
): TableRow[] {
  const { compare } = new Intl.Collator(htmlLang(language), { numeric: true });
  const texts = new Map(rows.map((row) => [row, textOf(row, by)]));
  return rows.toSorted((a, b) => {
    const [textA = '', textB = ''] = [texts.get(a), texts.get(b)];
    if (textA === '' || textB === '') return Number(textA === '') - Number(textB === '');
    return isReversed ? compare(textB, textA) : compare(textA, textB);
  });
}

function textOf({ head, sections }: TableRow, by: Column): string {
  if (by === 'title') return head.title;
  if (by === 'summary') return plainInline(head.summary);
  return sections
    .filter(({ kind }) => kind === by)
    .map(({ blocks }) => plainText(blocks))
    .join('\n');
}
