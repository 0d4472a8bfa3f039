import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeSheet, type SheetPlace } from './place-sheet';

interface Props {
  /** The row that the sheet is joined to. */
  anchor: RefObject<HTMLElement | null>;
  label: string;
  children: ComponentChildren;
}

/** The open digest above the page, in the browser's top layer, where nothing can clip it. */
export function Sheet({ anchor, label, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const place = () => {
      if (sheet.current && anchor.current)
        apply(sheet.current, placeSheet(anchor.current.getBoundingClientRect(), window));
    };
    sheet.current?.showPopover();
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [anchor]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    // biome-ignore lint/a11y/useSemanticElements: a dialog element would bring its own focus and backdrop
    <div class="sheet" popover="manual" role="region" aria-label={label} tabIndex={0} ref={sheet}>
      {children}
    </div>
  );
}

function apply(
  sheet: HTMLElement,
  { left, top, bottom, width, maxHeight, side }: SheetPlace,
): void {
  sheet.style.left = `${left}px`;
  sheet.style.top = top === null ? 'auto' : `${top}px`;
  sheet.style.bottom = bottom === null ? 'auto' : `${bottom}px`;
  sheet.style.width = `${width}px`;
  sheet.style.maxHeight = `${maxHeight}px`;
  sheet.dataset.side = side;
}
