import type { Markup } from './markup';
import { firstLines, writeLines } from './write-lines';

/** `#3 A Title [PDF12] [Copy]`: its place on the page, and at least two buttons behind it. */
const TITLE =
  /^[ \t]{0,3}#\d{1,4}[ \t]+(\S.{6,400}?)((?:[ \t]+\[[\p{L}+][\p{L} +-]{0,18}[ \t]?\d{0,6}\]){2,8})[ \t]*$/u;
const AUTHORS = /^[ \t]{0,3}Authors?[ \t]?:[ \t]/i;
const LABELLED = /^[ \t]{0,3}\p{L}[\p{L}\d ]{0,30}[:：]/u;
/** In characters. */
const SHORTEST_ABSTRACT = 40;

/**
 * A page that lists papers, copied as text: each title with its number, `#3`, and the page's buttons, below it the
 * authors and the abstract, which the page shows without a word.
 */
export const copiedListing: Markup = {
  isOf: (lines) => firstLines(lines).some((text) => TITLE.test(text)),
  toMarkdown(lines) {
    let above: 'title' | 'authors' | null = null;
    return writeLines(lines, (text) => {
      if (text.trim() === '') return text;
      const place = above;
      above = placeOf(text);
      if (above === 'title') return text.replace(TITLE, '## $1');
      const isAbstract = place === 'authors' && above === null && !LABELLED.test(text);
      return isAbstract && text.length >= SHORTEST_ABSTRACT ? `**Abstract:** ${text.trim()}` : text;
    });
  },
};

function placeOf(text: string): 'title' | 'authors' | null {
  if (TITLE.test(text)) return 'title';
  return AUTHORS.test(text) ? 'authors' : null;
}
