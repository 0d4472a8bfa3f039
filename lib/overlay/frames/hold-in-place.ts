/** Changes the page's layout so that an element stays where it is in the window, whatever grows or shrinks above it. */
export function holdInPlace(element: Element | null, change: () => void): void {
  const before = element?.getBoundingClientRect().top ?? 0;
  change();
  if (!element?.isConnected) return;
  const moved = element.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}
