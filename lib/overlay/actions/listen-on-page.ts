import { keepListening } from '../parts/keep-listening';
import type { PageView } from '../state/page-view';
import type { ReaderActions, StandingDigest, StandingDigests } from '../state/reader-actions';
import { takesKeys } from '../state/takes-keys';

/**
 * Hears what the reader does on the page beside ours, until the signal aborts. A click elsewhere closes the open
 * sheet, and so does Escape, which gives the focus back to its row or chip. Our single keys work wherever the reader
 * wants them to; else only while nothing of the page's has the focus, and ours was pressed last or is open at the side.
 */
export function listenOnPage(
  view: PageView,
  standing: StandingDigests,
  actions: ReaderActions,
  signal: AbortSignal,
): void {
  /** What the pointer pressed last, if that was ours. */
  let pressed: unknown = null;
  const placedAt = (element: unknown) => standing.all.find(({ host }) => host.element === element);
  const isOurs = (element: unknown) =>
    standing.isControl(element) || placedAt(element) !== undefined;
  const openSheet = () => standing.at(view.wanted?.sheet ?? null);

  /** Rows leave Escape to us. */
  const isHeardThere = ({ key, target }: KeyboardEvent) =>
    standing.isControl(target) || (placedAt(target) !== undefined && key !== 'Escape');

  const onPointerDown = ({ target }: Event) => {
    pressed = isOurs(target) ? target : null;
    const sheet = openSheet();
    if (sheet && target !== sheet.host.element && !standing.isControl(target))
      view.change({ here: { sheet: null } });
  };

  const closeSheet = async (sheet: StandingDigest) => {
    await view.change({ here: { sheet: null } });
    sheet.host.focus();
  };

  const mayUse = () => {
    const { wanted } = view;
    if (!wanted || wanted.settings.pageKeys) return wanted !== null;
    const { activeElement, body } = document;
    const isFree = !activeElement || activeElement === body || isOurs(activeElement);
    return isFree && (wanted.panel !== null || pressed !== null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const sheet = openSheet();
    if (
      sheet &&
      event.key === 'Escape' &&
      !event.isComposing &&
      !standing.isControl(event.target)
    ) {
      event.stopImmediatePropagation();
      closeSheet(sheet);
      return;
    }
    // In ours, keys are heard where they are pressed. A page that sends some would learn what its reader reads.
    if (!event.isTrusted || isHeardThere(event) || takesKeys(event) || !mayUse()) return;
    const placed = placedAt(pressed) ?? placedAt(document.activeElement) ?? null;
    if (!actions.pressed(event.key, placed)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  keepListening(() => {
    addEventListener('pointerdown', onPointerDown, { capture: true, signal });
    addEventListener('keydown', onKeyDown, { capture: true, signal });
  }, signal);
}
