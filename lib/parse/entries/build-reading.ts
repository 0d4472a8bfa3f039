import { kindOfLabel } from '../../digest/section-labels';
import { BANNER, type Head, ITEM, ROW } from './head';
import { opensReport, repeatsTitle } from './inner-report';
import { isOneOfSeveral, mayHoldSeveral } from './inner-titles';
import type { JudgedHead } from './judged-heads';
import { type Placed, placeAtEnd } from './placement';
import type { Candidate, Reading } from './reading';
import type { SurveyedLine } from './survey';
import { titleWorth } from './title-worth';

const LIKELY_TITLE = 0.65;
/** So many titles of one form make a label in the same form one of them. */
const LEAST_TITLES = 4;

/** What all readings of a file are made from. */
export interface Ground {
  lines: SurveyedLine[];
  heads: JudgedHead[];
  /** Indices of lines that close an entry, as lines of `=` do. */
  closings: number[];
  /** Whether such lines stand before most titles: what an entry names is within it. */
  divided: boolean;
}

/** A way to read a file. */
export interface Attempt {
  /** The form of its entries' titles. */
  form: string;
  /** Links above titles are these titles'. */
  above: boolean;
  /** All lines of the form are titles, also those whose words are a label's. */
  titles: boolean;
}

/** Reads a file's entries as those whose titles have one form, with others only where none of these stands. */
export function buildReading(ground: Ground, { form, above, titles }: Attempt): Reading {
  const { lines } = ground;
  const heads = asTitles(ground.heads, form, titles);
  const kin = heads.filter((head) => head.form === form);
  const numbered = kin.filter((head) => head.numbered).length * 2 > kin.length;
  const entries: Candidate[] = [];
  let open: Candidate | null = null;
  let next = 0;
  /** The level of the headings that are sections of the open entry. */
  let sections = BANNER;
  /** The number of its last section on each level. */
  const counted = new Map<number, number>();
  for (const [position, head] of heads.entries()) {
    const primary = head.form === form;
    while (next < kin.length && (kin[next]?.index ?? 0) <= head.index) next++;
    const placed = primary
      ? beforeNext(placedOf(head, above), kin[next])
      : ownPlaced(head, kin[next], heads[position + 1], above);
    const setting = { primary, numbered, ground, heads, position, above, sections, counted };
    if (open && !endsAt(open, head, placed, setting)) {
      if (head.section && head.rank < BANNER) sections = Math.min(sections, head.rank);
      if (head.rank < BANNER && head.ordinal !== null) counted.set(head.rank, head.ordinal);
      continue;
    }
    if (open) open.end = startOf(head, placed);
    open = null;
    sections = BANNER;
    counted.clear();
    if (placed === null && !(primary && !head.section && mayBeEntry(head, numbered))) continue;
    open = {
      head,
      ids: placed?.ids ?? [],
      at: placed?.at ?? head.index,
      place: placed?.place ?? null,
      start: startOf(head, placed),
      end: head.row?.end ?? lines.length,
    };
    entries.push(open);
  }
  endAtClosings(entries, ground);
  if (!above) placeBehind(entries, ground, form);
  return { form, above, titles, entries, score: 0, reasons: [] };
}

/**
 * Takes heads of a form for titles that could be labels by their words: all of them, or those that no label
 * is known to have, and those whose number goes on with the one before.
 */
function asTitles(heads: JudgedHead[], form: string, all: boolean): JudgedHead[] {
  let last: number | null = null;
  const lone = isLoneLabel(heads.filter((head) => head.form === form));
  return heads.map((head) => {
    if (head.form !== form) return head;
    const goesOn = last !== null && head.ordinal === last + 1;
    if (!head.section || goesOn) last = head.ordinal;
    const free = all || goesOn || (!head.recurs && (lone || (head.labelLike && !head.labelled)));
    return head.section && free ? { ...head, section: false } : head;
  });
}

/** Whether a form's headings are titles, all but one that sounds like a label: the titles of entries look alike. */
function isLoneLabel(kin: JudgedHead[]): boolean {
  const [label, ...others] = kin.filter(({ section }) => section);
  if (!label || others.length > 0 || label === kin.at(-1)) return false;
  return kin.length > LEAST_TITLES && label.rank < BANNER && kindOfLabel(label.title) !== null;
}

