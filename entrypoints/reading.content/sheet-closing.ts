import type { ActedOverlay } from '../../lib/page-parts/reading-actions';

/** Closes the open sheet by a click elsewhere on the page, and by Escape, which gives the focus back to its row or chip. */
export function closeSheetFromOutside(overlay: ActedOverlay): void {
  const { signal } = overlay;
  const openSheet = () => overlay.placed.at(overlay.reading?.sheet ?? null);
  const onPointerDown = ({ target }: Event) => {
    const sheet = openSheet();
    if (sheet && target !== sheet.host.element && !overlay.isControl(target))
      overlay.become({ sheet: null });
  };
  const onKeyDown = async (event: KeyboardEvent) => {
    const sheet = openSheet();
    if (!sheet || event.key !== 'Escape' || overlay.isControl(event.target)) return;
    event.stopImmediatePropagation();
    await overlay.become({ sheet: null });
    sheet.host.focus();
  };
  window.addEventListener('pointerdown', onPointerDown, { capture: true, signal });
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
}
