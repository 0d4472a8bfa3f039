import { htmlToMarkdown } from '../text/html-to-markdown';
import { type Line, toLines } from '../text/line';
import { mendTables } from './mend-tables';
import { SYMBOLS } from './tex-letters';

const INVISIBLE = /[\u200b\u2060\ufeff\u00ad\u202a-\u202e]/g;
/** What a terminal takes for colours, and signs that steer machines; line ends and blanks are none of these. */
const STEERING = /\p{Cc}\[[\d;]{0,30}m|[^\P{Cc}\t\n\v\f\r\u0085]/gu;
/** More marks than any script sets on a letter: they would be drawn over the lines around. */
const PILED_MARKS = /(\p{Mn}{8})\p{Mn}+/gu;
const HTML_BLOCK =
  /<\/?(?:p|div|ul|ol|li|h[1-6]|table|tr|td|th|blockquote|pre|details|summary|section|dl|dt|dd)(?:\s[^<>]{0,300})?\/?>/i;
const MAY_BE_HTML =
  /<\/?(?:p|div|[uo]l|li|h[1-6]|table|t[rdh]|blockquote|pre|details|summary|section|d[ldt]|video|iframe)\b/i;
/** HTML that was escaped once more than it should: `&lt;p&gt;`. */
const ESCAPED_HTML =
  /&lt;(\/?(?:p|div|br|ul|ol|li|b|strong|i|em|span|a|h[1-6])\b[^&<>]{0,200})&gt;/i;
/** A letter that was escaped twice. */
const WRITTEN_LETTER = /(?<!\\)\\u([\da-f]{4})/gi;
/** A line's end that was escaped twice. Before small letters it may be a command of TeX. */
const WRITTEN_LINE_END = /(?<!\\)\\n(?=[^a-z]|$)/;
const ANY_WRITTEN_LINE_END = /(?<!\\)\\n([a-z]{0,20})/g;
const OTHER_COMMANDS = /^n(?:ewline|oindent|olimits|ot|ocite|onumber|ormalsize|ewcommand|icefrac)/;

/** Source: https://pandoc.org/MANUAL.html#divs-and-spans */
const DIV_FENCE =
  /^[ \t>]*:{3,}[ \t]*(?:\{[^{}]{0,200}\}|[\w-]{0,40})[ \t]*(.{0,200}?)[ \t]*:{0,20}$/;
const CONTENTS = /^[ \t]*(?:\[\[?_{0,2}TOC_{0,2}\]\]?|\{:toc\})[ \t]*$/im;
const COMMENT_LINE = /^[ \t]*%%.{0,2000}%%[ \t]*$/;
/** A heading without its blank; one sign before a word is a hashtag. */
const TIGHT_HEADING = /^([ \t>]*#{2,6})(?=[^\s#])/;
const MEDIA_AS_ADDRESS = /!\[[^\]\n]{0,200}\]\(<(?:video|iframe|img|source)\b[^\n]{0,800}?>\)/gi;
const LIST_ENVIRONMENT =
  /\\(?:begin|end)\{(?:itemize|enumerate|description|quote|center|abstract)\}(?:\[[^\]]{0,60}\])?/g;
const LIST_ITEM = /[ \t]*\\item(?:\[([^\]]{0,100})\])?[ \t]+/g;
const FORMULA_ENVIRONMENT =
  /\\begin\{((?:equation|align|gather|multline|displaymath)\*?)\}([\s\S]{1,2000}?)\\end\{\1\}/g;

