import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** So many entries show that each of a file is one item with all that stands below it. */
const LEAST_ITEMS = 2;
const MARK = /^\s*([-*+•]|\d{1,3}[.)])\s/;

/**
 * Ends an entry before an item of the list that its title is an item of, where that has lines of its own further in, and no
 * other entry goes over such: it is another entry, whose paper was not found.
 */
export function endBeforeOtherItems(entries: Candidate[], { lines }: Ground): void {
  const kin = entries.filter(
    ({ ids, head }) => ids.length > 0 && !head.row && markAt(head.index, lines) !== null,
  );
  const parted = kin.flatMap((entry) => {
    const at = otherItem(entry, lines);
    return at === null ? [] : [{ entry, at }];
  });
  if (kin.length - parted.length < Math.max(LEAST_ITEMS, parted.length * 2)) return;
  for (const { entry, at } of parted) entry.end = at;
}

/** Index of the first item beside an entry's title, within it, that something stands further in below; null where there is none. */
function otherItem({ head, end }: Candidate, lines: SurveyedLine[]): number | null {
  const mark = markAt(head.index, lines);
  for (let at = head.index + 1; at < end; at++) {
    const line = lines[at];
    if (!line || line.indent !== head.indent || markAt(at, lines) !== mark) continue;
    const below = nextHeld(at, end, lines);
    if (below && below.indent > line.indent && !below.rule) return at;
  }
  return null;
}

function nextHeld(index: number, end: number, lines: SurveyedLine[]): SurveyedLine | undefined {
  for (let at = index + 1; at < end; at++) if (!lines[at]?.blank) return lines[at];
  return undefined;
}

/** The mark of a list's item, any number alike; null for any other line. */
function markAt(index: number, lines: SurveyedLine[]): string | null {
  const { line, rule } = lines[index] ?? {};
  if (!line || rule || line.fenced) return null;
  return MARK.exec(line.text)?.[1]?.replace(/\d+/, '1') ?? null;
}
