import { paperIdOfHref } from '../paper/paper-url';
import { LIST_TITLE_LINK, PAPER_HEADING, PAPER_TITLE, TAG } from './hf-selectors';
import { isPaperMark } from './paper-places';

interface Watcher {
  /** Papers' links or titles came, changed or went, or one of our hosts left: said before the browser paints. */
  onChange(): void;
  /** Whether a node that left the page is a host of ours that should be there. */
  isOurs(node: Node): boolean;
}

/** Watches the page for what concerns papers, and looks at nothing else of what changes. */
export function watchPage({ onChange, isOurs }: Watcher, signal: AbortSignal): void {
  let path = location.pathname;
  const isNews = (node: Node) => node instanceof Element && isPaperMark(node);
  const isLoss = (node: Node) => node instanceof Element && (isOurs(node) || isPaperMark(node));
  const concerns = ({ type, target, oldValue, addedNodes, removedNodes }: MutationRecord) => {
    if (type === 'attributes') return leadsToPaper(target, oldValue);
    return isInWords(target) || [...addedNodes].some(isNews) || [...removedNodes].some(isLoss);
  };
  const observer = new MutationObserver((records) => {
    if (path === location.pathname && !records.some(concerns)) return;
    path = location.pathname;
    onChange();
  });
  // Not the body: a script may put another in its place.
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href'],
    attributeOldValue: true,
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Whether a change is in a text that counts: tags name papers, headings abstracts, and titles are compared. */
function isInWords(changed: Node): boolean {
  const element = changed instanceof Element ? changed : changed.parentElement;
  return element?.closest(WORDS) != null;
}

const WORDS = `${TAG}, ${PAPER_HEADING}, ${PAPER_TITLE}, ${LIST_TITLE_LINK}`;

/** Whether a link leads to a paper, or did before its `href` was changed. */
function leadsToPaper(link: Node, before: string | null): boolean {
  const now = link instanceof HTMLAnchorElement ? link.getAttribute('href') : null;
  return [now, before].some((href) => href !== null && paperIdOfHref(href) !== null);
}
