import { titleLetters } from '../../../digest/title-letters';
import { isBibliography } from '../../words/bibliography-labels';
import { cleanLabelText } from '../../words/read-label';
import { BANNER, countHeads, ITEM, writtenAs } from './head';
import type { JudgedHead } from './judged-head';

/** In letters: shorter names may be something else's as well, unless they stand once, among headings that are titles. */
const SHORTEST = 6;

/** So many titles of a form with a paper show that one without it lacks its own. */
const FEW_KIN = 2;

/** Gives headings the papers that a list or a table elsewhere links by their title, or by the name with which that begins. */
export function nameByTitle(heads: JudgedHead[]): void {
  const inLists = heads.filter(({ rank, ids }) => rank >= ITEM && ids.length === 1);
  const listed = new Map(inLists.map((head) => [head.letters, head]));
  const unnamed = heads.filter(({ rank, below }) => rank < BANNER && !below);
  const names = countHeads(unnamed, ({ title }) => nameOf(title));
  const isSure = sureTitles(unnamed, listed);
  for (const head of unnamed) {
    const name = nameOf(head.title);
    const isName = name.length >= SHORTEST && names.get(name) === 1;
    const found =
      (isSure(head) ? listed.get(head.letters) : undefined) ??
      (isName ? listed.get(name) : undefined);
    if (found) head.below = { ids: found.ids, at: found.index, place: 'below' };
  }
}

/** Tells which headings are surely those of the titles that are listed, where their words are the same. */
function sureTitles(unnamed: JudgedHead[], listed: Map<string, JudgedHead>) {
  const isLong = ({ letters }: JudgedHead) => letters.length >= SHORTEST;
  const titles = unnamed.filter((head) => isLong(head) && listed.has(head.letters));
  const kin = countHeads(titles, ({ form }) => form);
  const written = countHeads(unnamed, ({ letters }) => letters);
  return (head: JudgedHead): boolean =>
    isLong(head) || (written.get(head.letters) === 1 && (kin.get(head.form) ?? 0) >= FEW_KIN);
}

/** The letters of the name before a title's colon, `Kite` in `Kite: Flying on a String`; `''` where there is none. */
function nameOf(title: string): string {
  return titleLetters(/^([^:：]{3,40})[:：]\s?\S/.exec(title)?.[1] ?? '');
}

/** Gives a heading the paper that is named below a heading of particulars further in, `## Links`: such words are no title. */
export function nameByParticulars(heads: JudgedHead[]): void {
  const named = countHeads(
    heads.filter(({ below, title }) => below && !isBibliography(cleanLabelText(title))),
    ({ form }) => form,
  );
  for (const [above, particulars] of particularsWithin(heads)) {
    const [only, ...others] = particulars;
    // A file's own heading stands above several.
    if (!only || others.length > 0) continue;
    // Among titles, such a word is one, too.
    if ((named.get(only.form) ?? 0) > 1) continue;
    above.below ??= only.below;
    only.below = null;
  }
}

/** The headings of particulars below which a paper is named, by the heading that they stand in. */
function particularsWithin(heads: JudgedHead[]): Map<JudgedHead, JudgedHead[]> {
  const within = new Map<JudgedHead, JudgedHead[]>();
  for (const [head, above] of headingsWithin(heads))
    if (namesBelow(head)) within.set(above, [...(within.get(above) ?? []), head]);
  return within;
}

/** The headings that stand in another, with that one. */
function headingsWithin(heads: JudgedHead[]): [JudgedHead, JudgedHead][] {
  /** The headings that are open at a place, the outermost first. */
  const open: JudgedHead[] = [];
  return heads.flatMap((head): [JudgedHead, JudgedHead][] => {
    if (head.rank >= BANNER) return [];
    while ((open.at(-1)?.rank ?? 0) >= head.rank) open.pop();
    const above = open.at(-1);
    open.push(head);
    return above ? [[head, above]] : [];
  });
}

/** Whether a paper is named below a heading of particulars. */
function namesBelow({ below, ids, title }: JudgedHead): boolean {
  return below !== null && ids.length === 0 && isBibliography(cleanLabelText(title));
}

/** Gives a title the paper that is named right below a heading of its sections, whose words stand above others' sections, too. */
export function nameBySections(heads: JudgedHead[]): void {
  const named = countHeads(
    heads.filter(({ below, rank }) => below && rank < BANNER),
    ({ form }) => form,
  );
  const sections = new Set(heads.flatMap((head) => (head.below ? [] : [writtenAs(head)])));
  for (const [head, above] of headingsWithin(heads)) {
    if (above.below || above.labelled || (named.get(above.form) ?? 0) < FEW_KIN) continue;
    if (!isNamedSection(head) || !sections.has(writtenAs(head))) continue;
    above.below = head.below;
    head.below = null;
  }
}

/** Whether a paper is named below a heading of a section's words. */
function isNamedSection({ below, ids, labelled }: JudgedHead): boolean {
  return labelled && ids.length === 0 && below?.place === 'below';
}
