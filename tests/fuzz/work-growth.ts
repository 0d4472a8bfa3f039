/** Twice as much work for twice as long a file is linear; a little more is what the first pieces spare. */
export const MOST_GROWTH = 2.5;

/** By how much work grew at each doubling of the size, at most. */
export function growthOf(work: number[]): number {
  return Math.max(...work.slice(1).map((more, index) => more / Math.max(1, work[index] ?? 1)));
}
