import { isBlank, type Line } from '../../text/line';
import { findMentions, namedPapers } from '../../words/paper-mentions';
import { hasCjk } from '../../words/scripts';
import { ordinalOf } from '../lines/ordinal';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';

/** `1️⃣ Kites｜2601.00001`, `Kites (2601.00001)`: a short line that ends in a number. In UTF-16 units. */
const LAST = /^(\S.{0,150}?[\s|｜·•/—–\-(（])(\d{4}\.\d{4,5}(?:v\d{1,2})?)([)）]?\s*)$/u;
/** `2601.00001 Kites`, perhaps behind a mark. */
const FIRST =
  /^((?:[-*+]|\d{1,3}[.)、]|\p{Extended_Pictographic}\uFE0F?)?\s{0,3})(\d{4}\.\d{4,5}(?:v\d{1,2})?)([\s|｜·•:：/—–-].{1,150})?$/u;
/** A single one may be a price, a version or a measured value. */
const FEWEST = 2;
const HEADING = /^\s{0,3}#{1,6}\s/;
/** Words that begin as titles do, with a number in brackets behind them and no sentence's end between. */
const TITLED =
  /^[\p{Lu}\p{Lo}\p{N}"“$].{0,150}[^\s.。,，;；:：]\s{1,3}[(（]arXiv:[\d.v]{9,14}[)）]\s*$/u;

/** `２６０１．００００１`, and the same with other marks between; in an address, it is none. */
const WIDE = /(?<![/\d０-９])[０-９]{4}[.．][０-９]{4,5}/g;

/** A line whose papers' numbers, in wide digits, are written as links have them. */
export function withPlainIds(line: Line): Line {
  if (line.fenced || !/[０-９]{4}[.．]/.test(line.text)) return line;
  return { ...line, text: line.text.replace(WIDE, (id) => id.normalize('NFKC')) };
}

/**
 * Writes `arXiv:` before the bare numbers of papers that short lines end in, or begin with, in a file that names its
 * papers in no other way: each number once, and in several lines alike.
 */
export function nameBareIds(lines: Line[]): Line[] {
  if (lines.some(({ text }) => namedPapers(text).length > 0)) return lines;
  for (const form of [LAST, FIRST]) {
    const found = lines.map(({ text, fenced }) => (fenced ? null : withName(text, form)));
    const ids = found.flatMap((each) => (each ? [each.id] : []));
    if (ids.length < FEWEST || new Set(ids).size < ids.length) continue;
    const areNumbered = found.every((each) => !each || ordinalOf(each.text) !== null);
    const areHeadings =
      areNumbered ||
      found.every((each, index) => !each || (isApart(index, lines) && TITLED.test(each.text)));
    const heads = lines.map((line, index) => {
      const text = found[index]?.text;
      if (text === undefined) return line;
      return { ...line, text: areHeadings && !HEADING.test(text) ? `### ${text.trim()}` : text };
    });
    return areNumbered ? nameOriginals(heads, (index) => Boolean(found[index])) : heads;
  }
  return lines;
}

/** Whether a line is a paragraph of its own. */
function isApart(index: number, lines: Line[]): boolean {
  return [lines[index - 1], lines[index + 1]].every((line) => !line || isBlank(line));
}

/** Names the title in Latin script that stands right below each head, above text in another script. */
function nameOriginals(lines: Line[], isHead: (index: number) => boolean): Line[] {
  const originals = lines.flatMap((_, index) => {
    const [title, text] = [lines[index + 1]?.text ?? '', lines[index + 2]?.text ?? ''];
    if (!isHead(index)) return [];
    return !hasCjk(title) && hasCjk(text) && titleWorth(title) >= LIKELY_TITLE
      ? [index + 1]
      : [null];
  });
  if (originals.includes(null)) return lines;
  return lines.map((line, index) =>
    originals.includes(index) ? { ...line, text: `Original title: ${line.text.trim()}` } : line,
  );
}

/** The line with its number named, where it is that of a paper. */
function withName(text: string, form: RegExp): { id: string; text: string } | null {
  const [, before = '', number = '', behind = ''] = form.exec(text) ?? [];
  const [mention, ...others] = number === '' ? [] : findMentions(text);
  if (!mention || others.length > 0) return null;
  return { id: mention.id, text: `${before}arXiv:${number}${behind}` };
}
