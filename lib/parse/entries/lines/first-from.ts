/** Position of the first of what stands in the order of its lines that stands at a line or behind it. */
export function firstFrom(sorted: readonly { index: number }[], index: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
