import { placeSheet } from './place-sheet';

/**
 * Makes a `ref` that shows a popover in the browser's top layer, joined to the element before it, for as
 * long as it is there. The width is in CSS pixels.
 */
export function joinPopover(width: number) {
  return (popover: HTMLElement | null) => {
    const anchor = popover?.previousElementSibling;
    if (!anchor) return;
    const place = () => {
      const at = placeSheet(anchor.getBoundingClientRect(), window, width);
      popover.dataset.side = at.side;
      Object.assign(popover.style, {
        left: `${at.left}px`,
        top: at.top === null ? 'auto' : `${at.top}px`,
        bottom: at.bottom === null ? 'auto' : `${at.bottom}px`,
        width: `${at.width}px`,
        maxHeight: `${at.maxHeight}px`,
      });
    };
    popover.showPopover();
    place();
    addEventListener('resize', place);
    return () => removeEventListener('resize', place);
  };
}
