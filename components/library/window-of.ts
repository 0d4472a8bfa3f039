/** What of a long list is in the page: rows from the first up to, and without, the last. */
export interface Window {
  first: number;
  last: number;
}

/** So many rows are in the page beyond each edge of what is seen, so that whoever scrolls sees none that is empty. */
const BEYOND = 8;

/** The rows that are seen of a list whose rows are of one height, and some beyond; always the same for small moves. */
export function windowOf(top: number, height: number, rowHeight: number, rows: number): Window {
  const seen = Math.ceil(height / rowHeight) + 1;
  // In steps, so that not each pixel draws the list anew.
  const step = Math.floor(Math.max(0, top) / rowHeight / STEP) * STEP;
  const first = Math.max(0, Math.min(step - BEYOND, rows - seen - BEYOND));
  return { first, last: Math.min(rows, step + seen + STEP + BEYOND) };
}

const STEP = 4;

/** How far a list is to be scrolled for one of its rows to be seen in full; where it is already, as it stands. */
export function topFor(
  row: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
): number {
  const start = row * rowHeight;
  if (start < top) return start;
  if (start + rowHeight > top + height) return start + rowHeight - height;
  return top;
}
