import { isBelowOther } from './placement';
import type { Candidate, Reading } from './reading';
import type { SurveyedLine } from './survey';

/** A reading that is nearly as good, as a share of the best one's score. */
const NEARLY = 0.85;

/**
 * Takes from a reading's entries the papers that a reading nearly as good gives to their neighbours, where the link of
 * another work stands above the first title: whether links belong to the texts above or below them is not told by
 * such a file.
 */
export function withoutUnsure(reading: Reading, others: Reading[], lines: SurveyedLine[]): Reading {
  const rival = others.find(
    ({ form, above, score }) =>
      form === reading.form && above !== reading.above && score >= NEARLY * reading.score,
  );
  const [first] = reading.entries;
  if (!rival || !first || !isBelowOther(first.head.index, lines)) return reading;
  const headOf = new Map(
    rival.entries.flatMap(({ ids, head }) => ids.map((id) => [id, head.index] as const)),
  );
  const isUnsure = ({ ids: [id = ''], head, place }: Candidate) =>
    (place === 'end' || place === 'above') && (headOf.get(id) ?? head.index) !== head.index;
  return {
    ...reading,
    entries: reading.entries.map((entry) =>
      isUnsure(entry) ? { ...entry, ids: [], place: null } : entry,
    ),
  };
}
