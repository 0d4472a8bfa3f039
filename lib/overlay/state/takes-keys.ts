import { KEYS_OF_THEIR_OWN, MODAL } from '../../site/hf-selectors';

const FOCUSABLE = 'html, body, a, button, summary, [tabindex]';

/**
 * Whether a key that is pressed on the page is the page's, or the browser's, and not ours: it has a modifier, writes
 * something, or goes to what has keys of its own.
 */
export function takesKeys(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  // In an open root of the page's, the event's target is only the host of what is written in.
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  // What could not have the focus by itself holds it in a closed root, where it may well be written.
  if (target.localName.includes('-') || !target.matches(FOCUSABLE)) return true;
  if (target.closest(KEYS_OF_THEIR_OWN)) return true;
  return [...target.ownerDocument.querySelectorAll(MODAL)].some((modal) => modal.checkVisibility());
}
