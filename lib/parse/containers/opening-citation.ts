import type { ParticularKind } from '../../digest/particular';
import { titleLetters } from '../../digest/title-letters';
import type { RawParticular } from '../sections/raw-entry';
import { isBlank, type Line } from '../text/line';
import { titleAndAuthors } from '../words/title-and-authors';

/** A text that opens by naming its paper in full, and what stands below. */
interface OpeningCitation {
  title: string;
  particulars: RawParticular[];
  lines: Line[];
}

/**
 * The line that a post opens with where it names the paper in full, its authors and its links, and says nothing
 * else: `*Kites: Strings That Reel*, by Birch and Dorn. [arXiv](…)` below the post's title `Kites`; null for any
 * other. Below a headline of the post's own, the line must name the authors; that headline stays its title.
 */
export function openingCitation(lines: Line[], title: string): OpeningCitation | null {
  const first = lines.findIndex((line) => !isBlank(line));
  const cited = titleAndAuthors(lines[first]?.text ?? '');
  const own = titleLetters(title);
  if (cited === null || own === '') return null;
  const { title: whole, authors } = cited;
  const isOwn = titleLetters(whole).startsWith(own);
  // A sentence that begins with the title's words is told.
  if (authors === '' && (!isOwn || /[.。!！]$/.test(whole))) return null;
  return {
    title: isOwn ? whole : title,
    particulars: [
      ...(isOwn ? [] : [particular('other', whole)]),
      ...(authors === '' ? [] : [particular('authors', authors)]),
    ],
    lines: lines.slice(first + 1),
  };
}

/** What is told of a paper itself, without a label. */
export function particular(kind: ParticularKind, markdown: string): RawParticular {
  return { kind, label: '', markdown };
}
