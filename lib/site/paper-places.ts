import { parsePaperId } from '../paper/paper-id';
import { paperIdOfHfHref, paperIdOfHref } from '../paper/paper-url';
import {
  ABSTRACT_WORD,
  ARXIV_BUTTON,
  ARXIV_BUTTON_WORDS,
  ARXIV_LINK,
  LIST_ARTICLE,
  LIST_TITLE_LINK,
  NO_CHIPS,
  PAPER_HEADING,
  PAPER_LINK,
  PAPER_TITLE,
  REGION,
  TAG,
  TAG_BUTTON,
  TAG_TEXT,
  TRANSLATED,
} from './hf-selectors';
import { isRendered } from './in-sight';

/** Where on a page a paper's digest belongs. */
export interface PaperPlace {
  paperId: string;
  /** In a box of a list, on the paper's own page, or behind a link or tag anywhere else. */
  kind: 'list' | 'paper' | 'link';
  /** What a card stands at the end of; for a link, the element that a chip stands behind. */
  anchor: Element;
  /** Copies of a link that are not rendered, as a site has them for other windows: nobody would see a chip there. */
  hiddenCopies?: Element[];
}

/**
 * Finds each paper of a page, once in each place, in the page's order: in lists by its title's link, on
 * its own page by the page's path, elsewhere by links and tags.
 */
export function findPaperPlaces(document: Document, path: string): PaperPlace[] {
  const own = ownPlace(document, path);
  const places: PaperPlace[] = own ? [own] : [];
  const linked = new LinkedPlaces();
  const boxes = new Set<Element>();
  let listed: PaperPlace | null = null;
  for (const element of document.querySelectorAll(`${PAPER_LINK}, ${TAG}`)) {
    // By its links, so that boxes of anything else cost nothing.
    const box = own ? null : element.closest(LIST_ARTICLE);
    if (box && !boxes.has(box)) {
      boxes.add(box);
      listed = listPlace(box);
      if (listed) places.push(listed);
    }
    const place = loosePlace(element, linked, listed, own);
    if (place) places.push(place);
  }
  return places;
}

/** The place of a link or tag that stands by itself; null where its paper has one around it, or in its region. */
function loosePlace(
  element: Element,
  linked: LinkedPlaces,
  listed: PaperPlace | null,
  own: PaperPlace | null,
): PaperPlace | null {
  const paperId = paperIdOfMark(element);
  if (!paperId || paperId === own?.paperId || isWithin(element, paperId, listed)) return null;
  return element.closest(NO_CHIPS) ? null : linked.add(element, paperId);
}

/** Papers behind links and tags: each once in a region of the page. */
class LinkedPlaces {
  readonly #regions = new Map<Element | null, Map<string, PaperPlace>>();

  /** The place of a link or tag; null where its region has one of the paper already. */
  add(element: Element, paperId: string): PaperPlace | null {
    const anchor = element.closest(TAG_BUTTON) ?? element;
    const region = anchor.closest(REGION);
    const inRegion = this.#regions.get(region) ?? new Map<string, PaperPlace>();
    this.#regions.set(region, inRegion);
    const earlier = inRegion.get(paperId);
    if (earlier) {
      prefer(anchor, earlier);
      return null;
    }
    const place: PaperPlace = { paperId, kind: 'link', anchor };
    inRegion.set(paperId, place);
    return place;
  }
}

/** What is only a picture makes way for words, and what is hidden for what can be seen. */
function prefer(anchor: Element, place: PaperPlace): void {
  place.hiddenCopies ??= [];
  if (!isRendered({ anchor })) place.hiddenCopies.push(anchor);
  else if (!isRendered(place)) {
    place.hiddenCopies.push(place.anchor);
    place.anchor = anchor;
  } else if (!hasWords(place.anchor) && hasWords(anchor)) place.anchor = anchor;
}

/** Whether a link of a paper is in the box of the same paper. */
function isWithin(element: Element, paperId: string, listed: PaperPlace | null): boolean {
  return listed?.paperId === paperId && listed.anchor.contains(element);
}

/** Whether an element can make a place, or is part of one: what else changes on a page is no news. */
export function isPaperMark(element: Element): boolean {
  return (
    element.matches(MARK) ||
    (element.firstElementChild !== null && element.querySelector(MARK) !== null)
  );
}

const MARK = `${PAPER_LINK}, ${TAG}, ${PAPER_HEADING}, ${PAPER_TITLE}`;

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
  const paperId = paperIdOfHfHref(path);
  if (!paperId) return null;
  const headings = [...document.querySelectorAll(PAPER_HEADING)];
  const heading =
    headings.find(({ textContent }) => ABSTRACT_WORD.test(textContent ?? '')) ??
    translatedHeading(document.querySelector(PAPER_TITLE), headings);
  const anchor = heading?.parentElement;
  return anchor && !leadsElsewhere(document, paperId) && !isAnothers(anchor, paperId)
    ? { paperId, kind: 'paper', anchor }
    : null;
}

/** By what abstracts say, whose they are: a page’s address may be another before its abstract is. */
const abstracts = new Map<string | null, string>();

function isAnothers({ textContent }: Element, paperId: string): boolean {
  if (!abstracts.has(textContent)) abstracts.set(textContent, paperId);
  return abstracts.get(textContent) !== paperId;
}

function translatedHeading(title: Element | null, headings: Element[]): Element | null {
  const behind = title && headings.find((heading) => title.compareDocumentPosition(heading) & 4);
  return behind?.querySelector(TRANSLATED) ? behind : null;
}

/** Whether a button to arXiv leads to another paper than this. */
function leadsElsewhere(document: Document, paperId: string): boolean {
  return [...document.querySelectorAll(ARXIV_LINK)].some(
    (link) =>
      (link.matches(ARXIV_BUTTON) || ARXIV_BUTTON_WORDS.test(link.textContent ?? '')) &&
      paperIdOfHref(link.getAttribute('href') ?? '') !== paperId,
  );
}

function hasWords(element: Element): boolean {
  return (element.textContent ?? '').trim() !== '';
}
