import type { MarkdownIt } from 'markdown-it';
import type { InlineState } from './nested-inline';

type Delimiter = InlineState['delimiters'][number];

/**
 * Teaches markdown-it to take `**` for what it was meant where CommonMark can't: `**Label: **text` has a blank
 * before its end. Two of them make a pair; one that is left alone vanishes, unless it is a power or Python's.
 */
export function loneEmphasis(md: MarkdownIt): void {
  md.inline.ruler2.after('emphasis', 'lone_emphasis', (state) => {
    if (!state.src.includes('**')) return false;
    mend(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) mend(state, meta.delimiters);
    return false;
  });
}

function mend(state: InlineState, delimiters: Delimiter[]): void {
  if (delimiters.length < 2) return;
  let open = -1;
  for (const at of loneDoubles(state, delimiters)) {
    if (open !== -1 && isLevel(state, open, at)) {
      mark(state, open, 'strong_open', 1);
      mark(state, at, 'strong_close', -1);
      open = -1;
    } else {
      if (open !== -1) drop(state, open);
      open = at;
    }
  }
  if (open !== -1) drop(state, open);
}

/** Where two stars stand side by side that belong to nothing, by the first one's token. */
function loneDoubles({ tokens }: InlineState, delimiters: Delimiter[]): number[] {
  const lone = delimiters
    .filter(({ marker, token }) => marker === 0x2a && tokens[token]?.type === 'text')
    .map(({ token }) => token)
    .filter((token) => tokens[token]?.content === '*');
  const doubles: number[] = [];
  for (let at = 0; at + 1 < lone.length; at++) {
    const token = lone[at] ?? -1;
    if (lone[at + 1] !== token + 1) continue;
    if (!isMeant(tokens[token - 1]?.content, tokens[token + 2]?.content)) doubles.push(token);
    at++;
  }
  return doubles;
}

/** `2**10`, `2 ** 10`, `**kwargs`: what a program would say. */
function isMeant(before = '', after = ''): boolean {
  return (
    (/[\w)]$/.test(before) && /^[\w(]/.test(after)) ||
    (/[\w)]\s$/.test(before) && /^\s[\w(]/.test(after)) ||
    /^(?:kwargs|args|\{)/.test(after)
  );
}

/** Whether all that opens between two tokens closes there too. */
function isLevel({ tokens }: InlineState, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from + 2; at < to; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth < 0) return false;
  }
  return depth === 0 && to > from + 2;
}

function mark(state: InlineState, at: number, type: string, nesting: 1 | -1): void {
  const token = state.tokens[at];
  if (!token) return;
  Object.assign(token, { type, tag: 'strong', nesting, content: '', markup: '**' });
  empty(state, at + 1);
}

function drop(state: InlineState, at: number): void {
  empty(state, at);
  empty(state, at + 1);
}

function empty({ tokens }: InlineState, at: number): void {
  const token = tokens[at];
  if (token) token.content = '';
}
