import { LIST_TITLE_LINK, PAPER_TITLE } from './hf-selectors';
import type { PaperPlace } from './paper-places';

/** What the site calls the paper of a place; null where it does not say it there for sure, as behind a loose link. */
export function titleAt({ kind, anchor }: PaperPlace): string | null {
  if (kind === 'link') return null;
  const title = kind === 'list' ? anchor.querySelector(LIST_TITLE_LINK) : titleAbove(anchor);
  return title?.textContent?.trim() || null;
}

/** The nearest above a paper's abstract: a banner or a dialog may have a heading of its rank, too. */
function titleAbove(anchor: Element): Element | null {
  for (let around = anchor.parentElement; around; around = around.parentElement) {
    const above = [...around.querySelectorAll(PAPER_TITLE)].filter(
      (title) => anchor.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_PRECEDING,
    );
    if (above.length > 0) return above.at(-1) ?? null;
  }
  return null;
}
