import type { PaperPlace } from '../../site/paper-places';

/** Between the page's content and ours, in CSS pixels. */
const GAP = 16;
/** All of a page's papers stand in the same few columns. */
const MOST_ASKED = 200;

/** How much of the window is free at the right of a page's content, in CSS pixels. */
export function roomBeside(places: readonly PaperPlace[]): number {
  const { clientWidth } = document.documentElement;
  let edge = 0;
  for (const { anchor } of places.slice(0, MOST_ASKED))
    edge = Math.max(edge, edgeOfContent(anchor, clientWidth));
  return Math.max(0, clientWidth - edge - GAP);
}

/** The right edge of the outermost box around a place that does not reach the window's: the page's own column. */
function edgeOfContent(anchor: Element, clientWidth: number): number {
  let edge = anchor.getBoundingClientRect().right;
  for (let around = anchor.parentElement; around; around = around.parentElement) {
    const { right } = around.getBoundingClientRect();
    if (right < clientWidth - GAP) edge = Math.max(edge, right);
  }
  return edge;
}
