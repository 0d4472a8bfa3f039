import { namedPapers } from '../../words/paper-mentions';
import { hasCjk } from '../../words/scripts';
import { isBlank, type Line } from '../line';

const HEADING = /^(#{1,6})\s+(\S.{0,400})$/;
/** So many papers have two headings each where a publisher writes them so. */
const LEAST = 2;

/**
 * Writes as a line in italics the heading right below a paper's own that says its title in Chinese, Japanese or
 * Korean, or out of it, where several papers have two headings of one level. Lines keep their numbers.
 */
export function writeDoubledHeadings(lines: Line[]): Line[] {
  const second = new Set(lines.flatMap((_, index) => translationBelow(lines, index) ?? []));
  if (second.size < LEAST) return lines;
  return lines.map((line, index) => {
    const title = second.has(index) ? HEADING.exec(line.text)?.[2] : undefined;
    return title === undefined ? line : { ...line, text: `*${title.replaceAll('*', '').trim()}*` };
  });
}

/** Index of the heading that translates the one at an index; null where that names no paper, or none is. */
function translationBelow(lines: Line[], index: number): number | null {
  const own = headingAt(lines, index);
  if (own === null || namedPapers(own.text).length !== 1) return null;
  const next = lines[index + 1];
  const at = next && isBlank(next) ? index + 2 : index + 1;
  const below = headingAt(lines, at);
  if (below?.level !== own.level || namedPapers(below.text).length > 0) return null;
  return hasCjk(own.text) === hasCjk(below.text) ? null : at;
}

function headingAt(lines: Line[], index: number): { level: number; text: string } | null {
  const line = lines[index];
  const [, mark = '', text = ''] = line && !line.fenced ? (HEADING.exec(line.text) ?? []) : [];
  return text === '' ? null : { level: mark.length, text };
}
