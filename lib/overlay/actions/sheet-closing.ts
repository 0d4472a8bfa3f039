import type { PageView } from '../state/page-view';
import type { StandingDigests } from '../state/reader-actions';

/**
 * Closes the open sheet by a click elsewhere on the page, and by Escape, which gives the focus back to its row
 * or chip; until the signal aborts.
 */
export function closeSheetFromOutside(
  view: PageView,
  standing: StandingDigests,
  signal: AbortSignal,
): void {
  const openSheet = () => standing.at(view.wanted?.sheet ?? null);
  const onPointerDown = ({ target }: Event) => {
    const sheet = openSheet();
    if (sheet && target !== sheet.host.element && !standing.isControl(target))
      view.change({ here: { sheet: null } });
  };
  const onKeyDown = async (event: KeyboardEvent) => {
    const sheet = openSheet();
    if (!sheet || event.key !== 'Escape' || standing.isControl(event.target)) return;
    event.stopImmediatePropagation();
    await view.change({ here: { sheet: null } });
    sheet.host.focus();
  };
  window.addEventListener('pointerdown', onPointerDown, { capture: true, signal });
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
}
