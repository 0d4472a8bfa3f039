import { isBibliography } from '../words/bibliography-labels';
import { cleanLabelText } from '../words/read-label';
import { BANNER, ITEM } from './head';
import type { JudgedHead } from './judged-heads';

/** In letters: shorter titles may name something else as well. */
const SHORTEST_TITLE = 8;

/** Gives headings the papers that a list or a table elsewhere links by their title. */
export function nameByTitle(heads: JudgedHead[]): void {
  const listed = new Map<string, JudgedHead>();
  for (const head of heads)
    if (head.rank >= ITEM && head.ids.length === 1) listed.set(head.letters, head);
  for (const head of heads) {
    if (head.rank >= BANNER || head.below) continue;
    const key = head.letters;
    const found = key.length >= SHORTEST_TITLE ? listed.get(key) : undefined;
    if (found) head.below = { ids: found.ids, at: found.index, place: 'below' };
  }
}

/** Gives a heading the paper that is named below a heading of particulars further in, `## Links`: such words are no title. */
export function nameByParticulars(heads: JudgedHead[]): void {
  for (const [above, particulars] of particularsWithin(heads)) {
    const [only, ...others] = particulars;
    // A file's own heading stands above several.
    if (!only || others.length > 0) continue;
    above.below ??= only.below;
    only.below = null;
  }
}

/** The headings of particulars below which a paper is named, by the heading that they stand in. */
function particularsWithin(heads: JudgedHead[]): Map<JudgedHead, JudgedHead[]> {
  /** The headings that are open at a place, the outermost first. */
  const open: JudgedHead[] = [];
  const within = new Map<JudgedHead, JudgedHead[]>();
  for (const head of heads) {
    if (head.rank >= BANNER) continue;
    while ((open.at(-1)?.rank ?? 0) >= head.rank) open.pop();
    const above = open.at(-1);
    open.push(head);
    if (above && namesBelow(head)) within.set(above, [...(within.get(above) ?? []), head]);
  }
  return within;
}

/** Whether a paper is named below a heading of particulars. */
function namesBelow({ below, ids, title }: JudgedHead): boolean {
  return below !== null && ids.length === 0 && isBibliography(cleanLabelText(title));
}
