import type { Unit } from './query';
import type { Tokens } from './tokens';

/** A part of a text. */
export interface TextRange {
  from: number;
  to: number;
}

/** Where a unit stands in a text: of a last token that is the beginning of a word, only that. */
export function findUnit({ tokens, isPrefix }: Unit, text: Tokens): TextRange[] {
  const found: TextRange[] = [];
  const last = tokens.length - 1;
  for (let at = 0; at + last < text.starts.length; at++) {
    if (tokens.every((token, index) => isAt(token, isPrefix && index === last, text, at + index))) {
      const from = text.starts[at] ?? 0;
      found.push({ from, to: (text.starts[at + last] ?? 0) + (tokens[last]?.length ?? 0) });
    }
  }
  return found;
}

/** Whether the unit stands there anywhere, and whether so as whole words. */
export function holdsUnit(unit: Unit, text: Tokens): 'whole' | 'beginning' | null {
  let found: 'beginning' | null = null;
  const { tokens, isPrefix } = unit;
  const last = tokens.length - 1;
  // Few texts have what all have to begin with.
  if (tokens.some((token) => !text.text.includes(token))) return null;
  for (let at = 0; at + last < text.starts.length; at++) {
    if (tokens.every((token, index) => isAt(token, false, text, at + index))) return 'whole';
    if (
      isPrefix &&
      !found &&
      tokens.every((token, index) => isAt(token, index === last, text, at + index))
    )
      found = 'beginning';
  }
  return found;
}

function isAt(
  token: string,
  isPrefix: boolean,
  { text, starts, ends }: Tokens,
  at: number,
): boolean {
  const start = starts[at] ?? 0;
  const size = (ends[at] ?? 0) - start;
  return (isPrefix ? size >= token.length : size === token.length) && text.startsWith(token, start);
}
