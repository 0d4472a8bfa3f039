import { copyFormulasAsTex } from './copy-with-formulas';

/** In UTF-16 units: so much a pointer that only clicks may select. */
const SLIP = 3;

/** Roots in which the reader can select. */
const watched = new WeakSet<Element>();

/**
 * Lets the reader select text in a root of ours, and nobody else: what can always be selected, a page selects by
 * itself, and reads the selection. It begins with a press, and ends when nothing is selected any more.
 */
export function letReaderSelect(root: Element): void {
  if (watched.has(root)) return;
  watched.add(root);
  root.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && begin(root));
  root.addEventListener('click', keepSelected, true);
  copyFormulasAsTex(root);
}

/** Whoever has drawn the pointer over a row's words wants these, and not what a click on the row does. */
function keepSelected(event: Event): void {
  const isDrawn = event instanceof MouseEvent && event.detail > 0;
  if (isDrawn && String(getSelection()).length > SLIP) event.stopPropagation();
}

function begin(root: Element): void {
  root.classList.add('selecting');
  let pressed = true;
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  const look = () => {
    if (pressed || String(getSelection()) !== '') return;
    root.classList.remove('selecting');
    end.abort();
  };
  const release = () => {
    pressed = false;
    look();
  };
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, release, options);
  // The window's own: not that of what had the focus before the press.
  addEventListener('blur', release, { signal: end.signal });
  addEventListener('selectionchange', look, options);
}
