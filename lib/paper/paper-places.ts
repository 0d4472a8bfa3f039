import {
  ABSTRACT_WORD,
  ARXIV_BUTTON_WORDS,
  ARXIV_LINK,
  LIST_ARTICLE,
  LIST_TITLE_LINK,
  NO_CHIPS,
  PAPER_HEADING,
  PAPER_LINK,
  REGION,
  TAG,
  TAG_BUTTON,
  TAG_TEXT,
} from './hf-selectors';
import { parsePaperId } from './paper-id';
import { paperIdOfHfHref, paperIdOfHref } from './paper-url';

/** Where on a page a paper's digest belongs. */
export interface PaperPlace {
  paperId: string;
  /** In a box of a list, on the paper's own page, or behind a link or tag anywhere else. */
  kind: 'list' | 'paper' | 'link';
  /** What a card stands at the end of; for a link, the element that a chip stands behind. */
  anchor: Element;
}

/**
 * Finds each paper of a page, once in each place, in the page's order: in lists by its title's link, on
 * its own page by the page's path, elsewhere by links and tags.
 */
export function findPaperPlaces(document: Document, path: string): PaperPlace[] {
  const own = ownPlace(document, path);
  const places: PaperPlace[] = [];
  const regions = new Map<Element | null, Map<string, PaperPlace>>();
  let listed: PaperPlace | null = null;
  const seen = new Set<Element>();
  for (const element of document.querySelectorAll(`${PAPER_LINK}, ${TAG}`)) {
    // By its links, so that boxes of anything else cost nothing.
    const box = own ? null : element.closest(LIST_ARTICLE);
    if (box && !seen.has(box)) {
      seen.add(box);
      listed = listPlace(box);
      if (listed) places.push(listed);
    }
    const paperId = paperIdOfMark(element);
    if (!paperId || paperId === own?.paperId) continue;
    if (listed?.paperId === paperId && listed.anchor.contains(element)) continue;
    if (element.closest(NO_CHIPS)) continue;
    const anchor = element.closest(TAG_BUTTON) ?? element;
    const region = anchor.closest(REGION);
    const inRegion = regions.get(region) ?? new Map<string, PaperPlace>();
    regions.set(region, inRegion);
    const earlier = inRegion.get(paperId);
    // A link that is only a picture makes way for one with words.
    if (earlier && !hasWords(earlier.anchor) && hasWords(anchor)) earlier.anchor = anchor;
    if (earlier) continue;
    const place: PaperPlace = { paperId, kind: 'link', anchor };
    inRegion.set(paperId, place);
    places.push(place);
  }
  return own ? [own, ...places] : places;
}

/** Whether an element can make a place, or is part of one: what else changes on a page is no news. */
export function isPaperMark(element: Element): boolean {
  return (
    element.matches(MARK) ||
    (element.firstElementChild !== null && element.querySelector(MARK) !== null)
  );
}

const MARK = `${PAPER_LINK}, ${TAG}, ${PAPER_HEADING}`;

function paperIdOfMark(element: Element): string | null {
  const href = element.getAttribute('href');
  if (href !== null) return paperIdOfHref(href);
  return parsePaperId(TAG_TEXT.exec(element.textContent ?? '')?.[1] ?? '');
}

function listPlace(article: Element): PaperPlace | null {
  const href = article.querySelector(LIST_TITLE_LINK)?.getAttribute('href') ?? '';
  const paperId = paperIdOfHfHref(href);
  return paperId ? { paperId, kind: 'list', anchor: article } : null;
}

/** The box around the abstract, unless it is still, or already, another paper's than the path says. */
function ownPlace(document: Document, path: string): PaperPlace | null {
  const paperId = path.startsWith('/papers/') && paperIdOfHfHref(path);
  if (!paperId) return null;
  for (const heading of document.querySelectorAll(PAPER_HEADING)) {
    const anchor = heading.parentElement;
    if (!anchor || !ABSTRACT_WORD.test(heading.textContent ?? '')) continue;
    for (const link of document.querySelectorAll(ARXIV_LINK)) {
      if (!ARXIV_BUTTON_WORDS.test(link.textContent ?? '')) continue;
      if (paperIdOfHref(link.getAttribute('href') ?? '') !== paperId) return null;
    }
    return { paperId, kind: 'paper', anchor };
  }
  return null;
}

function hasWords(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '';
}
