import type { PaperPlace } from '../../site/paper-places';

/** As wide as the panel is where the page has no say in it, in CSS pixels, as all here. */
const WIDTH = 480;
/** Less is too narrow to read in. */
const LEAST = 360;
/** More is too wide where it stands beside all of the page's content … */
const MOST_BESIDE = 640;
/** … or lies over whole columns of it. */
const MOST_OVER = 720;
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
  const asked = places.slice(0, MOST_ASKED);
  const widthFrom = (edge: number) => Math.floor(clientWidth - edge - GAP);
  const edges = asked.map(({ anchor }) => edgeOfContent(anchor, clientWidth));
  const free = widthFrom(edges.reduce((most, edge) => Math.max(most, edge), 0));
  if (free >= LEAST) return Math.min(free, MOST_BESIDE);
  const overColumns = asked
    .filter(({ kind }) => kind === 'list')
    .map(({ anchor }) => widthFrom(anchor.getBoundingClientRect().right))
    .filter((width) => width >= LEAST && width <= MOST_OVER);
  return overColumns.sort((a, b) => Math.abs(a - WIDTH) - Math.abs(b - WIDTH))[0] ?? WIDTH;
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
