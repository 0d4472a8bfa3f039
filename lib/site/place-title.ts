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

/** What a link may say besides a title: where it leads. */
const ADDRESS =
  /https?:\S+|\bwww\.\S+|\S+\.(?:co|org)\/\S+|\b(?:arxiv|abs|pdf)\b|[\d.:/]+(?:v\d+)?/gi;
/** Shorter words name no paper: “paper”, “here”. */
const FEWEST_LETTERS = 8;

/** The text of a loose link where that is more than an address or an id, and so, most likely, its paper's title; else null. */
export function linkTitle({ kind, anchor }: PaperPlace): string | null {
  const text = anchor.textContent?.trim() ?? '';
  const letters = text.replace(ADDRESS, '').match(/\p{L}/gu)?.length ?? 0;
  return kind === 'link' && letters >= FEWEST_LETTERS ? text : null;
}
