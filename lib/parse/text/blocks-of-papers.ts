import { paperIdOfHref } from '../../paper/paper-url';
import { elementsOf, type MarkupElement } from './markup-tree';
import type { TableRow } from './page-table';

/** Whether rows of several cells link a paper each, and no two the same. */
export function linkPapers(rows: TableRow[]): boolean {
  const linked = rows
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) => new Set(cells.flatMap(papersIn)));
  return linked.length > 1 && linked.every(({ size }) => size === 1) && areDistinct(linked);
}

function areDistinct(sets: Set<string>[]): boolean {
  return new Set(sets.flatMap((set) => [...set])).size === sets.length;
}

/** Whether two of a list's terms link a paper each. */
export function listsPapers(list: MarkupElement): boolean {
  const papers = new Set(elementsOf(list).flatMap((part) => linkedPaper(part) ?? []));
  return papers.size > 1;
}

/** The first paper that a term links; null where it links none, or is no term. */
export function linkedPaper(term: MarkupElement): string | null {
  if (term.name !== 'dt') return null;
  const [paper] = elementsOf(term).flatMap(linkedBy);
  return paper ?? null;
}

/** The papers that links in an element lead to. */
function papersIn(element: MarkupElement): string[] {
  return elementsOf(element).flatMap((child) => [...linkedBy(child), ...papersIn(child)]);
}

function linkedBy({ attributes }: MarkupElement): string[] {
  const paper = paperIdOfHref(attributes.get('href') ?? '');
  return paper === null ? [] : [paper];
}
