import type { Env, MarkdownIt } from 'markdown-it';

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
 * Teaches markdown-it TeX: tokens `math_inline`, `math_display` and `math_block` whose content is the TeX.
 * A single dollar follows Pandoc's rule, so that `$5 and $10` stays money.
 * Source: https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export function mathRules(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math', (state, silent) => {
    const first = state.src[state.pos];
    if (first !== '$' && first !== '\\') return false;
    for (const { open, close, display } of DELIMITERS) {
      if (!state.src.startsWith(open, state.pos)) continue;
      const start = state.pos + open.length;
      const end = findClose(
        state.env,
        state.src,
        start,
        Math.min(state.posMax, start + LONGEST_FORMULA),
        close,
      );
      if (end === -1) return false;
      const tex = state.src.slice(start, end);
      if (tex.trim() === '' || (close === '$' && !isSingleDollarFormula(state.src, start, end)))
        return false;
      if (!silent)
        state.push(display ? 'math_display' : 'math_inline', 'math', 0).content = tex.trim();
      state.pos = end + close.length;
      return true;
    }
    return false;
  });

  // A display formula of several lines is taken whole, before its lines can look like lists or rules.
  md.block.ruler.before('fence', 'math', (state, startLine, endLine, silent) => {
    const lineAt = (line: number) =>
      state.src
        .slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
        .trimEnd();
    const delimiter = DELIMITERS.find(
      ({ open, display }) => display && lineAt(startLine).startsWith(open),
    );
    if (!delimiter) return false;
    const { open, close } = delimiter;
    const first = lineAt(startLine).slice(open.length);
    if (first.includes(close) && !first.endsWith(close)) return false;
    const lines: string[] = [];
    for (let line = startLine; line < Math.min(endLine, startLine + MOST_LINES); line++) {
      const text = line === startLine ? first : lineAt(line);
      if (line > startLine && text === '') return false;
      if (!text.endsWith(close)) {
        lines.push(text);
        continue;
      }
      lines.push(text.slice(0, -close.length));
      const tex = lines.join('\n').trim();
      if (tex === '' || tex.length > LONGEST_FORMULA) return false;
      if (silent) return true;
      const token = state.push('math_block', 'math', 0);
      token.content = tex;
      token.map = [startLine, line + 1];
      state.line = line + 1;
      return true;
    }
    return false;
  });
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

function isSingleDollarFormula(source: string, start: number, end: number): boolean {
  return (
    !/\s/.test(source[start] ?? ' ') &&
    !/\s/.test(source[end - 1] ?? ' ') &&
    !/\d/.test(source[end + 1] ?? '')
  );
}
