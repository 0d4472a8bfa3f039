import { titleLetters } from '../../lib/digest/title-letters';
import type { Changed } from './change';
import type { PlainDigest, PlainReading } from './plain-reading';

/**
 * What one small change must not do, the worst first: text under another paper, or a paper made up; text lost without
 * a word; words of nobody's under a paper; text lost and told; another title; another lead.
 */
export const changeFaults = ['wrong', 'silent', 'stranger', 'told', 'title', 'lead'] as const;

export interface ChangeFault {
  kind: (typeof changeFaults)[number];
  detail: string;
}

/** The entry that was changed: its paper, and its text in pieces, as letters and digits alone. */
export interface ChangedEntry {
  id: string;
  pieces: readonly string[];
}

/** Shorter pieces stand in many texts by chance. */
const SHORTEST_PIECE = 20;

/** Compares how a file is read with how it was read before one of its entries was changed. */
export function judgeChange(
  before: PlainReading,
  after: PlainReading,
  changed: Changed,
  entry: ChangedEntry,
): ChangeFault[] {
  const loss = tellsMore(before, after) ? 'told' : 'silent';
  const faults: ChangeFault[] = [];
  for (const digest of before.digests) {
    const now = after.digests.find(({ id }) => id === digest.id);
    if (digest.id === entry.id)
      faults.push(...judgeOwn(digest, now, { before, after, changed, entry, loss }));
    else faults.push(...judgeOther(digest, now, changed, entry, loss));
  }
  for (const { id, title } of after.digests)
    if (before.digests.every((digest) => digest.id !== id))
      faults.push({ kind: 'wrong', detail: `${id} made up: ${title}` });
  return faults;
}

function tellsMore(before: PlainReading, after: PlainReading): boolean {
  const left = [...before.told];
  return after.told.some((sentence) => {
    const at = left.indexOf(sentence);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function hasSameLeads(was: PlainDigest, now: PlainDigest): boolean {
  return was.leads.join('|') === now.leads.join('|');
}

function judgeOther(
  was: PlainDigest,
  now: PlainDigest | undefined,
  { note, orderMayDiffer }: Changed,
  { id, pieces }: ChangedEntry,
  loss: 'told' | 'silent',
): ChangeFault[] {
  if (!now) return [{ kind: loss, detail: `${was.id} is lost, and ${id} was changed` }];
  const faults: ChangeFault[] = [];
  const taken = pieces.find((piece) => now.text.includes(piece) && !was.text.includes(piece));
  if (note && now.text.includes(titleLetters(note)))
    faults.push({ kind: 'wrong', detail: `${was.id} has the words written into ${id}` });
  else if (taken) faults.push({ kind: 'wrong', detail: `${was.id} has text of ${id}: ${taken}` });
  else if (now.text.length < was.text.length)
    faults.push({ kind: loss, detail: `${was.id} has less text, and ${id} was changed` });
  else if (!(orderMayDiffer ? isShuffled(was, now) : now.text === was.text))
    faults.push({ kind: 'stranger', detail: `${was.id} has other text, and ${id} was changed` });
  else if (!orderMayDiffer && !hasSameLeads(was, now))
    faults.push({ kind: 'lead', detail: `of ${was.id}` });
  return [...faults, ...judgeTitle(was, now)];
}

function isShuffled(was: PlainDigest, now: PlainDigest): boolean {
  return [...was.text].sort().join('') === [...now.text].sort().join('');
}

function judgeTitle(was: PlainDigest, now: PlainDigest): ChangeFault[] {
  if (titleLetters(was.title) === titleLetters(now.title)) return [];
  return [{ kind: 'title', detail: `${was.id}: ${was.title} → ${now.title}` }];
}

interface Readings {
  before: PlainReading;
  after: PlainReading;
  changed: Changed;
  entry: ChangedEntry;
  loss: 'told' | 'silent';
}

function judgeOwn(
  was: PlainDigest,
  now: PlainDigest | undefined,
  readings: Readings,
): ChangeFault[] {
  const { changed, loss } = readings;
  if (!now) {
    if (changed.own === 'gone' || (changed.own === 'told' && loss === 'told')) return [];
    return [{ kind: loss, detail: `${was.id} is lost, which was changed` }];
  }
  if (changed.own) return changed.titleMayDiffer ? [] : judgeTitle(was, now);
  return [
    ...(changed.textMayGo ? [] : judgePieces(was, now, readings)),
    ...judgeNote(was, readings),
    ...(changed.titleMayDiffer
      ? []
      : judgeTitle({ ...was, title: changed.title ?? was.title }, now)),
    ...(changed.leadMayDiffer || changed.textMayGo || hasSameLeads(was, now)
      ? []
      : [{ kind: 'lead' as const, detail: `of ${was.id}: ${was.leads} → ${now.leads}` }]),
  ];
}

function judgePieces(
  was: PlainDigest,
  now: PlainDigest,
  { before, after, changed, entry, loss }: Readings,
): ChangeFault[] {
  const left = titleLetters(changed.text);
  const missing = entry.pieces.find(
    (piece) =>
      piece.length > SHORTEST_PIECE &&
      was.text.includes(piece) &&
      left.includes(piece) &&
      !now.text.includes(piece),
  );
  if (missing === undefined) return [];
  const holder = after.digests.find(
    ({ id, text }) =>
      id !== was.id &&
      text.includes(missing) &&
      before.digests.every((digest) => digest.id !== id || !digest.text.includes(missing)),
  );
  return [
    holder
      ? { kind: 'wrong', detail: `${holder.id} has text of ${was.id}: ${missing}` }
      : { kind: loss, detail: `${was.id} lacks: ${missing}` },
  ];
}

function judgeNote(was: PlainDigest, { after, changed, loss }: Readings): ChangeFault[] {
  if (!changed.note || changed.noteMayGo) return [];
  const note = titleLetters(changed.note);
  if (after.digests.some(({ id, text }) => id === was.id && text.includes(note))) return [];
  return [{ kind: loss, detail: `${was.id} lacks what was written into it` }];
}
