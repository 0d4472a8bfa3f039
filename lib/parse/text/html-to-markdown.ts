import type { Line } from './line';

/** Tags that stand around blocks: where one opens or closes, a line ends. */
const BLOCKS = new Set(
  'details p div section article header footer main dl dd center blockquote ul ol li h1 h2 h3 h4 h5 h6 dt summary pre hr'.split(
    ' ',
  ),
);
/** What these wrap is written in Markdown. */
const WRAPPERS: Record<string, (text: string) => string> = {
  b: bold,
  strong: bold,
  i: (text) => `*${text}*`,
  em: (text) => `*${text}*`,
  code: (text) => `\`${text}\``,
  kbd: (text) => `\`${text}\``,
  sup: (text) => `^${text}`,
};
/** Tags without a meaning of their own for a reader. */
const TRANSPARENT = new Set('span u s sub mark small font thead tbody tfoot'.split(' '));
/** What a reader of text does not see. */
const PICTURES = new Set('img picture figure figcaption'.split(' '));
const TABLE_PARTS = new Set('table tr td th caption'.split(' '));
/** What a reader of the page clicks, and does not read. */
const NAVIGATION = new Set(['nav', 'button']);
const NAVIGATION_CLASS = /(?:^|\s)(?:nav|navbar|navigation|breadcrumbs?|pagination)(?:\s|$)/i;
/** Parts of a page that nobody sees. */
const UNSEEN = new Set('head script style svg noscript template iframe object'.split(' '));
/** `<summary>` that names nothing. */
const MORE =
  /^(?:details?|more|show(?: more)?|expand|click(?: to| for)?.{0,20}|详情|详细(?:内容|信息)?|(?:点击)?(?:展开|查看)(?:详情|全文|更多|详细内容)?|더 ?보기|자세히(?: 보기)?|詳細(?:を見る)?)$/i;

/** Beyond this, `<` begins no tag. */
const LONGEST_TAG = 4000;
const LONGEST_COMMENT = 4000;
const TAG = /<(\/?)([a-z][a-z0-9-]{0,20})((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?)\/?>/iy;
const ATTRIBUTE = /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

const ONLY_BULLET = /^\s*(?:[-*+]|\d{1,3}[.)])\s*$/;

/** A line's end within a table's cell. */
export const CELL_BREAK = '\u2028';

/**
 * Reads HTML in Markdown into Markdown: a closed set of tags, every other one stays text, as does one
 * that would run something. Of a whole page (`page`), what nobody reads in a browser is left out.
 * Lines keep their numbers.
 */
export function htmlToMarkdown(lines: Line[], page: boolean): Line[] {
  if (!page && !lines.some(({ text, fenced }) => !fenced && text.includes('<'))) return lines;
  const writer = new Writer();
  const scanner = new Scanner(lines.map(({ text }) => text).join('\n'), writer, page);
  let at = 0;
  lines.forEach((line, index) => {
    const end = at + line.text.length;
    writer.lineNumber = line.number;
    if (line.fenced && !page) {
      writer.fenced(line);
      scanner.at = Math.max(scanner.at, end + 1);
    } else if (scanner.at <= end) {
      writer.startLine();
      scanner.readTo(end);
      if (scanner.at <= end) scanner.at = end;
      if (!page || index === lines.length - 1) writer.endLine();
      else writer.text(' ');
      if (scanner.at === end) scanner.at++;
    }
    at = end + 1;
  });
  return writer.finish();
}

interface Open {
  name: string;
  /** As it stands in the file: a tag that never closes is text. */
  raw: string;
  /** Where in the current line it stands, and which line that is. */
  at: number;
  line: number;
  href: string | null;
}

/** Gathers what is read into lines. */
class Writer {
  lineNumber = 1;
  /** How many lines were written: tells whether a tag's two ends stand on one. */
  count = 0;
  current = '';
  quoted = 0;
  #lines: Line[] = [];
  #number = 1;
  #cells: string[] | null = null;
  #rows: { number: number; cells: string[] }[] | null = null;
  #nested = 0;
  #rowNumber = 1;
  #openCell = false;
  #heads = false;
  /** A list's item whose text comes in a block of its own. */
  #bulletWaits = false;

  startLine(): void {
    if (this.current === '') this.#number = this.lineNumber;
  }

