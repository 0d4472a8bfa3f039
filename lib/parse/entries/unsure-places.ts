import type { Ground } from './build-reading';
import { isBelowOther } from './placement';
import type { Candidate, Reading } from './reading';
import { holdsTexts } from './several-texts';

/** A reading that is nearly as good, as a share of the best one's score. */
const NEARLY = 0.85;

/**
 * Takes from a reading's entries the papers that a reading nearly as good gives to their neighbours, where the link of
 * another work stands above the first title: whether links belong to the texts above or below them is not told by
 * such a file.
 */
export function withoutUnsure(reading: Reading, others: Reading[], ground: Ground): Reading {
  const isUnsure = betweenTexts(reading, others, ground);
  return {
    ...reading,
    entries: reading.entries.map((entry) =>
      entry.ids.length > 0 && (isUnsure(entry) || holdsTexts(entry, ground.heads))
        ? { ...entry, ids: [], place: null }
        : entry,
    ),
  };
}

/** Tells the entries whose link belongs to a neighbour as another reading has it. */
function betweenTexts(
  reading: Reading,
  others: Reading[],
  { lines }: Ground,
): (entry: Candidate) => boolean {
  const rival = others.find(
    ({ form, above, score }) =>
      form === reading.form && above !== reading.above && score >= NEARLY * reading.score,
  );
  const [first] = reading.entries;
  if (!rival || !first || !isBelowOther(first.head.index, lines)) return () => false;
  const headOf = new Map(
    rival.entries.flatMap(({ ids, head }) => ids.map((id) => [id, head.index] as const)),
  );
  return ({ ids: [id = ''], head, place }) =>
    (place === 'end' || place === 'above') && (headOf.get(id) ?? head.index) !== head.index;
}
