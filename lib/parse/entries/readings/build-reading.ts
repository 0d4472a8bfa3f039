import { isReferences } from '../../words/bibliography-labels';
import { cleanLabelText } from '../../words/read-label';
import { BANNER, ITEM } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { titleWorth } from '../lines/title-worth';
import { endsAt, type OpenEntry } from './entry-end';
import type { Attempt, Ground } from './ground';
import { partOneLineItems } from './one-line-lists';
import { placeBehind } from './place-behind';
import type { Candidate, Reading } from './reading';
import { startOf, type TriedHead, tryHeads } from './tried-heads';

/** Reads a file's entries as those whose titles have one form, with others only where none of these stands. */
export function buildReading(ground: Ground, attempt: Attempt): Reading {
  const entries = partIntoEntries(tryHeads(ground, attempt), ground);
  endAtClosings(entries, ground);
  if (!attempt.above) placeBehind(entries, ground, attempt.form);
  return { ...attempt, entries: partOneLineItems(entries, ground.lines), score: 0, reasons: [] };
}

/** Opens an entry at each head that may have one, and ends it where another head says so. */
function partIntoEntries(heads: TriedHead[], ground: Ground): Candidate[] {
  const numbered = areNumbered(heads);
  const entries: Candidate[] = [];
  let open: OpenEntry | null = null;
  for (const tried of heads) {
    if (open && !endsAt(open, tried, ground)) {
      holdSection(open, tried.head);
      continue;
    }
    if (open) open.entry.end = endBefore(tried, open, ground);
    open = isEntry(tried, numbered) ? openEntry(tried, ground) : null;
    if (open) entries.push(open.entry);
  }
  return entries;
}

/** Where an open entry ends before a head: above the names of the columns, where that is a table's first row. */
function endBefore(tried: TriedHead, { entry }: OpenEntry, { lines }: Ground): number {
  let at = startOf(tried);
  if (!tried.head.row || entry.head.row) return at;
  while (lines[at - 1]?.line.text.includes('|')) at--;
  return Math.max(at, entry.head.index + 1);
}

/** Whether most titles are numbered. */
function areNumbered(heads: TriedHead[]): boolean {
  const kin = heads.filter(({ primary }) => primary);
  return kin.filter(({ head }) => head.numbered).length * 2 > kin.length;
}

function openEntry(tried: TriedHead, { lines }: Ground): OpenEntry {
  const { head, placed } = tried;
  const entry = {
    head,
    ids: placed?.ids ?? [],
    at: placed?.at ?? head.index,
    place: placed?.place ?? null,
    start: startOf(tried),
    end: head.row?.end ?? lines.length,
  };
  return { entry, sections: BANNER, counted: new Map() };
}

/** Takes a head for one of the open entry's sections, or for an item of a list in it. */
function holdSection(open: OpenEntry, { rank, section, ordinal }: JudgedHead): void {
  if (rank >= BANNER && rank !== ITEM) return;
  if (section && rank < BANNER) open.sections = Math.min(open.sections, rank);
  if (ordinal !== null) open.counted.set(rank, ordinal);
}

/** Whether a head that ends an entry, or stands in none, opens one. */
function isEntry({ head, placed, primary }: TriedHead, numbered: boolean): boolean {
  return placed !== null || (primary && !head.section && mayBeEntry(head, numbered));
}

/** Whether a head without a paper looks like the titles of entries: numbered as they are, or with another work's link. */
function mayBeEntry(head: JudgedHead, numbered: boolean): boolean {
  if (head.opens && head.rank < BANNER) return true;
  if (head.row) return true;
  if (isGroupWords(head)) return false;
  if (head.plain && !head.numbered && !head.holds) return false;
  if (head.rank < BANNER || head.elsewhere || head.endsElsewhere) return true;
  return head.numbered === numbered;
}

/** Whether a heading is called as groups of entries are, and has no sign as their titles may have; a label's words that are taken for a title are no group's. */
function isGroupWords({ rank, elsewhere, sign, title, labelled }: JudgedHead): boolean {
  if (rank >= BANNER || elsewhere || sign !== '' || titleWorth(title) > 0.1) return false;
  return !labelled || isReferences(cleanLabelText(title));
}

/** Ends entries at the lines that close them. */
function endAtClosings(entries: Candidate[], { closings }: Ground): void {
  let next = 0;
  for (const entry of entries) {
    while ((closings[next] ?? Number.POSITIVE_INFINITY) <= entry.head.index) next++;
    const at = closings[next];
    if (at !== undefined && at < entry.end && !entry.head.row) entry.end = at;
  }
}
