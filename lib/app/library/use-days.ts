import { useEffect, useState } from 'preact/hooks';
import { daysOfMonth, type Month, monthOf } from '../../../components/library/month';
import { countDays, daysBeside } from '../../store/browse/days';

/** A month of the library's calendar as it is to be seen. */
export interface SeenMonth {
  month: Month;
  /** Of its days that have papers. */
  counts: ReadonlyMap<string, number>;
  hasEarlier: boolean;
  hasLater: boolean;
}

/**
 * The month of a day, or the one that the reader turned to; null until it is read. To turn leads to the nearest month
 * that has digests. Read again whenever the library's `revision` is another.
 */
export function useMonth(
  day: string | null,
  revision: number,
): { seen: SeenMonth | null; turn: (step: -1 | 1) => void } {
  const [wanted, setWanted] = useState<Month | null>(null);
  const [beside, setBeside] = useState<{ before: string | null; after: string | null } | null>(
    null,
  );
  const [seen, setSeen] = useState<SeenMonth | null>(null);
  useEffect(() => setWanted(day && monthOf(day)), [day]);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const read = async () => {
      const days = daysOfMonth(wanted);
      const [first = '', last = ''] = [days[0], days.at(-1)];
      const [counts, { before }, { after }] = await Promise.all([
        countDays(days),
        daysBeside(first),
        daysBeside(last),
      ]);
      if (gone) return;
      for (const [of, count] of counts) if (count === 0) counts.delete(of);
      setBeside({ before, after });
      setSeen({ month: wanted, counts, hasEarlier: before !== null, hasLater: after !== null });
    };
    read().catch(console.error);
    return () => {
      gone = true;
    };
  }, [wanted, revision]);
  return {
    seen,
    turn(step) {
      const to = step === -1 ? beside?.before : beside?.after;
      if (to) setWanted(monthOf(to));
    },
  };
}
