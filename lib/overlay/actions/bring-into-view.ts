/** As much of a digest must be in the window for its reader to see which it is: a row, in CSS pixels. */
const ENOUGH = 90;

/** Scrolls to a digest unless enough of it is in the window already: what is seen stays where it is. */
export function bringIntoView(element: Element): void {
  const { top, height } = element.getBoundingClientRect();
  if (top >= 0 && top + Math.min(height, ENOUGH) <= innerHeight) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const block = height > innerHeight / 2 ? 'start' : 'center';
  element.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' });
}
