import type { PaperPlace } from '../../site/paper-places';

/** As wide as the panel is where the page has no say in it, in CSS pixels, as all here. */
const WIDTH = 480;
/** Less is too narrow to read in, and more too wide. */
const LEAST = 360;
const MOST = 720;
/** Between what stays in sight of the page and the panel. */
const GAP = 16;
/** All of a page's papers stand in the same few columns. */
const MOST_ASKED = 200;

/**
 * How wide a panel suits the page: it takes the margin at the page's right where that is wide enough to read in; else
 * it lies over whole columns of papers, so that it cuts through none.
 */
export function widthBeside(places: readonly PaperPlace[]): number {
  const { clientWidth } = document.documentElement;
  let edge = 0;
  for (const { anchor } of places.slice(0, MOST_ASKED)) {
    for (let box: Element | null = anchor; box; box = box.parentElement) {
      const { right } = box.getBoundingClientRect();
      if (right <= clientWidth - GAP - LEAST) edge = Math.max(edge, right);
    }
  }
  return edge ? Math.min(Math.floor(clientWidth - edge - GAP), MOST) : WIDTH;
}
