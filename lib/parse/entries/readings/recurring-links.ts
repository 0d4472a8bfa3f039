import { countHeads, type Head } from '../heads/head';

/** Lines that open with a link, with words in bold, or with words before an address. */
const FORMS = /^(?:item|line)#?-(?:link|lead|bold|plain)/;
/** In letters: longer words are a title, however often they stand. */
const LONGEST_WORD = 24;

/**
 * Leaves out heads whose few words stand beside several papers: `[Ссылка](…)` below each of them, `**Source** —
 * [arXiv](…)`, or `Zum Papier: https://…`, is no title, in whatever language it is. Two papers may have one title all the
 * same: where as many lines written alike have words of their own, and no other names the paper.
 */
export function withoutRecurringLinks(heads: Head[]): Head[] {
  const papers = papersOfWords(heads);
  const recurs = (head: Head) => isWordLink(head) && (papers.get(head.letters)?.size ?? 0) > 1;
  const naming = heads.filter(({ ids }) => ids.length === 1);
  const named = countHeads(naming, ({ ids: [id = ''] }) => id);
  const recurring = countHeads(naming.filter(recurs), ({ form }) => form);
  const others = countHeads(
    naming.filter((head) => !recurs(head)),
    ({ form }) => form,
  );
  const isTitle = ({ form, ids: [id = ''] }: Head) =>
    named.get(id) === 1 && (others.get(form) ?? 0) >= (recurring.get(form) ?? 0);
  return heads.filter((head) => !recurs(head) || isTitle(head));
}

/** The papers that each of the words stands beside. */
function papersOfWords(heads: Head[]): Map<string, Set<string>> {
  const papers = new Map<string, Set<string>>();
  for (const head of heads) {
    if (!isWordLink(head)) continue;
    const of = papers.get(head.letters) ?? new Set();
    for (const id of head.ids) of.add(id);
    papers.set(head.letters, of);
  }
  return papers;
}

function isWordLink({ form, letters, ids }: Head): boolean {
  return FORMS.test(form) && ids.length === 1 && letters !== '' && letters.length <= LONGEST_WORD;
}
