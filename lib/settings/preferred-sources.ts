import { LONGEST_ID, MOST_PREFERRED_SOURCES } from './parse-settings';

/**
 * The preferred sources after the reader chose one's digest over another's. It moves to just before the other
 * one and no higher: of sources that did not speak of this paper nothing was said, and their places stay.
 */
export function preferredOver(
  preferred: readonly string[],
  chosen: string,
  over: string,
): readonly string[] {
  const at = preferred.indexOf(over);
  const before = preferred.indexOf(chosen);
  const isBefore = before !== -1 && (at === -1 || before < at);
  // An id that no list may hold would have the whole list passed over.
  if (chosen === over || isBefore || chosen.length > LONGEST_ID) return preferred;
  const others = preferred.filter((id) => id !== chosen).slice(0, MOST_PREFERRED_SOURCES - 1);
  // Where the other one has no place in the list, the end of it is before that one, too.
  return others.toSpliced(at === -1 ? others.length : at, 0, chosen);
}

/** The list with one of its sources a place further up. */
export function movedUp(preferred: readonly string[], id: string): readonly string[] {
  return moved(preferred, id, -1);
}

/** The list with one of its sources a place further down. */
export function movedDown(preferred: readonly string[], id: string): readonly string[] {
  return moved(preferred, id, 1);
}

function moved(preferred: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const at = preferred.indexOf(id);
  const next = at + by;
  if (at === -1 || next < 0 || next >= preferred.length) return preferred;
  return preferred.toSpliced(at, 1).toSpliced(next, 0, id);
}
