import { classWords, hasAny } from './class-words';
import { isElement, type MarkupElement, type MarkupNode } from './markup-tree';
import { CONTROLS, HEADING, NAVIGATION_ROLES, NAVIGATION_WORDS, UNSEEN } from './page-tags';

/** A piece of hidden text that is as long as this, and stands nowhere else, is no copy for another width. */
const LEAST_OWN = 40;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** What a page's header and footer are not, but a part's own. */
const PARTS = new Set(['article', 'section', 'li', 'td', 'blockquote', 'details']);

/**
 * The part of a page that somebody reads: without scripts, pictures, controls, navigation, the page's
 * footer, and hidden copies of what can be seen. Hidden text that is nowhere else, as behind a tab, stays.
 */
export function readablePart(page: MarkupElement): MarkupElement {
  const seen = new Set<string>();
  gatherSeen(page, seen);
  return prune(page, { seen, inPart: false });
}

interface Place {
  /** Pieces of text that can be seen. */
  seen: Set<string>;
  /** Whether an article or the like is around. */
  inPart: boolean;
}

function gatherSeen(element: MarkupElement, seen: Set<string>): void {
  for (const child of element.children) {
    if (!isElement(child)) seen.add(child.text.trim());
    else if (!UNSEEN.has(child.name) && !isHidden(child)) gatherSeen(child, seen);
  }
}

function prune(element: MarkupElement, place: Place): MarkupElement {
  const inPart = place.inPart || PARTS.has(element.name);
  const children = element.children.flatMap((child): MarkupNode[] => {
    if (!isElement(child)) return [child];
    const id = child.attributes.get('data-arxiv-id') ?? child.attributes.get('data-paper-id');
    if (!isRead(child, { ...place, inPart }))
      return id === undefined ? [] : [{ text: ` arXiv:${id} `, line: child.line }];
    return [prune(child, { ...place, inPart })];
  });
  return { ...element, children };
}

function isRead(element: MarkupElement, { seen, inPart }: Place): boolean {
  const { name, attributes } = element;
  if (UNSEEN.has(name) || CONTROLS.has(name)) return false;
  if (NAVIGATION_ROLES.has(attributes.get('role') ?? '')) return false;
  if (name !== 'body' && hasAny(classWords(element), NAVIGATION_WORDS)) return false;
  if (!inPart && name === 'footer') return false;
  if (!inPart && name === 'header' && !holdsHeading(element)) return false;
  return !isHidden(element) || hasOwnText(element, seen);
}

function isHidden(element: MarkupElement): boolean {
  const { attributes } = element;
  if (attributes.size === 0) return false;
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test((attributes.get('style') ?? '').slice(0, 500)) ||
    isHiddenClass(attributes.get('class') ?? '')
  );
}

function isHiddenClass(names: string): boolean {
  return names
    .slice(0, 300)
    .split(/\s+/)
    .some((name) => /^(?:hidden|d-none|sr-only|visually-?hidden|screen-reader-text)$/.test(name));
}

function holdsHeading(element: MarkupElement): boolean {
  return element.children.some(
    (child) => isElement(child) && (HEADING.test(child.name) || holdsHeading(child)),
  );
}

/** Whether a part has text that can be seen nowhere else. */
function hasOwnText(element: MarkupElement, seen: Set<string>): boolean {
  return element.children.some((child) => {
    if (isElement(child)) return !UNSEEN.has(child.name) && hasOwnText(child, seen);
    const text = child.text.trim();
    return text.length >= LEAST_OWN && !seen.has(text);
  });
}
