import { atSpot } from './spot';

/** Where a reader was in what scrolls: how far down, and the name of what had the focus. */
interface Spot {
  top: number;
  focus: string | null;
}

/** In milliseconds: what is not there by then is not waited for. */
const LONGEST = 3000;
/** By these a reader goes elsewhere. */
const MOVES = ['wheel', 'pointerdown', 'keydown'];

/**
 * Brings readers back to where they were in what scrolls, as soon as that is long enough and has what had the focus, unless
 * they go elsewhere meanwhile. Returns the function that gives it up.
 */
export function bringBack(
  scroller: Element | null,
  { top, focus }: Spot,
): (() => void) | undefined {
  if (!scroller) return;
  let wanted = focus;
  const look = () => {
    scroller.scrollTop = top;
    const target = wanted === null ? null : atSpot(scroller, wanted);
    target?.focus({ preventScroll: true });
    // What can't be used yet takes no focus.
    if (target?.matches(':focus')) wanted = null;
    if (scroller.scrollTop >= top - 1 && wanted === null) end();
  };
  const watch = new MutationObserver(look);
  const late = setTimeout(end, LONGEST);
  function end() {
    watch.disconnect();
    clearTimeout(late);
    for (const move of MOVES) document.removeEventListener(move, end, true);
  }
  watch.observe(scroller, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['disabled'],
  });
  for (const move of MOVES) document.addEventListener(move, end, true);
  look();
  return end;
}
