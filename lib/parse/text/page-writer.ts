import { appendAll } from '../../digest/append-all';
import { isOnlyLinks } from '../words/only-links';
import { blockLabel } from './block-label';
import { linkedPaper, linkPapers, listsPapers } from './blocks-of-papers';
import { CELL_BREAK } from './cell-break';
import { addressOf, inlineMarkdown } from './inline-markdown';
import type { Line } from './line';
import {
  childOf,
  elementsOf,
  isElement,
  type MarkupElement,
  type MarkupNode,
  textOf,
} from './markup-tree';
import {
  inOneCell,
  isLayout,
  isOfFields,
  isOneColumn,
  rowsOf,
  type TableRow,
  tableMarkdown,
} from './page-table';
import { BLOCKS } from './page-tags';
import { isNoLabel } from './summary-label';

/** Beyond this, lists and quotations are no deeper. */
const DEEPEST_LIST = 8;
/** How many lines of links and pictures may stand above a block's heading. */
const LONGEST_HEAD = 12;
/** In UTF-16 units. */
const LONGEST_COUNT = 24;
/** In UTF-16 units: what a term stands for, and not what is told of it. */
const LONGEST_VALUE = 200;
/** One name, which by itself may be anything. */
const LONE_AUTHOR = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$|^\p{Script=Han}{2,4}$/u;

/** Whether a line says what the text below it is: a label does, and a heading, but of the one who wrote a paper. */
function tellsOf(above: string, text: string, label: string): boolean {
  if (/^\*\*.{1,60}\*\*:?$/.test(above)) return true;
  return above.startsWith('#') && !(label === 'Authors' && LONE_AUTHOR.test(text));
}

interface Place {
  /** What stands before each line of a list's item. */
  indent: string;
  quote: string;
  /** Of the link that is around the block, until its first text has it. */
  href: { url: string } | null;
}

