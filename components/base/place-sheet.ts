const HEIGHT = 600;
/** A sheet lower than this isn't worth reading in; it opens to the other side then. */
const LEAST_HEIGHT = 280;
const MARGIN = 12;

/** In CSS pixels of the document, so that the sheet scrolls with its row without any script. */
export interface SheetPlace {
  left: number;
  /** From the document's top; null where the sheet hangs on its lower edge. */
  top: number | null;
  /** From the lower edge of the first screen, as CSS counts it; null where the sheet hangs on its top. */
  bottom: number | null;
  width: number;
  maxHeight: number;
  side: 'below' | 'above';
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
  const side = below >= LEAST_HEIGHT || below >= above ? 'below' : 'above';
  const maxHeight = Math.max(LEAST_HEIGHT, Math.min(HEIGHT, side === 'below' ? below : above));
  return {
    left,
    top: side === 'below' ? row.bottom + view.scrollY : null,
    bottom: side === 'above' ? clientHeight - row.top - view.scrollY : null,
    width,
    maxHeight,
    side,
  };
}
