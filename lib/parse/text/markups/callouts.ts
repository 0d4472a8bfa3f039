import { namedPapers } from '../../words/paper-mentions';
import type { Line } from '../line';

/** `> [!abstract] Title`, as note takers write a box. */
const OPENING = /^>\s?\[![\w-]{1,30}\][+-]?\s{1,3}(\S.{2,300})$/;
const WITHIN = /^>\s?/;
const HEADING = /^(#{1,6})\s/;
const DEEPEST_HEADING = 6;
/** One alone is a note beside the text. */
const LEAST = 2;

/** Writes boxes that name a paper each, `> [!note] Title` and what is quoted below, as sections with these titles: each is an entry. */
export function writeCallouts(lines: Line[]): Line[] {
  const boxes = lines.flatMap((_, index) => boxAt(lines, index) ?? []);
  const papers = boxes.map(({ start, end }) =>
    namedPapers(
      lines
        .slice(start, end)
        .map(({ text }) => text)
        .join('\n'),
    ).join(),
  );
  if (new Set(papers).size < LEAST || papers.includes('')) return lines;
  const written = [...lines];
  let behind = 0;
  let above = 1;
  for (const { start, end, title } of boxes) {
    above = levelIn(lines.slice(behind, start)) ?? above;
    behind = end;
    const level = Math.min(DEEPEST_HEADING, above + 1);
    for (let at = start; at < end; at++) {
      const line = lines[at];
      if (!line) continue;
      const text = at === start ? `${'#'.repeat(level)} ${title}` : line.text.replace(WITHIN, '');
      written[at] = { ...line, text };
    }
  }
  return written;
}

/** A box's lines, and its title; null where none begins at an index. */
function boxAt(lines: Line[], start: number): { start: number; end: number; title: string } | null {
  const line = lines[start];
  const [, title] = line && !line.fenced ? (OPENING.exec(line.text) ?? []) : [];
  if (title === undefined) return null;
  let end = start + 1;
  while (lines[end] && WITHIN.test(lines[end]?.text ?? '') && !OPENING.test(lines[end]?.text ?? ''))
    end++;
  return { start, end, title };
}

/** The level of the last heading of lines; null where they have none. */
function levelIn(lines: Line[]): number | null {
  const last = lines.findLast(({ text, fenced }) => !fenced && HEADING.test(text));
  return HEADING.exec(last?.text ?? '')?.[1]?.length ?? null;
}
