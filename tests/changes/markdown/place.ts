import { titleLetters } from '../../../lib/digest/title-letters';
import type { Chance } from '../../fixtures/layouts/chance';
import type { WrittenWords } from '../written-words';
import type { LocatedEntry } from './located-entry';

/** An entry of a text, where something is to be changed. */
export interface Place {
  lines: readonly string[];
  entry: LocatedEntry;
  /** Another entry of the file. */
  other: LocatedEntry | null;
  words: WrittenWords;
  chance: Chance;
}

/** Shorter lines are labels as often as text. */
const SHORTEST_PROSE = 40;
const NEW_BLOCK = /^\s*(?:$|#|[-*+>|<]|\d+[.)、]|```)/;

/** Whether an entry is a table's row, on one line or wrapped, which can have nothing put into it but words. */
export function isRow({ lines, entry }: Pick<Place, 'lines' | 'entry'>): boolean {
  return /\|\s*$/.test(lines[entry.end] ?? '');
}

/** Lines of an entry's text that end a paragraph or item. */
export function proseLines({ lines, entry }: Pick<Place, 'lines' | 'entry'>): number[] {
  return entry.own.filter((at) => {
    const line = lines[at] ?? '';
    return (
      titleLetters(line).length > SHORTEST_PROSE &&
      !/^\s*(?:\||#|<|[\w-]+:\s|<!--|\$\$|\\)|\\$/.test(line) &&
      NEW_BLOCK.test(lines[at + 1] ?? '')
    );
  });
}

/** One of them; null where there is none. */
export function proseLine(place: Place): number | null {
  const found = proseLines(place);
  return found.length > 0 ? place.chance.one(found) : null;
}

/** What puts a new line into the paragraph, item or quote that a line stands in. */
export function indentAt({ lines }: Place, at: number): string {
  const item = /^(\s*)([-*+]|\d+[.)])(\s+)/.exec(lines[at] ?? '');
  if (item) return ' '.repeat(item[0].length);
  return /^\s*/.exec(lines[at] ?? '')?.[0] ?? '';
}

/** The text with some lines before one of its lines, and blank lines around them. */
export function putBefore(lines: readonly string[], at: number, ...more: string[]): string {
  return [...lines.slice(0, at), '', ...more, '', ...lines.slice(at)].join('\n');
}

/** The text with some lines behind one of its lines, and blank lines around them. */
export function putAfter(lines: readonly string[], at: number, ...more: string[]): string {
  return putBefore(lines, at + 1, ...more);
}

/** The text with another line in a line's place; null where it is the same. */
export function exchanged(lines: readonly string[], at: number, line: string): string | null {
  if (lines[at] === line) return null;
  return lines.with(at, line).join('\n');
}

/** The text with each of an entry's lines made another; null where none is. */
export function eachLine({ lines, entry }: Place, make: (line: string) => string): string | null {
  const text = lines
    .map((line, at) => (at >= entry.start && at <= entry.end ? make(line) : line))
    .join('\n');
  return text === lines.join('\n') ? null : text;
}
