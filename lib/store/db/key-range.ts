/** Fewer keys are asked for one by one. */
const LEAST = 20;

/** Where so many records lie in a range for each that is wanted of it, or fewer, all of them are read at once. */
export const MOST_BESIDE = 4;

/**
 * The range from the first of these keys to the last; null where they are few. Hundreds of requests take the browser far
 * longer than one of which some is not wanted, or one that finds nothing.
 */
export function rangeOf(keys: readonly string[]): IDBKeyRange | null {
  const [first, ...others] = keys;
  if (first === undefined || keys.length < LEAST) return null;
  let [lowest, highest] = [first, first];
  for (const key of others) {
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
  }
  return IDBKeyRange.bound(lowest, highest);
}
