import { copyFormulasAsTex } from './copy-with-formulas';

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
  copyFormulasAsTex(root);
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
  for (const type of ['pointerup', 'pointercancel'])
    window.addEventListener(type, release, options);
  // The window's own: not that of what had the focus before the press.
  window.addEventListener('blur', release, { signal: end.signal });
  document.addEventListener('selectionchange', look, options);
}
