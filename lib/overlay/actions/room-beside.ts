import type { PaperPlace } from '../../site/paper-places';

/** As wide as the panel is where the page has no say in it, in CSS pixels, as all here. */
const WIDTH = 480;
/** Less is too narrow to read in, and more too wide. */
const LEAST = 360;
const MOST = 720;
/** The panel's part of a window that it shares with a list. */
const PART = 0.3;
/** No list is narrowed where less of the window is left for the page. */
const LEAST_PAGE = 480;
/** Between what stays in sight of the page and the panel. */
const GAP = 16;
/** What a list is marked with while it is narrowed. */
const NARROWED = 'data-paperglance';

/**
 * The panel's room beside a page. It takes a margin that is wide enough to read in; else the page's list is narrowed by
 * as much, as long as the panel stands: what is read is in sight, whichever column it stands in. So are the site's header
 * and footer, and what stands across the page above them; what stands above and below the list is drawn smaller, since it
 * is laid out for the whole window, and so is a header that does not fit. So all of their links stay within reach. The rest
 * of the page stays as it is, and all of it while the pointer is on the list, beside it or on the header, until a key is
 * pressed.
 */
export class RoomBeside {
  readonly #style = document.createElement('style');
  #list: Element | null | undefined;
  /** The panel's width and what it left, for which the list was narrowed. */
  #widths: string | undefined;
  /** Where the pointer moved to last, if no key was pressed since. */
  #pointer: MouseEvent | null | undefined;
  /** Makes room that the pointer was in the way of. */
  #later: (() => void) | undefined;

  constructor(signal: AbortSignal) {
    // Printed, a page has no panel beside it.
    this.#style.media = 'screen';
    const onInput = (event: Event) => {
      this.#pointer = event instanceof MouseEvent ? event : null;
      this.#later?.();
    };
    for (const type of ['pointermove', 'keydown'])
      addEventListener(type, onInput, { capture: true, signal });
  }

  /** How wide a panel suits a page with papers in these places. */
  suit(places: readonly PaperPlace[]): number {
    const list = listOf(places);
    // Asked of the page as it is without a panel.
    this.#style.remove();
    const margin = marginBeside(list ?? places[0]?.anchor);
    document.head.append(this.#style);
    if (margin >= LEAST) return Math.min(margin, MOST);
    return list ? Math.min(Math.max(windowWidth() * PART, LEAST), WIDTH) : WIDTH;
  }

  /** Narrows the page's list for a panel of this width, 0 without one, if need be, else widens it again; what is read stays in place. */
  make(width: number, places: readonly PaperPlace[], read: string): void {
    const left = width ? windowWidth() - width : 0;
    const list = left >= LEAST_PAGE ? listOf(places) : null;
    const widths = `${width} ${left}`;
    this.#later = undefined;
    if (list === this.#list && widths === this.#widths) return;
    const header = document.querySelector('header');
    const at = this.#pointer;
    const under = at && document.elementFromPoint(at.x, at.y);
    if (under && [list?.parentElement, header].some((box) => box?.contains(under))) {
      this.#later = () => this.make(width, places, read);
      return;
    }
    const held = places.find(({ paperId }) => paperId === read)?.anchor;
    const before = topOf(held);
    this.#list?.removeAttribute(NARROWED);
    this.#list = list;
    this.#widths = widths;
    this.#style.remove();
    const margin = marginBeside(list);
    // The header has room enough in any window of a telephone's width.
    if (left >= LEAST && width > margin) {
      list?.toggleAttribute(NARROWED, true);
      const part = 1 - (width - margin) / (list?.clientWidth ?? 1);
      this.#style.textContent = `:has(>[${NARROWED}]){isolation:isolate;>*{scale:${part};transform-origin:0}[${NARROWED}]{scale:1;z-index:-1;margin-right:${width - margin}px!important}}:has([${NARROWED}])>[data-target]>:not(:has([${NARROWED}])),header:not(main *),footer:not(main *){margin-right:${width}px!important;width:auto}`;
      document.head.append(this.#style);
      // What doesn't fit into the room that it has now is drawn smaller, in a header as high as before.
      if (header) {
        const fits = header.clientWidth / header.scrollWidth;
        this.#style.append(
          `header:not(main *)>*{zoom:${fits};min-height:${header.clientHeight / fits}px}`,
        );
      }
    }
    scrollBy({ top: topOf(held) - before, behavior: 'instant' });
  }
}

/** What holds all papers of the page's lists; nothing where it has none. */
function listOf(places: readonly PaperPlace[]): Element | null | undefined {
  const lists = places.filter(({ kind }) => kind === 'list');
  let list = lists[0]?.anchor.parentElement;
  while (list && !list.contains(lists.at(-1)?.anchor ?? null)) list = list.parentElement;
  return list;
}

function marginBeside(box: Element | null | undefined): number {
  return box ? windowWidth() - GAP - box.getBoundingClientRect().right : 0;
}

function topOf(box: Element | undefined): number {
  return box?.getBoundingClientRect().top ?? 0;
}

function windowWidth(): number {
  return document.documentElement.clientWidth;
}
