import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeSheet } from './place-sheet';

/** Shows a popover in the browser's top layer, joined to its anchor; the width is in CSS pixels. */
export function useTopLayer(
  popover: RefObject<HTMLElement | null>,
  anchor: RefObject<Element | null>,
  width: number,
): void {
  useLayoutEffect(() => {
    const place = () => {
      const element = popover.current;
      if (!element || !anchor.current) return;
      const at = placeSheet(anchor.current.getBoundingClientRect(), window, width);
      element.dataset.side = at.side;
      const style = {
        left: `${at.left}px`,
        top: at.top === null ? 'auto' : `${at.top}px`,
        bottom: at.bottom === null ? 'auto' : `${at.bottom}px`,
        width: `${at.width}px`,
        maxHeight: `${at.maxHeight}px`,
      };
      Object.assign(element.style, style);
    };
    popover.current?.showPopover();
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [popover, anchor, width]);
}