interface Setting {
  primary: boolean;
  numbered: boolean;
  ground: Ground;
  heads: JudgedHead[];
  position: number;
  above: boolean;
  sections: number;
  counted: Map<number, number>;
}

/** Whether an open entry ends before a head. */
function endsAt(
  open: Candidate,
  head: JudgedHead,
  placed: Placed | null,
  setting: Setting,
): boolean {
  if (open.head.row) return true;
  if (head.row) return false;
  if (head.opens && !head.plain && head.index > open.head.index) return true;
  const isNamed = placed?.place === 'inline' && head.form === open.head.form;
  if (setting.ground.divided && head.closedAt <= open.start && !isNamed) return false;
  if (placed) return opensBeside(open, head, placed, setting);
  if (goesOnCounting(open.head, head, setting)) return false;
  if (isSibling(open.head, head)) return true;
  if (head.plain && !(setting.primary && head.numbered && standsAlone(head, setting))) return false;
  if (head.section) return isGroup(open, head, setting);
  if (open.head.rank < ITEM && repeatsTitle(open.head, head)) return false;
  if (opensReport(open, head, setting.ground) && !stands(head, setting)) return false;
  return closes(open.head, head, setting);
}

/** Whether a head with a paper of its own opens an entry beside the open one, and not within it. */
function opensBeside(
  open: Candidate,
  head: JudgedHead,
  { ids, place }: Placed,
  { primary }: Setting,
): boolean {
  const same = ids.length === open.ids.length && ids.every((id) => open.ids.includes(id));
  if (head.form === open.head.form) return head.rank !== ITEM || head.indent <= open.head.indent;
  if (same) return head.rank < open.head.rank && place === 'inline' && open.head.rank > BANNER;
  // What is followed by its own link is a title, however deep it stands.
  if (open.head.rank < BANNER) return head.rank < BANNER || (primary && open.ids.length === 0);
  if (head.rank < open.head.rank) return true;
  return head.rank === open.head.rank && head.indent <= open.head.indent;
}

/** Whether a head without a paper ends an entry: as a title like the entry's, or one that stands above it. */
function closes(open: JudgedHead, head: JudgedHead, setting: Setting): boolean {
  const { sections } = setting;
  // Beside an entry's sections, a heading is one too, whatever it is called.
  if (head.rank < BANNER)
    return open.rank >= BANNER
      ? head.rank < sections || stands(head, setting)
      : head.rank <= open.rank;
  return open.rank >= BANNER && head.form === open.form && head.indent <= open.indent;
}

/** Whether what looks like a section's label stands above entries: the next head follows at once and is one. */
function isGroup(
  open: Candidate,
  head: JudgedHead,
  { ground, heads, position, above }: Setting,
): boolean {
  const next = heads[position + 1];
  if (!next || head.rank >= BANNER || next.rank < head.rank) return false;
  const placed = placedOf(next, above);
  if (placed === null || placed.at <= head.index) return false;
  if (next.form !== open.head.form || placed.ids.every((id) => open.ids.includes(id))) return false;
  return ground.lines
    .slice(head.index + 1, next.index)
    .every(({ blank, line }) => blank || /^\s*<a\b[^<>]*><\/a>\s*$/.test(line.text));
}

/** Whether a heading's number goes on with that of the section before it, in an entry whose title has none. */
function goesOnCounting(open: Head, head: Head, { counted }: Setting): boolean {
  const last = counted.get(head.rank);
  return !open.numbered && last !== undefined && head.ordinal !== null && head.ordinal > last;
}

/** Whether heads are items of one list. */
function isSibling(open: Head, head: JudgedHead): boolean {
  return (
    !head.section &&
    open.rank === ITEM &&
    head.rank === ITEM &&
    head.indent === open.indent &&
    head.form.startsWith('item') &&
    open.form.startsWith('item') &&
    head.numbered === open.numbered
  );
}

/** Whether a line is no item of a list: the line above it is blank. */
function standsAlone(head: JudgedHead, { ground }: Setting): boolean {
  return ground.lines[head.index - 1]?.blank ?? true;
}

