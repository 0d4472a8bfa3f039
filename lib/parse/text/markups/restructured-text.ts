import type { Line } from '../line';
import { writeLinkTargets } from './link-targets';
import type { Markup } from './markup';
import { firstLines } from './write-lines';

const FILE = /\.re?st$/i;
/** `.. image:: address`, `.. |badge| image:: address` */
const DIRECTIVE = /^[ \t]{0,12}\.\. (?:\|[^|]{1,40}\| )?([a-z][\w-]{1,30})::[ \t]*(.{0,800})$/i;
const COMMENT = /^[ \t]{0,12}\.\.(?:[ \t]+(?!\[|_)\S.{0,800})?$/;
const OPTION = /^[ \t]+:([\w-]{1,30}):[ \t]*(.{0,800})$/;
/** `:Author: name`, in front of a document or a section. */
const FIELD = /^:([\p{L}][^:\n]{0,40}):[ \t]+(\S.{0,800})$/u;
const ADORNMENT = /^([=\-`:.'"~^_*+#])\1{2,200}[ \t]*$/;
const ROW = /^[ \t]+\* - (.{0,800})$/;
const CELL = /^[ \t]+- (.{0,800})$/;
const NAMED_LINK = /`([^`<>\n]{1,300}?)\s?<(https?:[^\s<>`]{1,600})>`_{1,2}/g;
const ARXIV_ROLE = /:(?:arxiv|eprint):`([^`\n]{1,300})`/gi;
const ROLE = /:[a-z][\w:+.-]{0,30}:`([^`\n]{1,300})`/gi;
const LITERAL = /``([^`\n]{1,300})``/g;
/** What is told in a box, beside the text. */
const BOX =
  /^(?:admonition|note|tip|hint|important|warning|caution|attention|danger|error|seealso|sidebar|topic|epigraph|highlights|pull-quote)$/i;
const PICTURE = /^(?:image|figure)$/i;
const DEEPEST_HEADING = 6;

/**
 * reStructuredText: adorned headings, `.. directive::` with what is set in below it, `:role:`text``.
 * Source: https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html
 */
export const restructuredText: Markup = {
  isOf(lines, fileName) {
    if (FILE.test(fileName)) return true;
    const first = firstLines(lines);
    return (
      first.filter((text) => DIRECTIVE.test(text)).length >= 2 &&
      first.some((text) => ADORNMENT.test(text))
    );
  },
  toMarkdown(lines) {
    const written = lines.map(({ text, ...line }) => ({ ...line, text: inline(text) }));
    writeLinkTargets(written);
    writeHeadings(written);
    writeDirectives(written);
    return written;
  },
};

/** Headings in the order in which their signs come: the first is the highest. */
function writeHeadings(lines: Line[]): void {
  const signs: string[] = [];
  for (const index of lines.keys()) {
    const heading = headingAt(lines, index);
    if (!heading) continue;
    const { title, sign, adornments } = heading;
    if (!signs.includes(sign)) signs.push(sign);
    const rank = Math.min(DEEPEST_HEADING, signs.indexOf(sign) + 1);
    title.text = `${'#'.repeat(rank)} ${title.text.trim()}`;
    for (const line of adornments) line.text = '';
  }
}

/** The heading whose adornment below it is at this index; with one above it as well, it counts as another sign. */
function headingAt(
  lines: Line[],
  index: number,
): { title: Line; sign: string; adornments: Line[] } | null {
  const [over, title, under] = lines.slice(Math.max(0, index - 2), index + 1).slice(-3);
  const [, sign] = ADORNMENT.exec(lines[index]?.text ?? '') ?? [];
  if (sign === undefined) return null;
  if (index === 1)
    return over && title && isTitle(over.text) ? { title: over, sign, adornments: [title] } : null;
  if (!over || !title || !under || !isTitle(title.text)) return null;
  return over.text.trim() === under.text.trim()
    ? { title, sign: `${sign}${sign}`, adornments: [over, under] }
    : { title, sign, adornments: [under] };
}

function isTitle(text: string): boolean {
  return /^[^\s#].*\p{L}/u.test(text) && !ADORNMENT.test(text);
}

function writeDirectives(lines: Line[]): void {
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) return;
    const block = lines.slice(index + 1, blockEnd(lines, index));
    index += 1 + (writeBlock(line, block) ? block.length : 0);
  }
}

