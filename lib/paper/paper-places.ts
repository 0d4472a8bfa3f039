import { ABSTRACT_WORD, LIST_ARTICLE, LIST_TITLE_LINK, PAPER_HEADING } from './hf-selectors';
import { paperIdOfHfHref } from './paper-url';

/** Where on a page a paper's card belongs: at the end of `box`. */
export interface PaperPlace {
  paperId: string;
  kind: 'list' | 'paper';
  box: Element;
}

/** Finds each paper of a list page once by its title's link, and a paper page's own paper by the page's address. */
export function findPaperPlaces(document: Document, path: string): PaperPlace[] {
  const own = paperIdOfHfHref(path);
  if (own) {
    const box = abstractBox(document);
    return box ? [{ paperId: own, kind: 'paper', box }] : [];
  }
  const places: PaperPlace[] = [];
  for (const box of document.querySelectorAll(LIST_ARTICLE)) {
    const paperId = paperIdOfHfHref(box.querySelector(LIST_TITLE_LINK)?.getAttribute('href') ?? '');
    if (paperId) places.push({ paperId, kind: 'list', box });
  }
  return places;
}

/** The box around the abstract's heading and text. */
function abstractBox(document: Document): Element | null {
  for (const heading of document.querySelectorAll(PAPER_HEADING)) {
    if (ABSTRACT_WORD.test(heading.textContent ?? '')) return heading.parentElement;
  }
  return null;
}