export class PageWriter {
  readonly lines: Line[] = [];
  readonly #headings: Map<MarkupElement, number>;
  readonly #blocks: Set<MarkupElement>;
  readonly #base: string | null;
  readonly #holders = new Map<MarkupElement, boolean>();
  readonly #headed = new Map<MarkupElement, boolean>();
  /** How a block of each name is written; any other is a box. */
  readonly #writers: Record<string, (element: MarkupElement, place: Place) => void> = {
    hr: ({ line }, place) => this.#rule(line, place),
    ul: this.#list,
    ol: this.#list,
    menu: this.#list,
    table: this.#table,
    pre: this.#preformatted,
    dl: this.#definitions,
    dt: this.#label,
    summary: this.#label,
    blockquote: this.#quotation,
    a: this.#card,
  };
  /** A list's mark that waits for its item's first text. */
  #mark = '';

  constructor(
    headings: Map<MarkupElement, number>,
    blocks: Set<MarkupElement>,
    base: string | null,
  ) {
    this.#headings = headings;
    this.#blocks = blocks;
    this.#base = base;
  }

  /** Writes what an element holds: runs of text as paragraphs, blocks as they are. */
  children(element: MarkupElement, place: Place): void {
    let run: MarkupNode[] = [];
    const endRun = () => {
      if (run.length > 0) this.#paragraph(run, place);
      run = [];
    };
    for (const child of element.children) {
      if (isElement(child) && this.#isBlock(child)) {
        endRun();
        this.#block(child, place);
      } else run.push(child);
    }
    endRun();
  }

  #block(element: MarkupElement, place: Place): void {
    const level = this.#headings.get(element);
    if (level !== undefined) this.#heading(element, level, place);
    else (this.#writers[element.name] ?? this.#box).call(this, element, place);
  }

  #box(element: MarkupElement, place: Place): void {
    const repeated = this.#blocks.has(element);
    if (repeated) this.#rule(element.line, place);
    const from = this.lines.length;
    this.children(element, place);
    if (repeated) {
      this.#headFirst(from);
      this.#rule(this.lines.at(-1)?.number ?? element.line, place);
    } else this.#nameBlock(element, from);
  }

  #quotation(element: MarkupElement, place: Place): void {
    this.#gap(element.line);
    const quote = place.quote.length < 2 * DEEPEST_LIST ? `${place.quote}> ` : place.quote;
    this.children(element, { ...place, quote });
  }

  /** Puts the name that its class gives a block before its text, unless that has a heading or a label. */
  #nameBlock(element: MarkupElement, from: number): void {
    const index = this.#firstFrom(from);
    const first = this.lines[index];
    if (
      !first ||
      first.fenced ||
      !/^[\p{L}\p{N}*"“'(]/u.test(first.text) ||
      this.#holdsHeading(element)
    )
      return;
    const label = blockLabel(element, first.text);
    const above = this.lines.slice(Math.max(0, from - 3), from).findLast(({ text }) => text !== '');
    if (label === null || (above && tellsOf(above.text, first.text, label))) return;
    this.lines[index] = { ...first, text: `**${label}**: ${first.text}` };
  }

  #firstFrom(from: number): number {
    let index = from;
    while (this.lines[index]?.text === '') index++;
    return index;
  }

  /** Puts lines that only link, and what is counted beside them, below the heading that stands under them. */
  #headFirst(from: number): void {
    const head = this.lines.slice(from, from + LONGEST_HEAD);
    const heading = head.findIndex(({ text }) => /^#{1,6} /.test(text));
    const above = head.slice(0, Math.max(0, heading));
    const held = above.filter(({ text }) => text !== '');
    const title = head[heading];
    if (!title || !held.some(({ text }) => isLinks(text))) return;
    if (!held.every(({ text }) => isLinks(text) || isCount(text))) return;
    const { number } = title;
    const blank = { number, text: '', fenced: false };
    const below = held.map(({ text, fenced }) => ({
      number,
      text: isLinks(text) ? text : `*${text}*`,
      fenced,
    }));
    this.lines.splice(from, heading + 1, title, blank, ...below, blank);
  }

  #heading(element: MarkupElement, level: number, place: Place): void {
    const url = takeLink(place);
    const text = inlineMarkdown([element], this.#base).join(' ');
    if (text === '') return;
    this.#gap(element.line);
    this.#mark = '';
    const linked = url === null || text.includes('](') ? text : linkTo(text, url);
    this.#push(element.line, `${'#'.repeat(level)} ${linked.replace(/^#+\s*/, '')}`, place.quote);
    this.#gap(element.line);
  }

  #paragraph(run: MarkupNode[], place: Place): void {
    const texts = inlineMarkdown(run, this.#base);
    if (texts.length === 0) return;
    const line = firstLineOf(run);
    const [first = '', ...others] = texts;
    const url = takeLink(place);
    const linked = url === null || first.includes('](') ? first : linkTo(first, url);
    if (this.#mark === '') this.#gap(line);
    for (const text of [linked, ...others]) {
      this.#push(line, (this.#mark === '' ? place.indent : this.#mark) + text, place.quote);
      this.#mark = '';
    }
    this.#gap(line, place.indent !== '');
  }

  #list(list: MarkupElement, place: Place): void {
    if (place.indent === '') this.#gap(list.line);
    let count = Math.floor(Number(list.attributes.get('start') ?? 1)) - 1 || 0;
    for (const item of list.children) {
      if (isElement(item) && item.name === 'li') {
        count++;
        this.#item(item, list.name === 'ol' ? `${count}. ` : '- ', place);
      } else this.#besideItems(item, place);
    }
    if (place.indent === '') this.#gap(list.line);
  }

  /** What a list holds that is none of its items. */
  #besideItems(node: MarkupNode, place: Place): void {
    if (isElement(node) && this.#isBlock(node)) this.#block(node, place);
    else this.#paragraph([node], place);
  }

  #item(item: MarkupElement, mark: string, place: Place): void {
    // What has a heading of its own is no point of a list.
    const headed = this.#holdsHeading(item);
    const step = place.indent.length < 2 * DEEPEST_LIST ? '  ' : '';
    this.#mark = headed ? '' : place.indent + mark;
    this.children(item, { ...place, indent: headed ? '' : place.indent + step });
    this.#mark = '';
  }

  #holdsHeading(element: MarkupElement): boolean {
    const known = this.#headed.get(element);
    if (known !== undefined) return known;
    const found = elementsOf(element).some(
      (child) =>
        this.#headings.has(child) ||
        (child.name !== 'ul' && child.name !== 'ol' && this.#holdsHeading(child)),
    );
    this.#headed.set(element, found);
    return found;
  }

  #table(table: MarkupElement, place: Place): void {
    const rows = rowsOf(table);
    const caption = childOf(table, 'caption');
    if (caption) this.#box(caption, place);
    const write = (cell: MarkupElement) => this.#cell(cell);
    if (isLayout(rows, write)) {
      const isOne = isOneColumn(rows);
      this.#layout(isOne ? rows.map(inOneCell) : rows, place);
      // What stands below such a table is no part of its last row.
      if (isOne) this.#rule(this.lines.at(-1)?.number ?? 1, place);
      return;
    }
    this.#gap(table.line);
    if (isOfFields(rows)) {
      for (const { cells } of rows) this.#field(cells, place);
      return;
    }
    for (const { line, text } of tableMarkdown(rows, write)) this.#push(line, text, place.quote);
    this.#gap(table.line);
  }

  /** A table's row that is a name and what it stands for, as a label and its text. */
  #field([name, value]: MarkupElement[], place: Place): void {
    if (!name || !value) return;
    const label = inlineMarkdown([name], this.#base).join(' ').replaceAll('**', '');
    const text = this.#cell(value).replaceAll(CELL_BREAK, ' ');
    if (label === '' || text === '') this.#box(label === '' ? value : name, place);
    else this.#push(name.line, `**${label}**: ${text}`, place.quote);
    this.#gap(name.line);
  }

  /** The cells of a table that only lays out what it holds; where each row is about a paper, rules divide them. */
  #layout(rows: TableRow[], place: Place): void {
    const areOfPapers = linkPapers(rows);
    for (const { line, cells } of rows) {
      if (areOfPapers) this.#rule(line, place);
      for (const cell of cells) this.#box(cell, place);
    }
    if (areOfPapers) this.#rule(this.lines.at(-1)?.number ?? 1, place);
  }

  /** A cell's text on one line. */
  #cell(cell: MarkupElement): string {
    const parts: string[] = [];
    const gather = (element: MarkupElement, mark: string) => {
      let run: MarkupNode[] = [];
      const endRun = () => {
        const [first, ...others] = inlineMarkdown(run, this.#base);
        if (first !== undefined) parts.push(mark + first);
        appendAll(parts, others);
        run = [];
      };
      for (const child of element.children) {
        if (isElement(child) && this.#isBlock(child)) {
          endRun();
          gather(child, child.name === 'li' ? '- ' : '');
        } else run.push(child);
      }
      endRun();
    };
    gather(cell, '');
    return parts.join(CELL_BREAK);
  }

  #preformatted(element: MarkupElement, place: Place): void {
    const texts = textOf(element).replace(/^\n/, '').trimEnd().split('\n');
    if (texts.join('').trim() === '') return;
    this.#gap(element.line);
    const fence = texts.some((text) => text.includes('```')) ? '~~~~' : '```';
    const last = element.line + texts.length - 1;
    const fenced = [fence, ...texts, fence].map((text, index) => ({
      number: Math.min(last, element.line + Math.max(0, index - 1)),
      text: place.quote + text,
      fenced: true,
    }));
    for (const line of fenced) this.lines.push(line);
    this.#gap(last);
  }

  /** What names the text that follows becomes a label. */
  #label(element: MarkupElement, place: Place): void {
    const text = inlineMarkdown([element], this.#base).join(' ');
    if (this.#holdsHeading(element)) this.#box(element, place);
    else if (!isNoLabel(text)) {
      this.#gap(element.line);
      const named = text.includes('](') ? text : `**${text.replaceAll('**', '')}**`;
      this.#push(element.line, this.#mark + named, place.quote);
      this.#mark = '';
    }
  }

  /** A list of terms; where these are papers, rules divide them, and what stands behind the list. */
  #definitions(list: MarkupElement, place: Place): void {
    const isOfPapers = listsPapers(list);
    this.#terms(list, place, isOfPapers);
    if (isOfPapers) this.#rule(this.lines.at(-1)?.number ?? list.line, place);
  }

  /** A list of terms, be they in boxes of their own. */
  #terms(list: MarkupElement, place: Place, ruled: boolean): void {
    const parts = elementsOf(list);
    for (let at = 0; at < parts.length; at++) {
      const [part, value, next] = parts.slice(at, at + 3);
      if (!part) break;
      if (ruled && linkedPaper(part) !== null) this.#rule(part.line, place);
      if (part.name === 'div') this.#terms(part, place, ruled);
      else if (part.name === 'dt' && value?.name === 'dd' && next?.name !== 'dd') {
        this.#term(part, value, place);
        at++;
      } else this.#block(part, place);
    }
  }

  /** A term and its only value, which stands on the term's line where it is short. */
  #term(term: MarkupElement, value: MarkupElement, place: Place): void {
    const from = this.lines.length;
    this.#block(term, place);
    const last = this.lines.length - 1;
    const line = this.lines[last];
    const [text = '', ...others] = elementsOf(value).some((child) => this.#isBlock(child))
      ? []
      : inlineMarkdown([value], this.#base);
    const isShort = text !== '' && others.length === 0 && text.length <= LONGEST_VALUE;
    if (line && last >= from && isShort && /^(?:> )*\*\*[^*]+\*\*$/.test(line.text)) {
      this.lines[last] = { ...line, text: `${line.text}: ${text}` };
      this.#gap(value.line);
    } else this.#block(value, place);
  }

  /** A link around blocks: its address goes to the first of them. */
  #card(element: MarkupElement, place: Place): void {
    const url = addressOf(element.attributes.get('href') ?? '', this.#base);
    this.#box(element, { ...place, href: url === null ? place.href : { url } });
  }

  #isBlock(element: MarkupElement): boolean {
    if (BLOCKS.has(element.name) || this.#headings.has(element)) return true;
    const known = this.#holders.get(element);
    if (known !== undefined) return known;
    const found = elementsOf(element).some((child) => this.#isBlock(child));
    this.#holders.set(element, found);
    return found;
  }

  #rule(line: number, place: Place): void {
    this.#gap(line);
    const last = this.lines.findLast(({ text }) => text !== '');
    if (last && last.text !== '---') this.#push(line, '---', place.quote);
    this.#gap(line);
  }

  /** A blank line, unless there is one; none between the lines of a list. */
  #gap(line: number, inList = false): void {
    const last = this.lines.at(-1);
    if (last && last.text !== '' && !inList)
      this.lines.push({ number: line, text: '', fenced: false });
  }

  #push(number: number, text: string, quote: string): void {
    this.lines.push({ number, text: quote + text, fenced: false });
  }
}

function isLinks(text: string): boolean {
  return (
    isOnlyLinks(text) ||
    /^(?:\[[^[\]]{0,200}\]\([^()\s]{1,600}\)[\s·|]*)+$/.test(text.slice(0, 2000))
  );
}

/** Whether a line is a number with a word or two: `▲ 74 Robotics`. */
function isCount(text: string): boolean {
  return text.length <= LONGEST_COUNT && /^[^\p{L}]*\d/u.test(text) && !/[.:。：!?]/.test(text);
}

/** The link around a block, for the first who asks. */
function takeLink({ href }: Place): string | null {
  const url = href?.url ?? null;
  if (href) href.url = '';
  return url === '' ? null : url;
}

function linkTo(text: string, url: string): string {
  return `[${text.replace(/[[\]]/g, '\\$&')}](${url})`;
}

function firstLineOf(run: MarkupNode[]): number {
  const first = run.find((node) => textOf(node).trim() !== '');
  return first && isElement(first)
    ? firstLineOf(first.children.length > 0 ? first.children : [first])
    : (first?.line ?? 1);
}
