import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { tells } from '../heads/of-paper';
import { linkOf, type PlacedAbove, placeAtEnd } from '../heads/placement';
import { onlyBlanksBetween, type SurveyedLine } from '../lines/survey';
import { isOfReport } from '../lines/title-worth';
import type { Ground } from './ground';
import type { Candidate, Reading } from './reading';

/** So many entries with a paper show that those of a file have one. */
const LEAST_NAMED = 2;

/**
 * Gives entries without a paper the link that nobody has: right above their title, where the entry before has its own,
 * or behind their text. A writer puts one link in another place than all others.
 */
export function withLeftLinks(given: Reading, ground: Ground): Reading {
  const reading = { ...given, entries: withoutHolders(given, ground) };
  const taken = new Set(reading.entries.flatMap(({ ids }) => ids));
  const nameless = reading.entries.filter(mayTake).length;
  if (nameless === 0 || taken.size < LEAST_NAMED || nameless > taken.size) return reading;
  const entries = reading.entries.map((entry) => ({ ...entry }));
  partPairs(entries, ground.lines);
  for (const id of entries.flatMap(({ ids }) => ids)) taken.add(id);
  for (const [position, entry] of entries.entries())
    if (mayTake(entry)) takeLink(entry, entries[position - 1], taken, ground);
  return { ...reading, entries };
}

/** Gives an entry the one link beside it that nobody has. */
function takeLink(
  entry: Candidate,
  before: Candidate | undefined,
  taken: Set<string>,
  ground: Ground,
): void {
  const link = leftLink(entry, before, taken, ground);
  if (!link) return;
  Object.assign(entry, link);
  if (before && link.start < before.end) before.end = link.start;
  for (const id of entry.ids) taken.add(id);
}

/**
 * The entries without those that are nothing but a link: right above the title of one that has none, the report's name
 * above it or not, or behind the text of one.
 */
function withoutHolders({ entries, form }: Reading, { lines }: Ground): Candidate[] {
  const kept: Candidate[] = [];
  for (const [position, entry] of entries.entries()) {
    const next = entries[position + 1];
    const before = kept.at(-1);
    const isOfNext = next && isOwner(next, form) && next.head.above?.at === entry.at;
    const isOfBefore = before && isOwner(before, form) && before.end === entry.start;
    if (entry.head.form === form || !(isOfNext || isOfBefore) || !isHolder(entry, lines))
      kept.push(entry);
    else if (before && !isOfNext) kept[kept.length - 1] = { ...before, end: entry.end };
  }
  return kept;
}

/** Whether an entry is one of a form that has no paper. */
function isOwner(entry: Candidate, form: string): boolean {
  return entry.head.form === form && mayTake(entry);
}

/** Whether an entry has no title of its own, and nothing is told in it. */
function isHolder({ head, at, end }: Candidate, lines: SurveyedLine[]): boolean {
  const isTitled = head.title !== '' && !(head.plain && isOfReport(head.title));
  if (isTitled || head.row || head.rest !== '') return false;
  return !lines.slice(head.index + 1, end).some((line) => line.index !== at && tells(line));
}

/** Gives two entries, one behind the other, the two links that stand between them, where neither has any other. */
function partPairs(entries: Candidate[], lines: SurveyedLine[]): void {
  for (const [position, entry] of entries.entries()) {
    const next = entries[position + 1];
    if (!next || !mayTake(entry) || !mayTake(next)) continue;
    const [above, own, ...more] = linksBetween(entry, next, lines);
    if (!above || !own || more.length > 0) continue;
    Object.assign(entry, { ids: own.naming.own, at: own.index, place: 'end', end: above.index });
    const { index: at } = above;
    Object.assign(next, { ids: above.naming.own, at, place: 'above', start: at });
  }
}

/** The lines at an entry's end that are nothing but links, from the next one's title upwards. */
function linksBetween({ head }: Candidate, next: Candidate, lines: SurveyedLine[]): SurveyedLine[] {
  const found: SurveyedLine[] = [];
  for (let at = next.head.index - 1; at > head.index; at--) {
    const line = lines[at];
    if (!line || line.blank || line.rule) continue;
    const id = linkOf(line.naming);
    if (id === null || found.some(({ naming }) => naming.own[0] === id)) break;
    found.push(line);
  }
  return found;
}

/** The one link beside an entry that nobody has; null where there are two: nothing tells which is its own. */
function leftLink(
  entry: Candidate,
  before: Candidate | undefined,
  taken: Set<string>,
  ground: Ground,
): PlacedAbove | null {
  const [link, ...others] = linksBeside(entry, before, ground).filter(
    ({ ids: [id = '', ...more] }) => more.length === 0 && !taken.has(id),
  );
  return link && others.length === 0 ? link : null;
}

/** The links right above an entry's title, where none of them is the entry's before, below it, and behind its text. */
function linksBeside(
  { head, start, end }: Candidate,
  before: Candidate | undefined,
  { lines, heads }: Ground,
) {
  const above = linkAbove(head, heads, lines);
  const behind = placeAtEnd(head.index, end, lines);
  const isOwn = above?.place === 'above' && before?.ids.length !== 0;
  const below = behind ?? (head.below?.place === 'below' ? head.below : null);
  return [...(isOwn ? [above] : []), ...(below ? [{ ...below, start }] : [])];
}

/** The link right above a title, or above the heading that stands over it: its number, or the title in another language. */
function linkAbove(
  head: JudgedHead,
  heads: JudgedHead[],
  lines: SurveyedLine[],
): PlacedAbove | null {
  if (head.above || head.rank < BANNER) return head.above;
  const over = heads[heads.findIndex(({ index }) => index === head.index) - 1];
  const isOver = over && over.rank < BANNER && !over.section && !over.below;
  return isOver && onlyBlanksBetween(lines, over.index, head.index) ? over.above : null;
}

/** Whether an entry has no paper, and no other work either. */
function mayTake({ ids, head, unsure }: Candidate): boolean {
  return ids.length === 0 && !unsure && !head.elsewhere && !head.endsElsewhere && !head.row;
}
