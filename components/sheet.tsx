import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useTopLayer } from './use-top-layer';

const WIDTH = 520;

interface Props {
  /** The row or the chip that the sheet is joined to. */
  anchor: RefObject<Element | null>;
  label: string;
  children: ComponentChildren;
}

/** The open digest above the page, in the browser's top layer, where nothing can clip it. */
export function Sheet({ anchor, label, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  useTopLayer(sheet, anchor, WIDTH);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    // biome-ignore lint/a11y/useSemanticElements: a dialog element would bring its own focus and backdrop
    <div class="sheet" popover="manual" role="region" aria-label={label} tabIndex={0} ref={sheet}>
      {children}
    </div>
  );
}
