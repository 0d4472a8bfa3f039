import type { Line } from '../line';
import type { Markup } from './markup';
import { type Argument, callLines, paperCall } from './paper-call';
import { firstLines, isMarkdown, writeLines } from './write-lines';

const FILE = /\.typ$/i;
/** Within what a call is given, headings are set in. */
const HEADING = /^([ \t]{0,12})(={1,6})[ \t]+(\S.{0,400})$/;
const SIGN = /^#(?:set[ \t]+\w|show(?:[ \t]|:)|let[ \t]+[\w-]+|import[ \t]+")/;
/** What says how the text is set, and opens what goes on until its brackets are closed. */
const FORM =
  /^[ \t]*#(?:(?:set|show|let|import|include)\b|(?:outline|pagebreak|colbreak|v|h|bibliography|image|counter)\()/;
const RULE = /^[ \t]*#line\([^()\n]{0,200}\)[ \t]*$/;
const COMMENT = /^[ \t]*\/\//;
/** A function of the author's own, with what it is given, to the end of its line. */
const CALL = /^[ \t]*#([\p{L}_][\p{L}\p{N}_-]{0,60})\((.{0,4000})$/u;
const OF_TYPST = /^(?:link|text|emph|strong|block|box|align|figure|table|grid|quote|footnote)$/;
const NAME = /^[ \t]*([\p{L}_][\p{L}\p{N}_-]{0,60})[ \t]*:[ \t]*(?=["[\d(])/u;
const LINK = /#link\("([^"\s]{1,800})"\)(?:\[([^[\]\n]{0,400})\])?/g;
const WRAPPED = /#([a-z]{1,20})(?:\([^()\n]{0,200}\))?\[([^[\]\n]{0,2000})\]/g;
const MARKS = new Map([
  ['strong', '**'],
  ['emph', '*'],
  ['raw', '`'],
  ['strike', '~~'],
]);
const BOLD = /(?<![\p{L}\p{N}_*\\])\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*(?![\p{L}\p{N}_*])/gu;
const TERM = /^([ \t]*)\/[ \t]+(\S[^:\n]{0,100}):[ \t]+/;
/** In lines: a call that goes on further is none. */
const MOST_LINES = 24;
/** In lines: of a bracket that is never closed, no more is left out. */
const MOST_FORM = 100;
const DEEPEST = 3;
/** In characters of one line. */
const LONGEST = 4000;
/** Of the heading that a call becomes. */
const RANK = 3;

/** Typst: `= Heading`, `#link("address")[text]`, functions of the author's own. Source: https://typst.app/docs/reference/syntax/ */
export const typst: Markup = {
  isOf(lines, fileName) {
    if (FILE.test(fileName)) return true;
    const first = firstLines(lines);
    return (
      first.filter((text) => SIGN.test(text)).length >= 2 &&
      first.some((text) => HEADING.test(text)) &&
      !isMarkdown(first)
    );
  },
  toMarkdown(lines) {
    const write = writer();
    return writeLines(withCalls(lines), write);
  },
};

/** Writes each call that names a paper as a heading with its link, and what else it is given below. */
function withCalls(lines: Line[]): Line[] {
  const written = [...lines];
  for (let index = 0; index < lines.length; index++) {
    const call = callAt(lines, index);
    if (!call) continue;
    for (let at = index; at <= call.last; at++) {
      const line = lines[at];
      if (line) written[at] = { ...line, text: call.texts[at - index] ?? '' };
    }
    index = call.last;
  }
  return written;
}

interface WrittenCall {
  texts: string[];
  /** Index of its last line. */
  last: number;
}

/** The call that begins in a line, where it names a paper; null where none does. */
function callAt(lines: Line[], index: number): WrittenCall | null {
  const first = openingOf(lines[index]);
  if (first === null) return null;
  const reader = new ArgumentReader();
  const texts = lines
    .slice(index + 1, index + MOST_LINES)
    .map(({ text }) => text.slice(0, LONGEST));
  for (const [order, text] of [first, ...texts].entries()) {
    if (!reader.read(text)) continue;
    const call = paperCall(reader.given);
    return call && { texts: callLines(call, RANK, order + 1), last: index + order };
  }
  return null;
}

/** What stands in a line behind the bracket that opens a call; null where none does. */
function openingOf(line: Line | undefined): string | null {
  const [, name = '', first = ''] = (line && !line.fenced && CALL.exec(line.text)) || [];
  return name === '' || OF_TYPST.test(name) ? null : first;
}

/** Reads what stands between a call's brackets, line by line, and the text behind them in their line. */
class ArgumentReader {
  readonly given: Argument[] = [];
  readonly #open = ['('];
  #quoted = false;
  #text = '';

  /** Whether the call is closed in this line. */
  read(line: string): boolean {
    for (let at = 0; at < line.length; at++) {
      const sign = line[at] ?? '';
      this.#turn(sign);
      if (this.#open.length === 0) {
        this.#end();
        const behind = line.slice(at + 1).trim();
        this.given.push({ name: '', text: behind.replace(/^\[|\]$/g, '').trim() });
        return true;
      }
      if (sign === ',' && this.#open.length === 1 && !this.#quoted) this.#end();
      else this.#text += sign;
    }
    this.#text += ' ';
    return false;
  }

  /** Keeps count of brackets and quotes; within square ones all else is text. */
  #turn(sign: string): void {
    const isText = this.#open.at(-1) === '[';
    if (sign === '"' && !isText) this.#quoted = !this.#quoted;
    else if (this.#quoted) return;
    else if (sign === '[' || (sign === '(' && !isText)) this.#open.push(sign);
    else if (sign === ']' || (sign === ')' && !isText)) this.#open.pop();
  }

  #end(): void {
    const text = this.#text.trim();
    this.#text = '';
    const [whole = '', name = ''] = NAME.exec(text) ?? [];
    const value = text.slice(whole.length).trim();
    const [, quoted, content] = /^(?:"([^"]*)"|\[([\s\S]*)\])$/.exec(value) ?? [];
    this.given.push({ name, text: quoted ?? content ?? value });
  }
}

function depthOf(sign: string): number {
  if ('([{'.includes(sign)) return 1;
  return ')]}'.includes(sign) ? -1 : 0;
}

/** Writes lines one after another; what says how the text is set is left out to where its brackets are closed. */
function writer(): (text: string) => string {
  let open = 0;
  let left = 0;
  return (text) => {
    if (open === 0 && RULE.test(text)) return '---';
    const opens = FORM.test(text);
    if (opens) left = MOST_FORM;
    if (opens || (open > 0 && left-- > 0)) {
      open = Math.max(0, open + bracketsOf(text));
      return '';
    }
    open = 0;
    return COMMENT.test(text) ? '' : inline(block(text));
  };
}

/** How many more brackets a line opens than it closes. */
function bracketsOf(text: string): number {
  let depth = 0;
  for (const sign of text.replace(/"[^"\n]*"/g, '')) depth += depthOf(sign);
  return depth;
}

function block(text: string): string {
  return text
    .replace(/^[ \t]*\][ \t]*$/, '')
    .replace(HEADING, (_, indent: string, signs: string, title: string) => {
      const rank = indent === '' ? signs.length : Math.min(6, RANK + signs.length - 1);
      return `${'#'.repeat(rank)} ${title}`;
    })
    .replace(/^([ \t]*)\+[ \t]+(?=\S)/, '$11. ')
    .replace(TERM, '$1- **$2**: ')
    .replace(/[ \t]\\$/, '');
}

function inline(text: string): string {
  let written = text.replace(LINK, (_, address: string, label?: string) =>
    label === undefined ? address : `[${label}](${address})`,
  );
  written = written.replace(BOLD, '**$1**');
  for (let depth = 0; depth < DEEPEST && written.includes('#'); depth++) {
    written = written.replace(WRAPPED, (_, name: string, words: string) => {
      const mark = MARKS.get(name) ?? '';
      return `${mark}${words}${mark}`;
    });
  }
  return written;
}
