import { TAG } from '../../lib/paper/hf-selectors';
import { isPaperMark } from '../../lib/paper/paper-places';
import { paperIdOfHref } from '../../lib/paper/paper-url';

interface Watcher {
  /** Papers' links came, changed or went, or one of our hosts left: said before the browser paints. */
  onChange(): void;
  /** Whether a node that left the page is a host of ours that should be there. */
  isOurs(node: Node): boolean;
}

/** Watches the page for what concerns papers, and looks at nothing else of what changes. */
export function watchPage({ onChange, isOurs }: Watcher, signal: AbortSignal): void {
  let path = location.pathname;
  const concerns = (record: MutationRecord): boolean => {
    const { type, target, addedNodes, removedNodes } = record;
    if (type === 'attributes') return leadsToPaper(target, record.oldValue);
    // A tag says in its text which paper it names; any other text is only text.
    if (type === 'characterData') return target.parentElement?.closest(TAG) != null;
    for (const node of addedNodes) if (node instanceof Element && isPaperMark(node)) return true;
    for (const node of removedNodes)
      if (node instanceof Element && (isOurs(node) || isPaperMark(node))) return true;
    return false;
  };
  const observer = new MutationObserver((records) => {
    if (path === location.pathname && !records.some(concerns)) return;
    path = location.pathname;
    onChange();
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href'],
    attributeOldValue: true,
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Whether a link leads to a paper, or did before its `href` was changed. */
function leadsToPaper(link: Node, before: string | null): boolean {
  const now = link instanceof HTMLAnchorElement ? link.getAttribute('href') : null;
  return [now, before].some((href) => href !== null && paperIdOfHref(href) !== null);
}