/** Writes a directive or a comment with what is set in below it; false, and a field as an item, for any other line. */
function writeBlock(line: Line, block: Line[]): boolean {
  const [whole, name = '', given = ''] = DIRECTIVE.exec(line.text) ?? [];
  if (whole !== undefined) line.text = directive(name, given.trim(), block);
  else if (COMMENT.test(line.text)) for (const each of [line, ...block]) each.text = '';
  else {
    line.text = line.text.replace(FIELD, '- **$1**: $2');
    return false;
  }
  return true;
}

/** What a directive is in Markdown; what is set in below it is written in its place. */
function directive(name: string, given: string, block: Line[]): string {
  if (PICTURE.test(name)) return picture(given, block);
  if (/^rubric$/i.test(name)) return `#### ${given}`;
  if (/^list-table$/i.test(name)) {
    writeTable(block);
    return '';
  }
  const isBox = BOX.test(name);
  let first = true;
  for (const line of block) {
    const isOption: boolean = first && OPTION.test(line.text);
    first = isOption;
    const text = line.text.trim();
    line.text = isBox && !isOption && text !== '' ? `> ${text}` : '';
  }
  return isBox && given !== '' ? `> **${given}**` : '';
}

/** A picture that leads to a page is a link to it; any other says nothing. */
function picture(address: string, block: Line[]): string {
  let target = '';
  for (const line of block) {
    const [, name, value = ''] = OPTION.exec(line.text) ?? [];
    if (name === 'target') target = value.trim();
    if (name !== undefined) line.text = '';
  }
  if (/^https?:/.test(target)) return `[${target}](${target})`;
  return /arxiv/i.test(address) ? address : '';
}

/** A table in lists: a row for each item, a cell for each of its own. */
function writeTable(block: Line[]): void {
  let last: Line | null = null;
  let rows = 0;
  for (const line of block) {
    const [, first] = ROW.exec(line.text) ?? [];
    const [, more] = CELL.exec(line.text) ?? [];
    line.text = '';
    if (first !== undefined) {
      // Behind the first row Markdown wants a line that says so, for which there is the next row's first cell.
      rows++;
      line.text = `| ${first.trim()} |`;
      last = line;
    } else if (more !== undefined && last) {
      last.text += ` ${more.trim()} |`;
      if (rows === 1) line.text = `|${' --- |'.repeat(last.text.split('|').length - 2)}`;
    }
  }
  joinRows(block);
}

/** Rows stand one below the other, without the lines that their cells stood on; the last of a first row's lines divides. */
function joinRows(block: Line[]): void {
  const rows = block.filter(({ text }) => text.startsWith('|') && !/^\|(?: --- \|)+$/.test(text));
  const divider = block.findLast(({ text }) => /^\|(?: --- \|)+$/.test(text))?.text;
  const [head, ...others] = rows.map(({ text }) => text);
  if (head === undefined) return;
  const table = [head, divider ?? '| --- |', ...others];
  for (const [order, line] of block.entries()) line.text = table[order] ?? '';
}

/** The index behind what is set in below a line. */
function blockEnd(lines: Line[], from: number): number {
  const indent = indentOf(lines[from]?.text ?? '');
  let end = from + 1;
  for (let index = from + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text.trim() === '') continue;
    if (indentOf(text) <= indent) break;
    end = index + 1;
  }
  return end;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function inline(text: string): string {
  if (!/[`:]/.test(text)) return text;
  return text
    .replace(NAMED_LINK, '[$1]($2)')
    .replace(ARXIV_ROLE, 'arXiv:$1')
    .replace(ROLE, '$1')
    .replace(LITERAL, '`$1`');
}
