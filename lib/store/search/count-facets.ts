import type { Facets } from '../../digest/found';
import { type FacetKind, facetOf, facetTerms } from '../../search/facets';
import { eachPosting, isDead } from '../../search/find-in-segment';
import { blocksWith } from '../../search/segment';
import { libraryDb } from '../db/library-db';
import { atOnce } from '../db/write-all-or-none';
import { readSourceNames } from '../digests/source-names';
import { readBlocks } from './block-cache';
import { type OpenSegment, openIndex, type Waiting, waitingIn, withoutPapers } from './open-index';
import { readTexts } from './read-texts';

/** So many papers that wait to be indexed are counted. */
const MOST_WAITING = 300;

/** How many papers are in each facet, by kind and value. */
export type FacetCounts = Record<FacetKind, Map<string, number>>;

/** Counts the library's papers by what they can be filtered by. */
export async function countFacets(): Promise<Facets> {
  const db = await libraryDb();
  const [counts, names, papers] = await Promise.all([
    readFacetCounts(),
    readSourceNames(),
    db.count('papers'),
  ]);
  return {
    papers,
    sources: sorted(counts.source).map(([id, count]) => ({
      id,
      name: names[id] || id.replace(/^\//, ''),
      papers: count,
    })),
    fields: sorted(mergedFields(counts.field)).map(([field, count]) => ({ field, papers: count })),
    languages: sorted(counts.lang).map(([lang, count]) => ({ lang, papers: count })),
  };
}

/** Counts papers by all facets. Of what waits to be indexed, as many are counted as are soon read. */
export async function readFacetCounts(): Promise<FacetCounts> {
  const db = await libraryDb();
  const tx = db.transaction(['segments', 'segmentTables', 'postings', 'toIndex']);
  const [segments, records] = await atOnce([
    () => openIndex(tx),
    () => tx.objectStore('toIndex').getAll(),
  ]);
  const waiting = waitingIn(records);
  const blocks = await atOnce(
    segments.map(({ id, table }) => () => {
      const [from = '', to = from] = [table.facets[0], table.facets.at(-1)];
      return readBlocks(tx, id, [blocksWith(table.firstTerms, { from, to })]);
    }),
  );
  const counts: FacetCounts = {
    ...{ lang: new Map(), source: new Map(), field: new Map() },
    ...{ has: new Map(), read: new Map() },
  };
  for (const [index, segment] of segments.entries()) {
    const own = blocks[index] ?? new Map<number, Uint8Array>();
    countSegment(withoutPapers(segment, waiting.papers), own, counts);
  }
  await countWaiting(waiting, counts);
  return counts;
}

function countSegment(
  { table, dead }: OpenSegment,
  blocks: ReadonlyMap<number, Uint8Array>,
  counts: FacetCounts,
): void {
  const paperOf = new Uint32Array(table.days.length);
  let number = 0;
  for (const [paper, count] of table.counts.entries())
    for (let digest = 0; digest < count; digest++) paperOf[number++] = paper;
  const segment = { table, dead, block: (at: number) => blocks.get(at) };
  const [from = '', to = from] = [table.facets[0], table.facets.at(-1)];
  const found = new Map<string, { last: number; papers: number }>();
  eachPosting(segment, { from, to }, (term, digest) => {
    if (isDead(dead, digest)) return;
    const counted = found.get(term) ?? { last: -1, papers: 0 };
    const paper = paperOf[digest] ?? 0;
    if (paper === counted.last) return;
    found.set(term, { last: paper, papers: counted.papers + 1 });
  });
  for (const [term, { papers }] of found) count(term, papers, counts);
}

async function countWaiting({ papers }: Waiting, counts: FacetCounts): Promise<void> {
  if (papers.size === 0) return;
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'bodies']);
  for (const { digests } of await readTexts(tx, [...papers].slice(0, MOST_WAITING))) {
    const terms = new Set(digests.flatMap((digest) => (digest ? facetTerms(digest.facets) : [])));
    for (const term of terms) count(term, 1, counts);
  }
}

function count(term: string, papers: number, counts: FacetCounts): void {
  const facet = facetOf(term);
  if (!facet) return;
  const { kind, value } = facet;
  counts[kind].set(value, (counts[kind].get(value) ?? 0) + papers);
}

/** Fields that differ in case alone are one, written as most have it. */
function mergedFields(fields: ReadonlyMap<string, number>): Map<string, number> {
  const written = new Map<string, string>();
  const merged = new Map<string, number>();
  for (const [field, papers] of sorted(fields)) {
    const name = written.get(field.toLowerCase()) ?? field;
    written.set(field.toLowerCase(), name);
    merged.set(name, (merged.get(name) ?? 0) + papers);
  }
  return merged;
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, papers], [b, others]) => others - papers || (a < b ? -1 : 1));
}
