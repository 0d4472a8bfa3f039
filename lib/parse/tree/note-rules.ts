import { lowered, raised } from '../text/raised-letters';
import {
  closingBrace,
  type InlineReaders,
  type InlineState,
  matchAt,
  readNested,
} from './nested-inline';

/** A footnote's mark, which at a line's start begins its text. Source: https://pandoc.org/MANUAL.html#footnotes */
const FOOTNOTE = /\[\^([^\]\s]{1,60})\](:[ \t]*)?/y;
/** Source: https://help.obsidian.md/links, https://help.obsidian.md/embeds */
const WIKI_LINK =
  /!?\[\[([^[\]\n|#]{0,200})(#[^[\]\n|]{1,200})?(?:\|([^[\]\n]{1,200}))?\]\](?!\()/y;
const MEDIA = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp4|webm|mov|mp3|wav|pdf)$/i;
/** Source: https://docs.github.com/en/get-started/writing-on-github (alerts), https://help.obsidian.md/callouts */
const CALLOUT = /\[!([a-z]{1,20})\][+-]?[ \t]*(\n)?/iy;
/** Source: https://pandoc.org/MANUAL.html#heading-identifiers, https://kramdown.gettalong.org/syntax.html#attribute-list-definitions */
const ATTRIBUTES =
  /\{:?[ \t]?(?:[#.][a-z_][\w:-]{0,60}|[\w-]{1,40}=(?:"[^"{}\n]{0,200}"|[\w-]{1,60})|-)(?:[ \t]+(?:[#.][a-z_][\w:-]{0,60}|[\w-]{1,40}=(?:"[^"{}\n]{0,200}"|[\w%-]{1,60}))){0,8}[ \t]?\}/iy;
/** What a template was to fill in: `{{ title }}`, `{{< figure >}}`, `{% raw %}`. */
const TEMPLATE =
  /\{\{[<%#/^>&!]?[ \t]?[a-z_][\w.]{0,60}(?:[ \t]*[|= ][^{}\n]{0,200})?[ \t]?[>%/]{0,2}\}\}|\{\{[<%]\s?\/?[^{}\n]{1,200}[>%]\}\}|\{%-?[^{}\n]{1,200}%\}/iy;
/** Source: https://help.obsidian.md/syntax (comments, highlights), https://pandoc.org/MANUAL.html#superscripts-and-subscripts */
const COMMENT = /%%[^%]{1,2000}%%/y;
const HIGHLIGHT = /==(?=[^\s=])([^=\n]{0,299}[^\s=])==(?!=)/y;
const STRUCK = /~~(?=[^\s~])((?:(?!~~)[^\n]){1,600})(?<=\S)~~(?!~)/y;
const BELOW = /~([\w+-]{1,8})~(?!~)/y;
const ABOVE = /\^([\w+-]{1,8})\^/y;
const BLOCK_ID = /\^[a-z\d]+(?:-[a-z\d]+)*\s*$/iy;
const HEADING = /#{2,6}[ \t]+(?=\S)/y;
const SPAN = /\[([^[\]\n]{1,300})\](?=\{)/y;
const LONGEST_BLOCK_ID = 40;
const LONGEST_GROUP = 40;

/**
 * Reads what note takers and their programs write beside CommonMark, by the sign that it begins with: what marks
 * text becomes text or a node of the tree, what only serves the program vanishes.
 */
export const noteReaders: InlineReaders = {
  '[^': [readFootnote],
  '[[': [readWikiLink],
  '[!': [readCallout],
  '[': [readSpan],
  '![': [readWikiLink],
  '{': [skipBraces],
  '%%': [skipComment],
  '##': [readHeadingWithin],
  '==': [
    (state, silent) =>
      !/[\w=]/.test(charBefore(state)) && readMarked(state, silent, HIGHLIGHT, 'strong'),
  ],
  '~': [
    (state, silent) => charBefore(state) !== '~' && readMarked(state, silent, STRUCK),
    (state, silent) =>
      /\p{L}/u.test(charBefore(state)) && readShifted(state, silent, BELOW, lowered),
  ],
  '^': [
    skipBlockId,
    (state, silent) =>
      /[\p{L}\d)]/u.test(charBefore(state)) && readShifted(state, silent, ABOVE, raised),
    (state, silent) => readGroup(state, silent, raised),
  ],
  '_{': [(state, silent) => readGroup(state, silent, lowered)],
};

function startsLine({ src, pos }: InlineState): boolean {
  return pos === 0 || src[pos - 1] === '\n';
}

function readFootnote(state: InlineState, silent: boolean): boolean {
  const match = matchAt(state, FOOTNOTE);
  if (!match) return false;
  const [whole, name = '', colon = ''] = match;
  const begins = colon !== '' && startsLine(state);
  if (!silent) {
    const last = state.tokens.at(-1);
    // Each footnote has its own line.
    if (begins && state.pending === '' && last?.type === 'softbreak') last.type = 'hardbreak';
    state.pending += begins ? `[${name}] ` : `[${name}]`;
  }
  state.pos += whole.length - (begins ? 0 : colon.length);
  return true;
}

function readWikiLink(state: InlineState, silent: boolean): boolean {
  const match = matchAt(state, WIKI_LINK);
  if (!match) return false;
  const [whole, page = '', part = '', alias] = match;
  // `[[1]]`, `[[3, 4]]` are no pages.
  if (!/\p{L}/u.test(page + part)) return false;
  const isMedia = whole.startsWith('!') && MEDIA.test(page);
  if (!silent && !isMedia) state.pending += alias ?? (page || part.slice(1)).trim();
  state.pos += whole.length;
  return true;
}

function readCallout(state: InlineState, silent: boolean): boolean {
  const match = state.pos === 0 ? matchAt(state, CALLOUT) : null;
  if (!match) return false;
  const [whole, name = '', lineEnd] = match;
  state.pos += whole.length;
  const untitled = lineEnd !== undefined || state.pos >= state.posMax;
  if (!silent && untitled) {
    state.push('strong_open', 'strong', 1);
    state.pending += name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
    state.push('strong_close', 'strong', -1);
    if (lineEnd !== undefined) state.push('hardbreak', 'br', 0);
  }
  return true;
}

function skipBraces(state: InlineState): boolean {
  const before = state.src[state.pos - 1] ?? '';
  const attributes = matchAt(state, ATTRIBUTES);
  const after = state.src[state.pos + (attributes?.[0].length ?? 0)];
  const ends = after === undefined || after === '\n';
  const skipped =
    attributes && (ends || /[\])`*]/.test(before)) ? attributes : matchAt(state, TEMPLATE);
  if (!skipped) return false;
  if (skipped === attributes) state.pending = state.pending.trimEnd();
  state.pos += skipped[0].length;
  return true;
}

function charBefore({ src, pos }: InlineState): string {
  return src[pos - 1] ?? '';
}

function skipComment(state: InlineState): boolean {
  const match = /^$|\s/.test(charBefore(state)) ? matchAt(state, COMMENT) : null;
  if (match) state.pos += match[0].length;
  return match !== null;
}

/** A heading's signs within a line: what follows begins a line of its own. */
function readHeadingWithin(state: InlineState, silent: boolean): boolean {
  const match = /\s/.test(charBefore(state)) ? matchAt(state, HEADING) : null;
  if (!match) return false;
  if (!silent) {
    state.pending = state.pending.trimEnd();
    state.push('hardbreak', 'br', 0);
  }
  state.pos += match[0].length;
  return true;
}

/** What stands between two pairs of signs, with a mark of ours or without. */
function readMarked(
  state: InlineState,
  silent: boolean,
  pattern: RegExp,
  mark?: 'strong',
): boolean {
  const match = matchAt(state, pattern);
  if (!match) return false;
  const end = state.pos + match[0].length;
  if (!silent) readNested(state, [state.pos + 2, end - 2], mark);
  state.pos = end;
  return true;
}

/** `H~2~O`, `x^2^`: only what has such letters. */
function readShifted(
  state: InlineState,
  silent: boolean,
  pattern: RegExp,
  shift: (text: string) => string | null,
): boolean {
  const match = matchAt(state, pattern);
  const letters = match && shift(match[1] ?? '');
  if (!match || letters === null) return false;
  if (!silent) state.pending += letters;
  state.pos += match[0].length;
  return true;
}

/** Pandoc's `[text]{.class}`. */
function readSpan(state: InlineState, silent: boolean): boolean {
  const span = matchAt(state, SPAN);
  if (!span) return false;
  const [whole, text = ''] = span;
  ATTRIBUTES.lastIndex = state.pos + whole.length;
  const attributes = ATTRIBUTES.exec(state.src)?.[0];
  if (attributes === undefined) return false;
  const start = state.pos + 1;
  const end = state.pos + whole.length + attributes.length;
  if (!silent) readNested(state, [start, start + text.length]);
  state.pos = end;
  return true;
}

/** `10^{-3}`, `x_{t}` outside formulas. */
function readGroup(
  state: InlineState,
  silent: boolean,
  shift: (text: string) => string | null,
): boolean {
  if (state.src[state.pos + 1] !== '{') return false;
  const end = closingBrace(state.src, state.pos + 2, LONGEST_GROUP);
  const letters = end === -1 ? null : shift(state.src.slice(state.pos + 2, end));
  if (letters === null || end >= state.posMax) return false;
  if (!silent) state.pending += letters;
  state.pos = end + 1;
  return true;
}

/** Obsidian's name of a block at its end, ` ^a1b2c3`. Source: https://help.obsidian.md/links#Link+to+a+block+in+a+note */
function skipBlockId(state: InlineState): boolean {
  const { src, pos, posMax } = state;
  if (posMax !== src.length || posMax - pos > LONGEST_BLOCK_ID || !/^$|\s/.test(src[pos - 1] ?? ''))
    return false;
  const match = matchAt(state, BLOCK_ID);
  if (!match || match[0].trim().length < 5) return false;
  state.pending = state.pending.trimEnd();
  state.pos = posMax;
  return true;
}
