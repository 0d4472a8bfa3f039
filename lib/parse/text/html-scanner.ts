import { paperIdOfHref } from '../../paper/paper-url';
import type { HtmlWriter } from './html-writer';
import { lowered, raised } from './raised-letters';
import { isNoLabel } from './summary-label';
import { withScheme } from './with-scheme';

/** Tags that stand around blocks: where one opens or closes, a line ends. */
const BLOCKS = new Set(
  'details p div section article header footer main dl dd center blockquote ul ol li h1 h2 h3 h4 h5 h6 dt summary pre hr'.split(
    ' ',
  ),
);
/** What these wrap is written in Markdown. */
const WRAPPERS = new Map<string, (text: string) => string>([
  ['b', bold],
  ['strong', bold],
  ['i', (text) => `*${text}*`],
  ['em', (text) => `*${text}*`],
  ['code', (text) => `\`${text}\``],
  ['kbd', (text) => `\`${text}\``],
  ['sup', (text) => raised(text) ?? `^${text}`],
  ['sub', (text) => lowered(text) ?? text],
]);
/** Tags without a meaning of their own for a reader. */
const TRANSPARENT = new Set('span u s sub mark small font thead tbody tfoot'.split(' '));
/** What a reader of text does not see. */
const PICTURES = new Set('img picture figure figcaption'.split(' '));
const TABLE_PARTS = new Set('table tr td th caption'.split(' '));
/** What a reader of the page clicks, and does not read. */
const NAVIGATION = new Set(['nav', 'button']);

