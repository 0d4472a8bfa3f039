import type { Query, Unit } from './query';
import { isSingle } from './tokens';

/** So many are worth a look. */
const MOST = 16;

/**
 * What comes near to a query that finds nothing, the nearest first: with a word spelt otherwise, without one of its words,
 * with one of them alone, with a part of one that has no spaces. Filters are left out of all, units are as they were typed.
 */
export function nearestQueries(
  { units }: Query,
  similar: ReadonlyMap<Unit, readonly string[]>,
): string[] {
  const typed = units.map(wordsOf);
  const queries = [
    ...units.flatMap((unit, index) =>
      (similar.get(unit) ?? []).map((word) => typed.toSpliced(index, 1, word).join(' ')),
    ),
    ...(typed.length > 2 ? typed.map((_, index) => typed.toSpliced(index, 1).join(' ')) : []),
    ...(typed.length > 1 ? typed : []),
    ...units.flatMap((unit) => similar.get(unit) ?? []),
    ...units.flatMap(partsOf),
  ];
  const whole = typed.join(' ');
  return [...new Set(queries)].filter((query) => query !== whole && query !== '').slice(0, MOST);
}

/** How many letters are to be put in, taken out, exchanged, or put in each other's place to make one word of the other. */
export function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const costAt = (at: number, place: number) => rows[at]?.[place] ?? 0;
  for (let at = 1; at <= a.length; at++) {
    const row = [at];
    rows.push(row);
    for (let place = 1; place <= b.length; place++) {
      const exchanged = costAt(at - 1, place - 1) + (a[at - 1] === b[place - 1] ? 0 : 1);
      const areTurned = place > 1 && a[at - 1] === b[place - 2] && a[at - 2] === b[place - 1];
      const turned = areTurned ? costAt(at - 2, place - 2) + 1 : exchanged;
      row.push(Math.min(costAt(at - 1, place) + 1, costAt(at, place - 1) + 1, exchanged, turned));
    }
  }
  return costAt(a.length, b.length);
}

function wordsOf({ typed, tokens }: Unit): string {
  return /\s/.test(typed) && tokens.length > 1 ? `"${typed}"` : typed;
}

/** The longest parts of a word without spaces, those at its ends first. */
function partsOf({ tokens }: Unit): string[] {
  if (!tokens.every(isSingle))
    return tokens.length > 1 ? tokens.filter((token) => token.length > 2) : [];
  const parts: string[] = [];
  for (let size = Math.min(tokens.length - 1, 6); size >= 2; size--)
    for (let from = 0; from + size <= tokens.length; from++)
      parts.push(tokens.slice(from, from + size).join(''));
  return parts;
}
