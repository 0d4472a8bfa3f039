import type { FilterOffer, FilterOffers } from '../../digest/found';
import { sectionKinds } from '../../digest/section-kind';
import { isMeant, type SourceNames } from '../../search/facets';
import { type FilterAtCaret, filterAt, writeFilter } from '../../search/filter-at';
import type { FilterKind } from '../../search/query';
import { libraryDb } from '../db/library-db';
import { readSourceNames } from '../digests/source-names';
import { type FacetCounts, readFacetCounts } from './count-facets';

const MOST_OFFERS = 8;

/** What the filter can be in which the caret is; null where it is in none. */
export async function suggestFilters(text: string, caret: number): Promise<FilterOffers | null> {
  const filter = filterAt(text, caret);
  if (!filter) return null;
  const { from, to } = filter;
  return { from, to, offers: await offersFor(filter) };
}

async function offersFor({ kinds, value, isWithout }: FilterAtCaret): Promise<FilterOffer[]> {
  const sign = isWithout ? '-' : '';
  if (value === null)
    return kinds.map((kind) => ({ text: `${sign}${kind}:`, value: '', papers: null }));
  const [kind] = kinds;
  if (kind === undefined) return [];
  if (kind === 'date' || kind === 'after' || kind === 'before') {
    const days = await daysLike(value);
    return days.map((day) => ({
      text: writeFilter(kind, day, isWithout),
      value: day,
      papers: null,
    }));
  }
  const [counts, named] = await Promise.all([readFacetCounts(), readSourceNames()]);
  const names = new Map(Object.entries(named));
  return valuesOf(kind, value, counts, names)
    .slice(0, MOST_OFFERS)
    .map(([each, papers]) => {
      const shown = (kind === 'source' && names.get(each)) || each.replace(/^\//, '');
      return { text: writeFilter(kind, shown, isWithout), value: shown, papers };
    });
}

/** The values of a kind that what was typed means, the most frequent first. */
function valuesOf(
  kind: Exclude<FilterKind, 'date' | 'after' | 'before'>,
  typed: string,
  counts: FacetCounts,
  names: SourceNames,
): [string, number][] {
  return [...counts[kind]]
    .filter(
      ([value]) =>
        typed.trim() === '' ||
        isMeant({ kind, value: typed }, { kind, value }, names) ||
        value.toLowerCase().startsWith(typed.toLowerCase()),
    )
    .filter(([value]) => kind !== 'has' || sectionKinds.some((known) => known === value))
    .sort(([, a], [, b]) => b - a);
}

/** Months that have digests, the last ones first; days where a month is typed. */
async function daysLike(typed: string): Promise<string[]> {
  const db = await libraryDb();
  const size = typed.length < 7 ? 7 : 10;
  const found: string[] = [];
  const range = IDBKeyRange.bound(typed, `${typed}\uffff`);
  const days = db.transaction('papers').store.index('days');
  let cursor = await days.openKeyCursor(range, 'prevunique');
  while (cursor && found.length < MOST_OFFERS) {
    const day = String(cursor.key).slice(0, size);
    found.push(day);
    // The next one before all that begin like this.
    cursor =
      day > typed
        ? await days.openKeyCursor(IDBKeyRange.bound(typed, day, false, true), 'prevunique')
        : null;
  }
  return found;
}
