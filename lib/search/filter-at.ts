import { partsOfQuery } from './parts-of-query';
import { type FilterKind, filterKinds } from './query';

/** The filter that is being typed. */
export interface FilterAtCaret {
  from: number;
  to: number;
  /** Those whose names begin as it does. */
  kinds: FilterKind[];
  /** What stands behind its colon so far; null where there is no colon yet. */
  value: string | null;
  isWithout: boolean;
}

/** The filter in which the caret is; null where it is in none, nor in what may become one. */
export function filterAt(text: string, caret: number): FilterAtCaret | null {
  const part = partsOfQuery(text).find(({ from, to }) => from < caret && caret <= to);
  if (!part) return null;
  const { from, to, isWithout, name, value, isQuoted } = part;
  if (name !== null) {
    const kinds = filterKinds.filter((kind) => kind === name);
    return kinds.length === 0 ? null : { from, to, kinds, value, isWithout };
  }
  const typed = value.toLowerCase();
  const kinds = filterKinds.filter((kind) => typed !== '' && kind.startsWith(typed));
  return isQuoted || kinds.length === 0 ? null : { from, to, kinds, value: null, isWithout };
}

/** A filter as it is typed, with the space behind it. */
export function writeFilter(kind: FilterKind, value: string, isWithout: boolean): string {
  const plain = value.replace(/["“”„＂「」『』]/g, ' ').trim();
  return `${isWithout ? '-' : ''}${kind}:${/\s/.test(plain) ? `"${plain}"` : plain} `;
}
