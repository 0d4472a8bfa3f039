import type { Env, MarkdownIt } from 'markdown-it';
import { isBalanced, isBracketFormula, isDollarFormula } from './is-formula';
import { type InlineReaders, type InlineState, matchAt } from './nested-inline';

const DELIMITERS = [
  { open: '$$', close: '$$', display: true },
  { open: '$', close: '$', display: false },
  { open: '\\[', close: '\\]', display: true },
  { open: '\\(', close: '\\)', display: false },
] as const;

/** A formula is short; a dollar sign whose partner is further away than this is money. */
const LONGEST_FORMULA = 2000;
const MOST_LINES = 60;

/**
 * Reads TeX: tokens `math_inline` and `math_display` whose content is the TeX. A single dollar follows Pandoc's
 * rule and more, so that `$5 and $10` stays money.
 * Source: https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export const mathReaders: InlineReaders = {
  $: [readPrice, readMath],
  '\\[': [readMath],
  '\\(': [readMath],
};

function readMath(state: InlineState, silent: boolean): boolean {
  const delimiter = DELIMITERS.find(({ open }) => state.src.startsWith(open, state.pos));
  if (!delimiter) return false;
  const { open, close, display } = delimiter;
  const start = state.pos + open.length;
  const limit = Math.min(state.posMax, start + LONGEST_FORMULA);
  const end = closeOf(state.env, state.src, start, limit, close);
  if (end === -1) return false;
  const tex = state.src.slice(start, end);
  if (!isFormula(tex, close, state.src[end + close.length] ?? '')) return false;
  if (!silent) state.push(display ? 'math_display' : 'math_inline', 'math', 0).content = tex.trim();
  state.pos = end + close.length;
  return true;
}

/** A state of markdown-it's block parser. */
type BlockState = Parameters<Parameters<MarkdownIt['block']['ruler']['push']>[1]>[0];

/** Teaches markdown-it's block parser formulas of lines of their own: tokens `math_block`. */
export function mathBlocks(md: MarkdownIt): void {
  // A display formula of several lines is taken whole, before its lines can look like lists or rules.
  md.block.ruler.before('fence', 'math', readBlock);
}

function readBlock(
  state: BlockState,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const block = blockAt(state, startLine, endLine);
  if (!block) return false;
  if (silent) return true;
  const token = state.push('math_block', 'math', 0);
  token.content = block.tex;
  token.map = [startLine, block.end];
  state.line = block.end;
  return true;
}

/** The formula that begins on a line, and the line behind its last; null where none begins. */
function blockAt(
  state: BlockState,
  startLine: number,
  endLine: number,
): { tex: string; end: number } | null {
  const text = lineAt(state, startLine);
  const delimiter = DELIMITERS.find(({ open, display }) => display && text.startsWith(open));
  if (!delimiter) return null;
  const { open, close } = delimiter;
  const lines = linesTo(close, text.slice(open.length), state, startLine, endLine);
  const tex = lines?.join('\n').trim() ?? '';
  return lines && tex.length <= LONGEST_FORMULA && isFormula(tex, close, '')
    ? { tex, end: startLine + lines.length }
    : null;
}

/** A block's lines up to the one that its closing sign ends, without that; null where one is blank before it. */
function linesTo(
  close: string,
  first: string,
  state: BlockState,
  startLine: number,
  endLine: number,
): string[] | null {
  if (first.includes(close) && !first.endsWith(close)) return null;
  const lines: string[] = [];
  let text = first;
  while (!text.endsWith(close)) {
    lines.push(text);
    const line = startLine + lines.length;
    text = line < Math.min(endLine, startLine + MOST_LINES) ? lineAt(state, line) : '';
    if (text === '') return null;
  }
  lines.push(text.slice(0, -close.length));
  return lines;
}

function lineAt({ src, bMarks, tShift, eMarks }: BlockState, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]).trimEnd();
}

/** A price whose own sign stands within a formula's: `$$0.15$`. */
const PRICE = /\$(\$\d[\d.,]{0,20}[KMBkmb]?)\$(?!\$)/y;

function readPrice(state: InlineState, silent: boolean): boolean {
  const price = state.src[state.pos + 1] === '$' ? matchAt(state, PRICE) : null;
  if (!price) return false;
  if (!silent) state.pending += price[1];
  state.pos += price[0].length;
  return true;
}

/** Words in a formula may hold formulas themselves: it closes where all its braces do, if anywhere near. */
const MOST_WITHIN = 16;

function closeOf(env: Env, source: string, start: number, limit: number, close: string): number {
  const first = findClose(env, source, start, limit, close);
  if (first === -1 || close !== '$' || source[start] !== '\\') return first;
  for (let end = first, tries = 0; end !== -1 && tries < MOST_WITHIN; tries++) {
    if (isBalanced(source.slice(start, end))) return end;
    end = findClose(env, source, end + 1, limit, close);
  }
  return first;
}

/** Where no formula closes, by delimiter: without it each opening would search the same text again. */
interface Searched {
  source: string;
  /** No close stands between the last opening that was searched from and here. */
  upTo: Map<string, number>;
}

function findClose(env: Env, source: string, start: number, limit: number, close: string): number {
  const searched = searchedIn(env, source);
  for (let at = Math.max(start, searched.upTo.get(close) ?? 0); at < limit; at++) {
    if (source.startsWith(close, at)) return at;
    if (source[at] === '\\') at++;
  }
  searched.upTo.set(close, limit);
  return -1;
}

function searchedIn(env: Env & { mathSearched?: Searched }, source: string): Searched {
  if (env.mathSearched?.source !== source) env.mathSearched = { source, upTo: new Map() };
  return env.mathSearched;
}

function isFormula(tex: string, close: string, behind: string): boolean {
  if (tex.trim() === '') return false;
  if (close === '$') return isDollarFormula(tex, behind);
  return close === '$$' || isBracketFormula(tex, close === '\\)');
}