/** Beyond this, `<` begins no tag. */
const LONGEST_TAG = 4000;
const LONGEST_COMMENT = 4000;
/** Beyond this, lists are no deeper. */
const DEEPEST_LIST = 8;
const TAG = /<(\/?)([a-z][a-z0-9-]{0,20})((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?)\/?>/iy;
const ATTRIBUTE = /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

interface Open {
  name: string;
  /** As it stands in the file: a tag that never closes is text. */
  raw: string;
  /** Where in the current line it stands, and which line that is. */
  at: number;
  line: number;
  href: string | null;
}

/** Walks through the source once, from tag to tag. */
export class HtmlScanner {
  at = 0;
  readonly #source: string;
  readonly #writer: HtmlWriter;
  readonly #open: Open[] = [];
  readonly #lists: { ordered: boolean; count: number }[] = [];
  /** Ends that were sought and are not in the rest of the source. */
  readonly #absent = new Set<string>();
  #commentEnd = -1;

  constructor(source: string, writer: HtmlWriter) {
    this.#source = source;
    this.#writer = writer;
  }

  /** Reads up to `end`, or further where a tag or a part that is left out ends behind it. */
  readTo(end: number): void {
    const source = this.#source;
    while (this.at < end) {
      const char = source[this.at];
      if (char === '`') this.#codeSpan(end);
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
    TAG.lastIndex = 0;
    const found = TAG.exec(source.slice(this.at, this.at + LONGEST_TAG));
    if (!found) return false;
    const [raw, slash = '', rawName = '', attributes = ''] = found;
    const name = rawName.toLowerCase();
    const closing = slash === '/';
    if (NAVIGATION.has(name))
      return closing ? this.#pass(raw) : this.#skipNavigation(name, raw, attributes);
    // What would run something stays in sight, and stays text: the whole of its line.
    if (
      /\son[a-z]+\s*=/i.test(attributes) ||
      /^javascript:/i.test(readAttributes(attributes).get('href') ?? '')
    )
      return this.#wholeLine();
    if (!this.#element(name, closing, raw, attributes)) return false;
    this.at += raw.length;
    return true;
  }

  /** Goes on behind a part that is only clicked; what it says of a paper stays. */
  #skipNavigation(name: string, raw: string, attributes: string): boolean {
    const read = readAttributes(attributes);
    const id = read.get('data-arxiv-id') ?? read.get('data-paper-id');
    if (!this.#skipTo(`</${name}>`)) return this.#pass(raw);
    if (id) this.#writer.text(` arXiv:${id} `);
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
    if (!alone && source.slice(this.at, this.#commentEnd).includes('\n')) return false;
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
    if (name === 'a' || WRAPPERS.has(name))
      return closing ? this.#endWrap(name) : this.#startWrap(name, raw, attributes);
    if (name === 'br') this.#writer.lineBreak();
    else if (TABLE_PARTS.has(name)) this.#tablePart(name, closing);
    else if (name === 'summary' || name === 'dt') this.#label(name, closing, raw);
    else if (BLOCKS.has(name)) this.#block(name, closing);
    else if (TRANSPARENT.has(name)) this.#partTexts(closing, raw);
    else return PICTURES.has(name);
    return true;
  }

  #tablePart(name: string, closing: boolean): void {
    this.#writer.table(name, closing);
    if (name === 'td' || name === 'th') this.#writer.cell(!closing, name === 'th');
  }

  /** Two parts side by side, whose tags mean nothing, are two things. */
  #partTexts(closing: boolean, raw: string): void {
    if (closing && this.#source[this.at + raw.length] === '<') this.#writer.text(' ');
  }

  #block(name: string, closing: boolean): void {
    const writer = this.#writer;
    writer.edge();
    if (name === 'blockquote') writer.quoted = Math.max(0, writer.quoted + (closing ? -1 : 1));
    else if (name === 'ul' || name === 'ol') this.#list(name === 'ol', closing);
    else if (!closing) this.#startBlock(name);
  }

  #list(ordered: boolean, closing: boolean): void {
    if (closing) this.#lists.pop();
    else this.#lists.push({ ordered, count: 0 });
  }

  /** Writes what a block's first line begins with. */
  #startBlock(name: string): void {
    const writer = this.#writer;
    if (name === 'hr') {
      writer.text('---');
      writer.edge();
    } else if (name === 'li') writer.text(this.#nextBullet());
    else if (/^h[1-6]$/.test(name)) writer.text(`${'#'.repeat(Number(name[1]))} `);
  }

  #nextBullet(): string {
    const list = this.#lists.at(-1) ?? { ordered: false, count: 0 };
    list.count++;
    const depth = Math.min(DEEPEST_LIST, Math.max(0, this.#lists.length - 1));
    return `${'  '.repeat(depth)}${list.ordered ? `${list.count}.` : '-'} `;
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
      writer.current = writer.current.slice(0, open.at) + (isNoLabel(text) ? '' : bold(text));
    }
    writer.edge();
  }

  #startWrap(name: string, raw: string, attributes: string): boolean {
    const writer = this.#writer;
    const href = name === 'a' ? (readAttributes(attributes).get('href') ?? '') : null;
    this.#open.push({ name, raw, at: writer.current.length, line: writer.count, href });
    writer.text(raw);
    return true;
  }

  /** Writes what a wrapper that closes holds in Markdown, if it stands on one line. */
  #endWrap(name: string): boolean {
    const writer = this.#writer;
    const open = this.#take(name);
    if (!open) return false;
    const { at, raw, href } = open;
    if (open.line !== writer.count || !writer.current.startsWith(raw, at)) return true;
    // A badge is a picture, and tells in its link which paper is meant.
    const badge = href === null ? null : paperIdOfHref(href);
    const inner = writer.current.slice(at + raw.length).replace(/^\s*$/, badge ?? '$&');
    const wrap = href === null ? WRAPPERS.get(name) : (text: string) => linkOf(text, href);
    writer.current = writer.current.slice(0, at) + wrapped(inner, wrap);
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

/** A text within its marks; a blank at either end stands outside of them. */
function wrapped(inner: string, wrap: ((text: string) => string) | undefined): string {
  const text = inner.trim();
  if (text === '') return inner === '' ? '' : ' ';
  const before = /^\s/.test(inner) ? ' ' : '';
  const behind = /\s$/.test(inner) ? ' ' : '';
  return before + (wrap?.(text) ?? text) + behind;
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
  const url = withScheme(href.trim().replace(/&amp;/g, '&'));
  return /^https?:\/\/[^\s()<>]+$/i.test(url) && !text.includes('](')
    ? `[${text.replace(/[[\]]/g, '\\$&')}](${url})`
    : text;
}