  text(text: string): void {
    if (this.current === '') this.#number = this.lineNumber;
    if (this.#bulletWaits && text.trim() === '') return;
    this.current += this.#bulletWaits ? text.trimStart() : text;
    this.#bulletWaits = false;
  }

  /** The end of a line of the source. */
  endLine(): void {
    if (this.#rows) this.text(' ');
    else if (!this.#bulletWaits) this.#push();
  }

  /** A block's edge: what follows stands on a line of its own. */
  edge(): void {
    if (this.#rows) this.text(CELL_BREAK);
    else if (ONLY_BULLET.test(this.current)) {
      this.current = `${this.current.trimEnd()} `;
      this.#bulletWaits = true;
    } else if (this.current.trim() !== '') {
      this.#push();
      this.#lines.push({ number: this.lineNumber, text: '', fenced: false });
    } else this.current = this.current.trim();
  }

  lineBreak(): void {
    if (this.#rows || this.current.trimStart().startsWith('|')) this.text(CELL_BREAK);
    else this.#push();
  }

  fenced(line: Line): void {
    if (this.current !== '') this.#push();
    this.#lines.push(line);
    this.count++;
  }

  table(name: string, closing: boolean): void {
    if (name === 'table') {
      if (closing ? --this.#nested > 0 : ++this.#nested > 1) return;
      if (closing) this.#endTable();
      else {
        this.edge();
        this.#rows = [];
        this.#heads = false;
      }
    } else if (this.#nested === 1 && this.#rows) {
      this.#endCell();
      if (name === 'tr') {
        this.#endRow();
        if (!closing) this.#cells = [];
        this.#rowNumber = this.lineNumber;
      } else if (!closing) this.#cells ??= [];
    }
  }

  finish(): Line[] {
    if (this.#rows) this.#endTable();
    if (this.current !== '') this.#push();
    return this.#lines;
  }

  #push(): void {
    const quote = this.quoted > 0 && this.current.trim() !== '' ? '> ' : '';
    this.#lines.push({ number: this.#number, text: quote + this.current.trimEnd(), fenced: false });
    this.current = '';
    this.#bulletWaits = false;
    this.#number = this.lineNumber;
    this.count++;
  }

  #endCell(): void {
    const cell = this.current.replace(/[ \t]+/g, ' ').replace(/^[\s\u2028]+|[\s\u2028]+$/g, '');
    if (this.#cells && cell !== '') this.#cells.push(cell.replace(/\|/g, '\\|'));
    else if (this.#cells && this.#openCell) this.#cells.push('');
    this.current = '';
  }

  #endRow(): void {
    if (this.#cells && this.#cells.length > 0)
      this.#rows?.push({ number: this.#rowNumber, cells: this.#cells });
    this.#cells = null;
  }

  cell(open: boolean, head: boolean): void {
    this.#openCell = open;
    this.#heads ||= head;
  }

  #endTable(): void {
    this.#endCell();
    this.#endRow();
    const rows = this.#rows ?? [];
    this.#rows = null;
    this.#nested = 0;
    this.current = '';
    // A table without heads, of one column or two, only lays out what it holds.
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    if (
      width === 1 ||
      (width === 2 &&
        !this.#heads &&
        rows.some(({ cells }) => cells.some((cell) => cell.includes(CELL_BREAK))))
    ) {
      for (const { number, cells } of rows) {
        const texts = cells
          .flatMap((cell) => cell.replaceAll('\\|', '|').split(CELL_BREAK))
          .map((text) => text.trim());
        for (const text of [...texts.filter(Boolean), ''])
          this.#lines.push({ number, text, fenced: false });
      }
      this.count++;
      return;
    }
    rows.forEach(({ number, cells }, index) => {
      this.#lines.push({ number, text: `| ${cells.join(' | ')} |`, fenced: false });
      if (index === 0)
        this.#lines.push({ number, text: `|${cells.map(() => '---|').join('')}`, fenced: false });
    });
    this.#lines.push({ number: this.lineNumber, text: '', fenced: false });
    this.count++;
  }
}

/** Walks through the source once, from tag to tag. */
class Scanner {
  at = 0;
  readonly #source: string;
  readonly #writer: Writer;
  readonly #page: boolean;
  readonly #open: Open[] = [];
  readonly #lists: { ordered: boolean; count: number }[] = [];
  /** Ends that were sought and are not in the rest of the source. */
  readonly #absent = new Set<string>();
  #commentEnd = -1;

  constructor(source: string, writer: Writer, page: boolean) {
    this.#source = source;
    this.#writer = writer;
    this.#page = page;
  }

  /** Reads up to `end`, or further where a tag or a part that is left out ends behind it. */
  readTo(end: number): void {
    const source = this.#source;
    while (this.at < end) {
      const char = source[this.at];
      if (char === '`' && !this.#page) this.#codeSpan(end);
      else if (char === '<' && this.#tag()) continue;
      else {
        const next = nextOf(source, this.at + 1, end);
        this.#writer.text(source.slice(this.at, next));
        this.at = next;
      }
    }
  }

  #codeSpan(end: number): void {
    const source = this.#source;
    let length = 1;
    while (source[this.at + length] === '`') length++;
    const mark = '`'.repeat(length);
    const line = source.slice(this.at + length, Math.min(end, this.at + LONGEST_TAG));
    const close = line.indexOf(mark);
    const stop = close === -1 ? this.at + length : this.at + length + close + length;
    this.#writer.text(source.slice(this.at, stop));
    this.at = stop;
  }

  /** Reads the tag or comment here; false where there is none. */
  #tag(): boolean {
    const source = this.#source;
    if (source.startsWith('<!--', this.at)) return this.#comment();
    if (this.#page && /^<[!?]/.test(source.slice(this.at, this.at + 2))) return this.#skipTo('>');
    TAG.lastIndex = 0;
    const found = TAG.exec(source.slice(this.at, this.at + LONGEST_TAG));
    if (!found) return false;
    const [raw, slash = '', rawName = '', attributes = ''] = found;
    const name = rawName.toLowerCase();
    const closing = slash === '/';
    const navigates =
      this.#page &&
      name === 'div' &&
      !closing &&
      NAVIGATION_CLASS.test(readAttributes(attributes).get('class') ?? '');
    if (NAVIGATION.has(name) || navigates || (this.#page && UNSEEN.has(name))) {
      if (closing) return this.#pass(raw);
      const id =
        readAttributes(attributes).get('data-arxiv-id') ??
        readAttributes(attributes).get('data-paper-id');
      if (!this.#skipTo(`</${name}>`)) return this.#pass(raw);
      if (id) this.#writer.text(` arXiv:${id} `);
      return true;
    }
    // What would run something stays in sight, and stays text: the whole of its line.
    if (
      !this.#page &&
      (/\son[a-z]+\s*=/i.test(attributes) ||
        /^javascript:/i.test(readAttributes(attributes).get('href') ?? ''))
    )
      return this.#wholeLine();
    if (!this.#element(name, closing, raw, attributes)) return false;
    this.at += raw.length;
    return true;
  }

  #wholeLine(): boolean {
    const end = this.#source.indexOf('\n', this.at);
    const stop = end === -1 ? this.#source.length : end;
    this.#writer.text(this.#source.slice(this.at, stop));
    this.at = stop;
    return true;
  }

  /** A comment has a line to itself, or ends on the one where it starts; what else looks like one is text. */
  #comment(): boolean {
    const source = this.#source;
    // Each end is sought once: what is behind the last one is behind all.
    if (this.#commentEnd < this.at) this.#commentEnd = source.indexOf('-->', this.at);
    if (this.#commentEnd === -1) this.#commentEnd = Number.POSITIVE_INFINITY;
    if (this.#commentEnd - this.at > LONGEST_COMMENT) return false;
    const alone = this.#writer.current.trim() === '';
    if (!alone && !this.#page && source.slice(this.at, this.#commentEnd).includes('\n'))
      return false;
    this.at = this.#commentEnd + '-->'.length;
    return true;
  }

  #pass(raw: string): boolean {
    this.at += raw.length;
    return true;
  }

  /** Goes on behind the next such text; false where there is none. */
  #skipTo(text: string): boolean {
    if (this.#absent.has(text)) return false;
    const found = this.#source.indexOf(text, this.at + 1);
    if (found === -1) {
      this.#absent.add(text);
      return false;
    }
    this.at = found + text.length;
    return true;
  }

  /** Writes what a tag means; false where it is none of ours. */
  #element(name: string, closing: boolean, raw: string, attributes: string): boolean {
    const writer = this.#writer;
    if (name === 'br') writer.lineBreak();
    else if (TABLE_PARTS.has(name)) {
      writer.table(name, closing);
      if (name === 'td' || name === 'th') writer.cell(!closing, name === 'th');
    } else if (name === 'summary' || name === 'dt') this.#label(name, closing, raw);
    else if (BLOCKS.has(name)) this.#block(name, closing);
    else if (name === 'a' || name in WRAPPERS) return this.#wrap(name, closing, raw, attributes);
    else if (TRANSPARENT.has(name)) {
      // Two of them side by side are two things.
      if (closing && this.#source[this.at + raw.length] === '<') writer.text(' ');
    } else return this.#page || PICTURES.has(name);
    return true;
  }

  #block(name: string, closing: boolean): void {
    const writer = this.#writer;
    writer.edge();
    if (name === 'blockquote') writer.quoted = Math.max(0, writer.quoted + (closing ? -1 : 1));
    else if (name === 'ul' || name === 'ol') {
      if (closing) this.#lists.pop();
      else this.#lists.push({ ordered: name === 'ol', count: 0 });
    } else if (closing) return;
    else if (name === 'hr') {
      writer.text('---');
      writer.edge();
    } else if (name === 'li') {
      const list = this.#lists.at(-1) ?? { ordered: false, count: 0 };
      list.count++;
      writer.text(
        `${'  '.repeat(Math.min(8, Math.max(0, this.#lists.length - 1)))}${list.ordered ? `${list.count}.` : '-'} `,
      );
    } else if (/^h[1-6]$/.test(name)) writer.text(`${'#'.repeat(Number(name[1]))} `);
  }

  /** What names the text that follows becomes a label. */
  #label(name: string, closing: boolean, raw: string): void {
    const writer = this.#writer;
    if (!closing) {
      writer.edge();
      this.#open.push({ name, raw, at: writer.current.length, line: writer.count, href: null });
      return;
    }
    const open = this.#take(name);
    if (open && open.line === writer.count) {
      const text = writer.current.slice(open.at).replace(/\*\*/g, '').trim();
      writer.current =
        writer.current.slice(0, open.at) + (text === '' || MORE.test(text) ? '' : bold(text));
    }
    writer.edge();
  }

  #wrap(name: string, closing: boolean, raw: string, attributes: string): boolean {
    const writer = this.#writer;
    if (!closing) {
      const href = name === 'a' ? (readAttributes(attributes).get('href') ?? '') : null;
      this.#open.push({ name, raw, at: writer.current.length, line: writer.count, href });
      writer.text(raw);
      return true;
    }
    const open = this.#take(name);
    if (!open) return this.#page;
    if (open.line !== writer.count || !writer.current.startsWith(open.raw, open.at)) return true;
    const inner = writer.current.slice(open.at + open.raw.length);
    const text = inner.trim();
    const written =
      text === ''
        ? ''
        : open.href === null
          ? (WRAPPERS[name]?.(text) ?? text)
          : linkOf(text, open.href);
    const space = (part: string) => (part === '' ? '' : ' ');
    writer.current =
      writer.current.slice(0, open.at) +
      (text === ''
        ? space(inner)
        : space(/^\s*/.exec(inner)?.[0] ?? '') + written + space(/\s*$/.exec(inner)?.[0] ?? ''));
    return true;
  }

  /** The innermost open tag of that name, and those within it are closed too. */
  #take(name: string): Open | null {
    const index = this.#open.findLastIndex((open) => open.name === name);
    if (index === -1) return null;
    const [open] = this.#open.splice(index);
    return open ?? null;
  }
}

function nextOf(source: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const char = source[at];
    if (char === '<' || char === '`') return at;
  }
  return end;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return attributes;
}

function bold(text: string): string {
  return text.includes('**') ? text : `**${text}**`;
}

function linkOf(text: string, href: string): string {
  const url = href.trim().replace(/&amp;/g, '&');
  return /^https?:\/\/[^\s()<>]+$/i.test(url) && !text.includes('](')
    ? `[${text.replace(/[[\]]/g, '\\$&')}](${url})`
    : text;
}
