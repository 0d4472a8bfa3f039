import type { PaperPlace } from '../../site/paper-places';

/** As wide as the panel is where the page has no say in it, in CSS pixels, as all here. */
const WIDTH = 480;
/** Less is too narrow to read in, and more too wide. */
const LEAST = 360;
const MOST = 720;
/** The panel's part of a window that it shares with the page. */
const PART = 0.3;
/** No list is narrowed where less than this is left. */
const LEAST_PAGE = 480;
/** Between what stays in sight of the page and the panel. */
const GAP = 16;
/** All of a page's papers stand in the same few columns. */
const MOST_ASKED = 200;

/** What a list is marked with while it is narrowed. */
const NARROWED = 'data-paperglance-narrowed';

/**
 * The panel's room beside a page. It takes a margin that is wide enough to read in; else the page's list is narrowed by
 * as much, as long as the panel stands: what is read is in sight, whichever column it stands in. The rest of the page
 * stays as it is.
 */
export class RoomBeside {
  readonly #style = document.createElement('style');
  #list: Element | null = null;
  /** The panel's width and the window's, for which it was narrowed. */
  #widths = '';

  /** How wide a panel suits a page with papers in these places. */
  suit(places: readonly PaperPlace[]): number {
    // Asked of the page as it is without a panel.
    this.#list?.removeAttribute(NARROWED);
    const width = widthFor(places.slice(0, MOST_ASKED));
    this.#list?.setAttribute(NARROWED, '');
    return width;
  }

  /** Narrows the page's list for a panel of this width if need be, else widens it again; what is read stays in place. */
  make(width: number | null, places: readonly PaperPlace[], read: string): void {
    const list = width && canNarrow(width) ? listOf(places) : null;
    const widths = `${width} ${windowWidth()}`;
    if (list === this.#list && widths === this.#widths) return;
    const held = places.find(({ paperId }) => paperId === read)?.anchor;
    const before = held?.getBoundingClientRect().top ?? 0;
    this.#list?.removeAttribute(NARROWED);
    this.#style.remove();
    this.#list = list;
    this.#widths = widths;
    const hidden = (list?.getBoundingClientRect().right ?? 0) + GAP + (width ?? 0) - windowWidth();
    if (list && hidden > GAP) {
      // Printed, a page has no panel beside it.
      this.#style.media = 'screen';
      this.#style.textContent = `[${NARROWED}]{margin-right:${hidden}px!important}`;
      document.head.append(this.#style);
      list.setAttribute(NARROWED, '');
    }
    const moved = (held?.getBoundingClientRect().top ?? 0) - before;
    if (held?.isConnected && Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  }
}

function widthFor(places: readonly PaperPlace[]): number {
  const enough = windowWidth() - GAP - LEAST;
  const { right = 0 } = listOf(places)?.getBoundingClientRect() ?? {};
  if (right > enough && canNarrow(LEAST))
    return Math.round(Math.min(Math.max(windowWidth() * PART, LEAST), WIDTH));
  let edge = 0;
  for (const { anchor } of places) {
    for (let box: Element | null = anchor; box; box = box.parentElement) {
      const { right } = box.getBoundingClientRect();
      if (right <= enough) edge = Math.max(edge, right);
    }
  }
  return edge ? Math.min(Math.floor(enough + LEAST - edge), MOST) : WIDTH;
}

/** What holds all papers of the page's lists; null where it has none. */
function listOf(places: readonly PaperPlace[]): Element | null {
  const anchors = places.filter(({ kind }) => kind === 'list').map(({ anchor }) => anchor);
  let list = anchors[0]?.parentElement ?? null;
  while (list && !anchors.every((anchor) => list?.contains(anchor))) list = list.parentElement;
  return list;
}

function canNarrow(by: number): boolean {
  return windowWidth() - by >= LEAST_PAGE;
}

function windowWidth(): number {
  return document.documentElement.clientWidth;
}