/** What stands in a section that may need mending, and what it looks like then: most have none of it. */
const SIGNS: [sign: string, mark: RegExp][] = [
  ['|', /^[ \t>]*\||\|\s?:?-{2,}/m],
  ['<', MAY_BE_HTML],
  ['\\', /\\(?:n|u[\da-f]{4}|begin\{|item\b)/i],
  [':::', /^[ \t>]*:::/m],
  ['%%', /^[ \t]*%%/m],
  ['&lt;', ESCAPED_HTML],
  ['```', /```\s*$/],
  ['~~~', /~~~\s*$/],
  ['##', /^[ \t]*#{2,6}[^\s#]/m],
  ['[TOC', CONTENTS],
  ['[toc', CONTENTS],
  ['[_', CONTENTS],
  ['{:toc', CONTENTS],
];
const SIGN_BITS = new Uint16Array(128);
/** Letters that nobody sees, and parts of letters. */
const UNTIDY = 1 << SIGNS.length;
for (let code = 0; code < 128; code++)
  if (String.fromCharCode(code).search(STEERING) === 0) SIGN_BITS[code] = UNTIDY;
for (const [bit, [sign]] of SIGNS.entries())
  SIGN_BITS[sign.charCodeAt(0)] = (SIGN_BITS[sign.charCodeAt(0)] ?? 0) | (1 << bit);
/** The letters behind this are whole and to be seen, but for the mark of a byte order. */
const LAST_UNTIDY = 0x309b;

/**
 * Mends a section's lines where machines have written Markdown that is none: tables on one line or without
 * their rule, headings without a blank, line ends written as `\n`, lists and formulas as TeX's environments;
 * and leaves out what only serves a program: fences of blocks, contents, comments, letters that nobody sees.
 */
export function mendLines(markdown: string): Line[] {
  const signs = signsIn(markdown);
  const tidied = signs & UNTIDY ? tidyAll(markdown) : markdown;
  if (!mayNeedMending(tidied, signs)) return toLines(tidied);
  const lines = toLines(withoutEnvironments(withLineEnds(tidied)));
  const isHtml = lines.some(({ text, fenced }) => !fenced && HTML_BLOCK.test(text));
  const mended = (isHtml ? htmlToMarkdown(lines, false) : lines).map(mendLine);
  return mendTables(withoutLoneFence(mended));
}

function mayNeedMending(text: string, signs: number): boolean {
  for (let bit = 0; bit < SIGNS.length; bit++)
    if (signs & (1 << bit) && hasSign(text, bit)) return true;
  return false;
}

function hasSign(text: string, bit: number): boolean {
  const [sign, mark] = SIGNS[bit] ?? [];
  return sign !== undefined && mark !== undefined && text.includes(sign) && mark.test(text);
}

/** Letters in their composed form, without those that are not to be seen. */
export function tidy(text: string): string {
  return signsIn(text) & UNTIDY ? tidyAll(text) : text;
}

function tidyAll(text: string): string {
  return text
    .replace(STEERING, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1');
}

/** Which signs a text has, a bit each, in one pass. */
function signsIn(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) signs |= SIGN_BITS[code] ?? 0;
    else if ((code < LAST_UNTIDY || code === 0xfeff) && isUntidy(code)) signs |= UNTIDY;
  }
  return signs;
}

/** A part of a letter, or one that nobody sees. */
function isUntidy(code: number): boolean {
  return (
    (code < 0xa0 && code !== 0x85) ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x3099 ||
    code === 0x309a ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x200b ||
    code === 0x2060
  );
}

function withLineEnds(markdown: string): string {
  const unescaped = ESCAPED_HTML.test(markdown)
    ? markdown
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
    : markdown;
  const lettered = unescaped.replace(WRITTEN_LETTER, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (!WRITTEN_LINE_END.test(lettered)) return lettered;
  return lettered.replace(ANY_WRITTEN_LINE_END, (whole, word: string) =>
    SYMBOLS.has(`n${word}`) || OTHER_COMMANDS.test(`n${word}`) ? whole : `\n${word}`,
  );
}

function withoutEnvironments(markdown: string): string {
  if (!/\\(?:begin|item)\b/.test(markdown)) return markdown;
  return markdown
    .replace(FORMULA_ENVIRONMENT, (_, name: string, tex: string) =>
      name.startsWith('align') || name.startsWith('gather')
        ? `\n$$\n\\begin{aligned}${tex}\\end{aligned}\n$$\n`
        : `\n$$\n${tex.trim()}\n$$\n`,
    )
    .replace(LIST_ENVIRONMENT, '\n\n')
    .replace(LIST_ITEM, (_, label?: string) => (label ? `\n- **${label}** ` : '\n- '));
}

function mendLine(line: Line): Line {
  if (line.fenced) return line;
  const { text } = line;
  if (CONTENTS.test(text) || COMMENT_LINE.test(text)) return { ...line, text: '' };
  const fence = DIV_FENCE.exec(text);
  if (fence) return { ...line, text: fence[1] ?? '' };
  const mended = text.replace(TIGHT_HEADING, '$1 ').replace(MEDIA_AS_ADDRESS, '');
  return mended === text ? line : { ...line, text: mended };
}

/** A fence at the end that opens nothing is left out. */
function withoutLoneFence(lines: Line[]): Line[] {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  const line = lines[last];
  if (!line || line.fenced || !/^\s*(?:`{3,}|~{3,})\s*$/.test(line.text)) return lines;
  return lines.with(last, { ...line, text: '' });
}
