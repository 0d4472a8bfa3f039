import { placeSheet } from './place-sheet';

/**
 * Makes a `ref` that shows a popover in the browser's top layer, joined to the element before it, for as
 * long as it is there. The least width is in CSS pixels.
 */
export function joinPopover(least: number) {
  return (popover: HTMLElement | null) => {
    const anchor = popover?.previousElementSibling;
    if (!anchor) return;
    const place = () => {
      const { left, edge, at, width, maxHeight } = placeSheet(
        anchor.getBoundingClientRect(),
        window,
        least,
      );
      popover.dataset.edge = edge;
      // By its anchor it goes where the page moves its row; a browser that knows none leaves it where the row was.
      popover.style.cssText = `left:${left}px;width:${width}px;max-height:${maxHeight}px;${edge}:${at}px;${edge}:anchor(outside)`;
    };
    const show = () => {
      if (!popover.isConnected || popover.matches(':popover-open')) return;
      popover.showPopover();
      place();
    };
    show();
    addEventListener('resize', place);
    // A page that moves its box elsewhere takes it out of the top layer, and says so by no event.
    const shown = new ResizeObserver(show);
    shown.observe(popover);
    return () => {
      removeEventListener('resize', place);
      shown.disconnect();
    };
  };
}