/** Whether the next head follows a heading at once and opens an entry. */
function stands(head: JudgedHead, { ground, heads, position, above }: Setting): boolean {
  const next = heads[position + 1];
  if (!next || next.rank < head.rank || placedOf(next, above) === null) return false;
  return ground.lines.slice(head.index + 1, next.index).every(({ blank }) => blank);
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

/** Whether a heading is called as groups of entries are, and has no sign as their titles may have. */
function isGroupWords({ rank, elsewhere, sign, title }: JudgedHead): boolean {
  return rank < BANNER && !elsewhere && sign === '' && titleWorth(title) <= 0.1;
}

/** What a title names, unless it is the next title's own line. */
function beforeNext(placed: Placed | null, next: JudgedHead | undefined): Placed | null {
  return placed && next && placed.at >= next.index ? null : placed;
}

/** What a head of another form names, unless the line that names it is that of a title below, or stands below that. */
function ownPlaced(
  head: JudgedHead,
  kin: JudgedHead | undefined,
  next: JudgedHead | undefined,
  above: boolean,
): Placed | null {
  const placed = head.below;
  const start = above ? (kin?.above?.start ?? kin?.index) : kin?.index;
  if (!placed || (start !== undefined && placed.at >= start)) return null;
  return next &&
    !next.plain &&
    next.below?.at === placed.at &&
    next.index <= placed.at &&
    !next.section
    ? null
    : placed;
}

function placedOf(head: JudgedHead, above: boolean): Placed | null {
  if (!above) return head.below;
  return head.section ? null : head.above;
}

function startOf(head: JudgedHead, placed: Placed | null): number {
  return placed?.place === 'above'
    ? Math.min(head.above?.start ?? head.index, head.index)
    : head.index;
}

function endAtClosings(entries: Candidate[], { closings }: Ground): void {
  let next = 0;
  for (const entry of entries) {
    while ((closings[next] ?? Number.POSITIVE_INFINITY) <= entry.head.index) next++;
    const at = closings[next];
    if (at !== undefined && at < entry.end && !entry.head.row) entry.end = at;
  }
}

/** Gives entries that name no paper beside their title the one behind their text, or the only one within. */
function placeBehind(entries: Candidate[], ground: Ground, form: string): void {
  const { lines } = ground;
  for (const entry of entries) {
    if (
      entry.ids.length > 0 ||
      entry.head.form !== form ||
      lines[entry.head.index]?.naming.elsewhere
    )
      continue;
    const within = () => (entry.head.elsewhere ? null : placeWithin(entry, ground));
    const placed = placeAtEnd(entry.head.index, entry.end, lines) ?? within();
    if (!placed || isOfInner(entry, placed.at, ground)) continue;
    entry.ids = placed.ids;
    entry.at = placed.at;
    entry.place = placed.place;
  }
}

/** Whether what a line names is that of one of several titles within. */
function isOfInner({ head }: Candidate, at: number, { heads }: Ground): boolean {
  return head.rank < BANNER && mayHoldSeveral(head, heads) && isOneOfSeveral(at, head, heads);
}

/** The only paper named in an entry; null where it is that of a title further in, or there are several. */
function placeWithin({ head, end }: Candidate, { lines, heads }: Ground): Placed | null {
  if (head.rank >= ROW) return null;
  const found: Placed[] = [];
  for (let at = head.index + 1; at < end; at++) {
    const line = lines[at];
    if (line && !line.referred)
      for (const id of line.naming.own) found.push({ ids: [id], at, place: 'within' });
  }
  const [first] = found;
  if (!first || found.some(({ ids: [id] }) => id !== first.ids[0])) return null;
  return heads.some((inner) => isTitleOf(inner, head, first.at)) ? null : first;
}

/** Whether a head further in than another is the title of what a line names. */
function isTitleOf(inner: JudgedHead, outer: Head, at: number): boolean {
  const { rank, section, labelled, plain, below, title } = inner;
  if (below?.at !== at || rank <= outer.rank || section || labelled || plain) return false;
  return rank < BANNER || titleWorth(title) >= LIKELY_TITLE;
}
