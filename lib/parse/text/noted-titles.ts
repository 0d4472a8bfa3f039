import { isOnlyLinks } from '../words/only-links';
import { namedPapers } from '../words/paper-mentions';
import type { Line } from './line';

/** `[^3]: https://arxiv.org/abs/2601.00001` */
const NOTE = /^ {0,3}\[\^([^[\]]{1,80})\]:\s*(\S.{0,600})$/;
/** `*A title*[^3]`, `“A title”[^3]` within a sentence. */
const TITLED =
  /(?<![*\p{L}])(\*[^*\s][^*\n]{6,300}\*|[“"][^“”"\n]{8,300}[”"]|«[^«»\n]{8,300}»|《[^《》\n]{4,300}》)(?:[,.]?)\s?\[\^([^[\]]{1,80})\]/gu;
/** What begins so may be an entry's heading, and has its note beside it. */
const HEADING = /^\s*(?:#|\*\*|\d{1,3}[.)]\s|[-*+]\s)/;

/**
 * Writes titles that sentences have with a footnote which is nothing but their paper's link as links themselves. Lines
 * keep their numbers.
 */
export function linkNotedTitles(lines: Line[]): Line[] {
  const notes = new Map<string, { line: Line; paper: string }>();
  for (const line of lines) {
    const [, name = '', text = ''] = (!line.fenced && NOTE.exec(line.text)) || [];
    const [paper] = text !== '' && isOnlyLinks(text) ? namedPapers(text) : [];
    if (paper !== undefined) notes.set(name, { line, paper });
  }
  if (notes.size === 0) return lines;
  const told = new Set<Line>();
  const linked = lines.map((line) => {
    if (line.fenced || HEADING.test(line.text) || NOTE.test(line.text)) return line;
    const text = line.text.replace(TITLED, (whole, title: string, name: string) => {
      const note = notes.get(name);
      if (!note) return whole;
      told.add(note.line);
      return `[${title}](https://arxiv.org/abs/${note.paper})`;
    });
    return text === line.text ? line : { ...line, text };
  });
  return linked.map((line) => (told.has(line) ? { ...line, text: '' } : line));
}
