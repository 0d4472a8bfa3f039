import type { Head } from '../heads/head';

/** Lines that open with a link, with words in bold, or with words before an address. */
const FORMS = /^(?:item|line)#?-(?:link|lead|bold|plain)/;
/** In letters: longer words are a title, however often they stand. */
const LONGEST_WORD = 24;

/**
 * Leaves out heads whose few words stand beside several papers: `[Ссылка](…)` below each of them, `**Source** —
 * [arXiv](…)`, or `Zum Papier: https://…`, is no title, in whatever language it is.
 */
export function withoutRecurringLinks(heads: Head[]): Head[] {
  const papers = new Map<string, Set<string>>();
  for (const head of heads) {
    if (!isWordLink(head)) continue;
    const of = papers.get(head.letters) ?? new Set();
    for (const id of head.ids) of.add(id);
    papers.set(head.letters, of);
  }
  return heads.filter((head) => !isWordLink(head) || (papers.get(head.letters)?.size ?? 0) < 2);
}

function isWordLink({ form, letters, ids }: Head): boolean {
  return FORMS.test(form) && ids.length === 1 && letters !== '' && letters.length <= LONGEST_WORD;
}
