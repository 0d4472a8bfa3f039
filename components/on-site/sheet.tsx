import type { ComponentChildren } from 'preact';
import { joinPopover } from '../base/join-popover';

const joined = joinPopover(520);

interface Props {
  label: string;
  children: ComponentChildren;
}

/** The open digest above the page, where nothing can clip it, joined to the element that it follows. */
export function Sheet({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    // biome-ignore lint/a11y/useSemanticElements: a dialog element would bring its own focus and backdrop
    <div class="sheet" popover="manual" role="region" aria-label={label} tabIndex={0} ref={joined}>
      {children}
    </div>
  );
}
