import type { Ground } from './ground';
import { type PlacedAbove, placeAtEnd } from './placement';
import type { Candidate, Reading } from './reading';

/** So many entries with a paper show that those of a file have one. */
const LEAST_NAMED = 2;

/**
 * Gives entries without a paper the link that nobody has: right above their title, where the entry before has its own,
 * or behind their text. A writer puts one link in another place than all others.
 */
export function withLeftLinks(reading: Reading, ground: Ground): Reading {
  const taken = new Set(reading.entries.flatMap(({ ids }) => ids));
  const nameless = reading.entries.filter(mayTake).length;
  if (nameless === 0 || taken.size < LEAST_NAMED || nameless > taken.size) return reading;
  const entries = reading.entries.map((entry) => ({ ...entry }));
  for (const [position, entry] of entries.entries()) {
    const before = entries[position - 1];
    const link = mayTake(entry) ? leftLink(entry, before, taken, ground) : null;
    if (!link) continue;
    Object.assign(entry, link);
    if (before && link.start < before.end) before.end = link.start;
    for (const id of entry.ids) taken.add(id);
  }
  return { ...reading, entries };
}

/** The one link beside an entry that nobody has; null where there are two: nothing tells which is its own. */
function leftLink(
  entry: Candidate,
  before: Candidate | undefined,
  taken: Set<string>,
  ground: Ground,
): PlacedAbove | null {
  const [link, ...others] = linksBeside(entry, before, ground).filter(
    ({ ids: [id = '', ...more] }) => more.length === 0 && !taken.has(id),
  );
  return link && others.length === 0 ? link : null;
}

/** The links right above an entry's title, where none of them is the entry's before, and behind its text. */
function linksBeside(
  { head, start, end }: Candidate,
  before: Candidate | undefined,
  { lines }: Ground,
) {
  const { above } = head;
  const behind = placeAtEnd(head.index, end, lines);
  const isOwn = above?.place === 'above' && before?.ids.length !== 0;
  return [...(isOwn ? [above] : []), ...(behind ? [{ ...behind, start }] : [])];
}

/** Whether an entry has no paper, and no other work either. */
function mayTake({ ids, head, unsure }: Candidate): boolean {
  return ids.length === 0 && !unsure && !head.elsewhere && !head.endsElsewhere && !head.row;
}
