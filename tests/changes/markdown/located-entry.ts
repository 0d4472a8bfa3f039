import { titleLetters } from '../../../lib/digest/title-letters';
import type { PlainDigest } from '../plain-reading';

/** Where an entry stands in a text; lines are counted from 0. */
export interface LocatedEntry {
  digest: PlainDigest;
  /** The first of its lines, be it the title, the link or the text. */
  start: number;
  /** The last of its lines. */
  end: number;
  /** The first line of the entry behind it, or the one behind its end. */
  next: number;
  /** The lines that are shown under the paper. */
  own: number[];
  /** The line with the title; null where no line says the whole of it. */
  title: number | null;
  /** Its lines hold nothing that might be another's: it can be moved as it stands. */
  isWhole: boolean;
}

/** So far above its text an entry may begin. */
const MOST_ABOVE = 14;
/** Shorter lines stand in many texts by chance. */
const SHORTEST_LINE = 12;
/** A longer line may begin with a mark or label of which a digest keeps nothing; its end then tells whose it is. */
const LONG_LINE = 40;
const ENDING = 36;
const TITLE_BEGINNING = 40;
const SEVERAL = -2;
const NOBODY = -1;

/** Finds the lines of each paper's entry; without papers whose lines stand in several places. */
export function locateEntries(
  lines: readonly string[],
  digests: readonly PlainDigest[],
): LocatedEntry[] {
  const body = behindFrontMatter(lines);
  const letters = lines.map((line, at) => (at < body ? '' : titleLetters(line)));
  const owners = letters.map((line) => ownerOf(line, digests));
  const spans = digests.map((digest, index) => spanOf(index, digest, { lines, letters, owners }));
  const starts = spans.flatMap((span) => (span ? [span.start] : [])).sort((a, b) => a - b);
  return digests.flatMap((digest, index) => {
    const span = spans[index];
    if (!span) return [];
    if (owners.slice(span.start, span.end).some((owner) => owner >= 0 && owner !== index))
      return [];
    const next = starts.find((start) => start > span.end) ?? span.end + 1;
    const own = owners.flatMap((owner, at) => (owner === index ? [at] : []));
    const end = lastNaming(lines, digest.id, span.end, next);
    const title = titleLine(letters, digest, span.start, (own[0] ?? 0) + 1);
    const isOwn = (at: number) =>
      owners[at] === index || at === title || isQuiet(lines[at] ?? '', digest.id);
    const isWhole =
      endsAnother(lines, owners, span.start) &&
      Array.from({ length: next - span.start }, (_, n) => span.start + n).every(isOwn);
    return [{ digest, start: span.start, end, next, own, title, isWhole }];
  });
}

/** The first line behind a file's front matter, which is about the file as a whole. */
function behindFrontMatter(lines: readonly string[]): number {
  return lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
}

interface Text {
  lines: readonly string[];
  letters: readonly string[];
  owners: readonly number[];
}

function ownerOf(line: string, digests: readonly PlainDigest[]): number {
  if (line.length < SHORTEST_LINE) return NOBODY;
  const ending = line.length > LONG_LINE ? line.slice(-ENDING) : line;
  const owners = digests.flatMap(({ text }, index) =>
    text.includes(line) || text.includes(ending) ? [index] : [],
  );
  return owners.length > 1 ? SEVERAL : (owners[0] ?? NOBODY);
}

function spanOf(
  index: number,
  { id, title }: PlainDigest,
  { lines, letters, owners }: Text,
): { start: number; end: number } | null {
  const first = owners.indexOf(index);
  if (first === -1) return null;
  const beginning = titleLetters(title).slice(0, TITLE_BEGINNING);
  let start = first;
  for (let at = first; at >= Math.max(0, first - MOST_ABOVE); at--) {
    const owner = owners[at] ?? NOBODY;
    if (owner >= 0 && owner !== index) break;
    if ((beginning && letters[at]?.includes(beginning)) || (lines[at]?.includes(id) && letters[at]))
      start = at;
  }
  return { start, end: owners.lastIndexOf(index) };
}

function lastNaming(lines: readonly string[], id: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (lines[at]?.includes(id)) return at;
  return from;
}

function titleLine(
  letters: readonly string[],
  { title }: PlainDigest,
  from: number,
  to: number,
): number | null {
  const wanted = titleLetters(title);
  for (let at = from; at <= to; at++) if (wanted && letters[at]?.includes(wanted)) return at;
  return null;
}

/** A line that belongs to whatever it stands in: blank, a rule, the paper's link, a picture, a tag alone. */
function isQuiet(line: string, id: string): boolean {
  return line.includes(id) || /^\s*(?:[-*_]{3,}|!\[.*\]\(.*\)|<[^>]*>)?\s*$/.test(line);
}

/** Whether what stands above a line is another entry's, so that nothing between them could be this one's. */
function endsAnother(lines: readonly string[], owners: readonly number[], start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || /^\s*[-*_]{3,}\s*$/.test(line)) continue;
    return (owners[at] ?? NOBODY) >= 0 || /\d{4}\.\d{4,5}/.test(line);
  }
  return false;
}
