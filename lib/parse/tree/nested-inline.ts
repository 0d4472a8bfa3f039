import type { MarkdownIt } from 'markdown-it';

/** A state of markdown-it's inline parser. */
export type InlineState = Parameters<Parameters<MarkdownIt['inline']['ruler']['push']>[1]>[0];

/** Reads what begins here and moves on behind it, writing nothing where it is `silent`; false where it is not there. */
type InlineReader = (state: InlineState, silent: boolean) => boolean;

/** What may be read, by the sign or the two signs that it begins with. */
export type InlineReaders = Record<string, InlineReader[]>;

/** Teaches markdown-it's inline parser to try readers before its own rules. */
export function inlineReaders(md: MarkdownIt, sets: InlineReaders[]): void {
  const table: { second: number; read: InlineReader }[][] = [];
  for (const [signs, readers] of sets.flatMap((set) => Object.entries(set))) {
    const first = signs.charCodeAt(0);
    const second = signs.length > 1 ? signs.charCodeAt(1) : 0;
    table[first] = [...(table[first] ?? []), ...readers.map((read) => ({ second, read }))];
  }
  md.inline.ruler.before('escape', 'readers', (state, silent) => {
    const own = table[state.src.charCodeAt(state.pos)];
    if (own === undefined) return false;
    const next = state.src.charCodeAt(state.pos + 1);
    return own.some(({ second, read }) => (second === 0 || second === next) && read(state, silent));
  });
}

/** The match of a sticky pattern here, within what is being read. */
export function matchAt(state: InlineState, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = state.pos;
  const match = pattern.exec(state.src);
  return match && state.pos + match[0].length <= state.posMax ? match : null;
}

/** Reads a part of the source as Markdown of its own, within a pair of tokens where they are named. */
export function readNested(
  state: InlineState,
  [start, end]: [start: number, end: number],
  mark?: 'strong' | 'em',
): void {
  const { posMax } = state;
  state.pos = start;
  state.posMax = end;
  if (mark) state.push(`${mark}_open`, mark, 1);
  state.md.inline.tokenize(state);
  if (mark) state.push(`${mark}_close`, mark, -1);
  state.posMax = posMax;
}

/** Reads a link of that address; its text is a part of the source, or the address where there is none. */
export function readLink(
  state: InlineState,
  href: string,
  text: [start: number, end: number] | null,
): void {
  const token = state.push('link_open', 'a', 1);
  token.attrs = [['href', href]];
  if (text) {
    state.linkLevel++;
    readNested(state, text);
    state.linkLevel--;
  } else state.pending += href;
  state.push('link_close', 'a', -1);
}

/** Where the bracket closes that opens just before `from`; -1 where it doesn't within so many letters. */
export function closingBrace(source: string, from: number, most: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(source.length, from + most); at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
  return -1;
}
