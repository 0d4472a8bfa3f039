const HEIGHT = 600;
/** A sheet lower than this isn't worth reading in; it opens to the other side then. */
const LEAST_HEIGHT = 280;
const MARGIN = 12;

/** In CSS pixels of the document, so that the sheet scrolls with its row without any script. */
export interface SheetPlace {
  left: number;
  /** Its own edge by which it hangs on its row: the upper one of a sheet below it, the lower one of a sheet above. */
  edge: 'top' | 'bottom';
  /** Where that edge is: from the document's top, or from the lower edge of the first screen, as CSS counts it. */
  at: number;
  width: number;
  maxHeight: number;
}

interface View {
  innerWidth: number;
  innerHeight: number;
  scrollX: number;
  scrollY: number;
  document: { documentElement: { clientWidth: number; clientHeight: number } };
}

/**
 * Places a sheet of this width, in CSS pixels, or of its row's if that is wider, below the row, above it
 * where there is more room, and within the window.
 */
export function placeSheet(row: DOMRect, view: View, least: number): SheetPlace {
  const { clientWidth, clientHeight } = view.document.documentElement;
  const width = Math.min(Math.max(least, row.width), clientWidth - 2 * MARGIN);
  const alignedRight = row.left + width > clientWidth - MARGIN;
  const left = Math.max(MARGIN, alignedRight ? row.right - width : row.left) + view.scrollX;
  const below = view.innerHeight - row.bottom - MARGIN;
  const above = row.top - MARGIN;
  const [edge, at, room] =
    below >= LEAST_HEIGHT || below >= above
      ? (['top', row.bottom + view.scrollY, below] as const)
      : (['bottom', clientHeight - row.top - view.scrollY, above] as const);
  return { left, edge, at, width, maxHeight: Math.max(LEAST_HEIGHT, Math.min(HEIGHT, room)) };
}
