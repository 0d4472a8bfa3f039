import { BEGINNING, LONGEST_BEGINNING, LONGEST_WORD } from './index-terms';
import type { Unit } from './query';
import { endOf, type TermRange } from './segment';
import { isSingle } from './tokens';

/** A term that a digest must have for a unit to be in it: any of some ranges. */
export interface WantedTerm {
  ranges: TermRange[];
  /** The term itself, which counts for more than what begins like it. */
  exact: string;
}

/** The terms of a unit: a digest that has not all of them has not the unit. */
export function wantedTerms({ tokens, isPrefix }: Unit): WantedTerm[] {
  const last = tokens.length - 1;
  return tokens.flatMap((token, index) => {
    if (isSingle(token)) return singles(token, tokens[index - 1] ?? '', tokens[index + 1] ?? '');
    return [isPrefix && index === last ? beginning(token) : only(token.slice(0, LONGEST_WORD))];
  });
}

/** A pair tells of both of its characters. */
function singles(token: string, before: string, next: string): WantedTerm[] {
  if (isSingle(next)) return [only(token + next)];
  return isSingle(before) ? [] : [only(token)];
}

/** Whether a digest that has the terms has the unit: else its words may stand apart in it. */
export function isSure({ tokens }: Unit): boolean {
  const [first = '', second = ''] = tokens;
  return tokens.length === 1
    ? first.length <= LONGEST_WORD
    : tokens.length === 2 && isSingle(first) && isSingle(second);
}

function only(term: string): WantedTerm {
  return { ranges: [{ from: term, to: term }], exact: term };
}

function beginning(letters: string): WantedTerm {
  if (letters.length > LONGEST_BEGINNING) {
    const from = letters.slice(0, LONGEST_WORD);
    return { ranges: [{ from, to: endOf(from) }], exact: letters };
  }
  const term = BEGINNING + letters;
  return {
    ranges: [
      { from: term, to: term },
      { from: letters, to: letters },
    ],
    exact: letters,
  };
}
