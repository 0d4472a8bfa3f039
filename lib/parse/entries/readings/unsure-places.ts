import { BANNER } from '../heads/head';
import { isBelowOther, type Place } from '../heads/placement';
import { mayBeTitle, titleWorth } from '../lines/title-worth';
import type { Ground } from './ground';
import { itemAmongOthers } from './item-among-others';
import { endAboveAlike, namesAlike } from './papers-alike';
import type { Candidate, Reading } from './reading';
import { holdsTexts } from './several-texts';

/** A reading that is nearly as good, as a share of the best one's score. */
const NEARLY = 0.8;
/** Two words may be a label that nobody has seen. */
const LABEL_LIKE = 0.7;
/** Beside a title such a link is surely its own; behind a text, or between two, it may be another's. */
const SURE: ReadonlySet<Place | null> = new Set(['inline', 'below', 'linked']);

type Settle = (entry: Candidate) => Candidate;

/** Takes from a reading's entries the papers of which nothing tells whether they are theirs or another's. */
export function withoutUnsure(reading: Reading, others: Reading[], ground: Ground): Reading {
  const settle = settler(reading, others, ground);
  return { ...reading, entries: reading.entries.map((entry) => settle(entry)) };
}

/** Makes of an entry what can be told of it: as it is, without its paper, or the title within it that has the paper. */
function settler(reading: Reading, others: Reading[], ground: Ground): Settle {
  const isBetween = betweenTexts(reading, others, ground);
  const titleIn = titlesWithin(reading, others);
  const isListed = listedElsewhere(reading);
  const isAmongOthers = namesAlike(ground.lines);
  const endAbove = endAboveAlike(ground.lines);
  const isSeverals = (entry: Candidate) => holdsTexts(entry, ground.heads) || isAmongOthers(entry);
  return (entry) => {
    if (entry.ids.length === 0) return entry;
    if (isSeverals(entry)) return refuse(entry);
    if (SURE.has(entry.place)) return ownItem(entry, ground) ?? endAbove(entry);
    const inner = titleIn(entry);
    if (inner) return within(entry, inner);
    return isBetween(entry) || isListed(entry) ? refuse(entry) : entry;
  };
}

/** The item that has an entry's paper, where its heading is a group's. */
function ownItem(entry: Candidate, { heads }: Ground): Candidate | null {
  return entry.head.rank < BANNER && entry.place === 'below' ? itemAmongOthers(entry, heads) : null;
}

/** The title within an entry as one of its own; its paper is only sure where the link stands right beside it. */
function within({ end }: Candidate, inner: Candidate): Candidate {
  return SURE.has(inner.place) ? { ...inner, end } : refuse(inner);
}

function refuse(entry: Candidate): Candidate {
  return { ...entry, ids: [], place: null, unsure: true };
}

/**
 * Finds the papers that a reading nearly as good gives to an entry's neighbour, where neither the first title nor the
 * end of the file tells whether links belong to the texts above or below them, or the two say otherwise.
 */
function betweenTexts(
  reading: Reading,
  others: Reading[],
  ground: Ground,
): (entry: Candidate) => boolean {
  const rival = others.find(
    ({ form, above, score }) =>
      form === reading.form && above !== reading.above && score >= NEARLY * reading.score,
  );
  if (isTold(reading, ground)) return () => false;
  if (!rival) return aloneBetween(reading, ground);
  const headOf = headsOf(rival);
  return ({ ids: [id = ''], head, place }) =>
    place !== 'within' && (headOf.get(id) ?? head.index) !== head.index;
}

/** Finds the only paper of a reading where its link stands right above another title as well. */
function aloneBetween(
  { entries, form }: Reading,
  { heads }: Ground,
): (entry: Candidate) => boolean {
  if (entries.filter(({ ids }) => ids.length > 0).length > 1) return () => false;
  return ({ at, place }) =>
    place === 'end' &&
    heads.some((head) => head.form === form && !head.section && head.above?.at === at);
}

/** Whether the ends of a file tell on which side of a text its link stands. */
function isTold({ entries, form, above }: Reading, { lines }: Ground): boolean {
  const [start] = entries;
  if (!start || isBelowOther(start.head.index, lines)) return false;
  const kin = entries.filter(({ head }) => head.form === form && mayBeTitle(head.title));
  const [first] = kin;
  const last = kin.at(-1);
  if (above) return first?.place === 'above';
  return last?.place === 'end' || last?.head.endsElsewhere === true;
}

/**
 * Finds the title within an entry that has its paper in another reading: one that stands out more than the entry's
 * own, or a heading right beside a link that the entry only names somewhere.
 */
function titlesWithin(
  reading: Reading,
  others: Reading[],
): (entry: Candidate) => Candidate | undefined {
  const rivals = others.filter(({ form }) => form !== reading.form);
  const titles = new Map<string, Candidate[]>();
  for (const entry of rivals.flatMap(({ entries }) => entries))
    for (const id of entry.ids) titles.set(id, [...(titles.get(id) ?? []), entry]);
  return (entry) => titles.get(entry.ids[0] ?? '')?.find((other) => isTitleIn(other, entry));
}

function isTitleIn({ head, place }: Candidate, outer: Candidate): boolean {
  if (head.plain || head.section || head.index <= outer.head.index || head.index >= outer.at)
    return false;
  if (head.rank < outer.head.rank) return true;
  // A heading of two words may name the links below it.
  const isLong = titleWorth(head.title) > LABEL_LIKE;
  return outer.place === 'within' && head.rank < BANNER && SURE.has(place) && isLong;
}

/** Finds the papers that a list gives to the title right below the link. */
function listedElsewhere({ entries }: Reading): (entry: Candidate) => boolean {
  const listed = new Map<string, Candidate>();
  for (const entry of entries)
    if (SURE.has(entry.place)) for (const id of entry.ids) listed.set(id, entry);
  return ({ ids: [id = ''], at }) => listed.get(id)?.head.above?.at === at;
}

function headsOf({ entries }: Reading): Map<string, number> {
  return new Map(entries.flatMap(({ ids, head }) => ids.map((id) => [id, head.index] as const)));
}
