import { findPaperId } from '../../../paper/paper-id';
import { isLinkWord } from '../../words/clean-title';
import { findLinks } from '../../words/paper-mentions';
import { endsWithNumber } from '../../words/tail-link';
import { BANNER, type Head, ROW } from '../heads/head';
import { isOneOfSeveral, mayHoldSeveral } from '../heads/inner-titles';
import type { JudgedHead } from '../heads/judged-head';
import { type Placed, placeAtEnd } from '../heads/placement';
import { isAside } from '../lines/said-to-readers';
import type { SurveyedLine } from '../lines/survey';
import { isOfReport, LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import type { Ground } from './ground';
import type { Candidate } from './reading';

/** So many others with links of their own show that each entry has one. */
const LEAST_NAMED = 2;

/** Gives entries that name no paper beside their title the one behind their text, or the only one within. */
export function placeBehind(entries: Candidate[], ground: Ground, form: string): void {
  const { lines } = ground;
  const kin = entries.filter(({ head }) => head.form === form);
  const isLone = kin.length === 1;
  const areNamed = kin.filter(({ ids }) => ids.length > 0).length >= LEAST_NAMED;
  for (const entry of entries) {
    if (
      entry.ids.length > 0 ||
      entry.head.form !== form ||
      lines[entry.head.index]?.naming.elsewhere
    )
      continue;
    const within = () => (entry.head.elsewhere ? null : placeWithin(entry, ground, isLone));
    const placed =
      placeAtEnd(entry.head.index, entry.end, lines) ??
      within() ??
      (areNamed && !entry.head.elsewhere ? placeCalled(entry, lines) : null);
    if (!placed || isOfInner(entry, placed.at, ground)) continue;
    entry.ids = placed.ids;
    entry.at = placed.at;
    entry.place = placed.place;
  }
}

/** Whether what a line names is that of one of several titles within. */
function isOfInner({ head }: Candidate, at: number, { heads }: Ground): boolean {
  if (head.rank >= BANNER || !mayHoldSeveral(head, heads)) return false;
  const from = isOfReport(head.title) ? Number.POSITIVE_INFINITY : at;
  return isOneOfSeveral(at, head, heads) || isOneOfSeveral(from, head, heads);
}

/** The only paper named in an entry; null where it is that of a title further in, or there are several, or a file's one text only cites it. */
function placeWithin(
  { head, end }: Candidate,
  { lines, heads }: Ground,
  isLone: boolean,
): Placed | null {
  if (head.rank >= ROW || isAside(head.title)) return null;
  const named = lines
    .slice(head.index + 1, end)
    .filter(({ referred, line }) => !referred && !(isLone && endsWithNumber(line.text)))
    .flatMap(({ naming, index: at }) =>
      naming.own.map((id): Placed => ({ ids: [id], at, place: 'within' })),
    );
  const [first] = named;
  if (!first || named.some(({ ids: [id] }) => id !== first.ids[0])) return null;
  return heads.some((inner) => isTitleOf(inner, head, first.at, heads)) ? null : first;
}

/** The one paper that links in an entry's text are called by, `([paper](…))`; null where they lead to several. */
function placeCalled({ head, end }: Candidate, lines: SurveyedLine[]): Placed | null {
  if (head.rank >= ROW) return null;
  const found = lines
    .slice(head.index + 1, end)
    .filter(
      ({ referred, naming }) => !referred && naming.cited.length > 0 && naming.form !== 'rival',
    )
    .flatMap(({ line: { text }, index: at }) =>
      findLinks(text).flatMap((link): Placed[] => {
        // What is cited is called by its number.
        const isCalled = isLinkWord(link.text) && !/\d{4}/.test(link.text);
        const id = isCalled ? findPaperId(link.target) : null;
        return id === null ? [] : [{ ids: [id], at, place: 'within' }];
      }),
    );
  const [first] = found;
  return first && found.every(({ ids: [id] }) => id === first.ids[0]) ? first : null;
}

/** Whether a head further in than another is the title of what a line names, above or right below it. */
function isTitleOf(inner: JudgedHead, outer: Head, at: number, heads: JudgedHead[]): boolean {
  const { rank, section, labelled, plain, below, above, title } = inner;
  const isAbove = below === null && above?.place === 'above' && above.at === at;
  // Among others with links of their own.
  if (isAbove && !heads.some((other) => other.form === inner.form && other.below)) return false;
  if ((below?.at !== at && !isAbove) || rank <= outer.rank || section || labelled || plain)
    return false;
  return rank < BANNER || titleWorth(title) >= LIKELY_TITLE;
}
