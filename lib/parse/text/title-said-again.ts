import { appendAll } from '../../digest/append-all';
import { paperIdOfHref } from '../../paper/paper-url';
import { classWords, hasAny } from './class-words';
import { elementsOf, isElement, type MarkupElement, type MarkupNode } from './markup-tree';
import { HEADING } from './page-tags';

const LANGUAGES = new Set('zh cn en ja jp ko kr chinese english translated translation'.split(' '));
/** So many blocks above a title are looked at, each as far as it has so many elements. */
const MOST_ABOVE = 3;
const MOST_WITHIN = 20;

/**
 * Whether a block whose class says that it is in some language stands below the link to its paper, which has
 * the title itself, and below no heading. It stands at index `at` among `siblings`.
 */
export function isTitleSaidAgain(
  element: MarkupElement,
  siblings: MarkupNode[],
  at: number,
): boolean {
  if (HEADING.test(element.name) || !hasAny(classWords(element), LANGUAGES)) return false;
  const above = siblings
    .slice(Math.max(0, at - 2 * MOST_ABOVE), at)
    .filter(isElement)
    .flatMap(openingElements);
  return (
    above.some(({ attributes }) => paperIdOfHref(attributes.get('href') ?? '') !== null) &&
    !above.some(({ name }) => HEADING.test(name))
  );
}

/** An element and the first ones within it. */
function openingElements(element: MarkupElement): MarkupElement[] {
  const found = [element];
  for (let at = 0; at < found.length && found.length < MOST_WITHIN; at++) {
    const next = found[at];
    if (next) appendAll(found, elementsOf(next).slice(0, MOST_WITHIN));
  }
  return found;
}
