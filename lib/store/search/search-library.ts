import { appendAll } from '../../digest/append-all';
import type { Found, Hit } from '../../digest/found';
import { BestPapers, type RankedPaper } from '../../search/best-papers';
import type { DigestTexts } from '../../search/digest-texts';
import type { SourceNames } from '../../search/facets';
import { blocksFor, findInSegment } from '../../search/find-in-segment';
import { hitOf } from '../../search/hit-of';
import { type Match, matchDigest } from '../../search/match-digest';
import { nearestQueries } from '../../search/nearest-queries';
import { parseQuery } from '../../search/parse-query';
import { isEmpty, type Query } from '../../search/query';
import { libraryDb } from '../db/library-db';
import type { LibraryDb, StoredHead } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { atOnce } from '../db/write-all-or-none';
import { readSourceNames } from '../digests/source-names';
import { readBlocks } from './block-cache';
import { type OpenSegment, openIndex, type Waiting, waitingIn, withoutPapers } from './open-index';
import { papersBelow } from './papers-below';
import { readCandidates } from './read-candidates';
import { type PaperTexts, readTexts } from './read-texts';
import { similarWords } from './similar-words';

export interface SearchOptions {
  /** So many papers are returned at most. */
  limit?: number;
  /** Ends a search that nobody waits for any more: it throws then. */
  signal?: AbortSignal;
}

const USUAL_LIMIT = 50;
const MOST_NEAREST = 3;
/** So many papers that the index gives are looked at, until enough of them are what is searched for. */
const MOST_CHECKED = 400;
/** So many papers that are not indexed yet are looked at, for so many milliseconds at most. */
const MOST_SCANNED = 300;
const SCANNED_AT_ONCE = 30;
const SCAN_TIME = 60;

/** A paper of which it is known that it is found. */
interface Answer {
  hit: Hit;
  score: number;
  day: number;
}

/**
 * Searches the library: the papers with a digest that has all that was asked for, the best first. What the index has is looked
 * at again in the digests themselves, and what it has not yet is searched without it, so that nothing is shown that isn't so.
 * Of more papers than are looked at, the index's word counts for the total.
 */
export async function searchLibrary(
  text: string,
  { limit = USUAL_LIMIT, signal }: SearchOptions = {},
): Promise<Found> {
  const query = parseQuery(text);
  if (isEmpty(query)) return { total: 0, hits: [], nearest: [] };
  const db = await libraryDb();
  const found = await search(db, query, limit, signal);
  return { ...found, nearest: found.total === 0 ? await findNearest(db, query, signal) : [] };
}

async function search(
  db: LibraryDb,
  query: Query,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Omit<Found, 'nearest'>> {
  const names = await namesFor(query);
  const { best, waiting } = await searchIndex(
    db,
    query,
    names,
    Math.max(MOST_CHECKED, limit),
    signal,
  );
  const ranked = best.sorted();
  const answers: Answer[] = [];
  let failed = 0;
  for (let from = 0; from < ranked.length && answers.length < limit; from += limit) {
    const part = ranked.slice(from, from + limit);
    const checked = await check(db, part, query, names);
    failed += part.length - checked.length;
    appendAll(answers, checked);
    signal?.throwIfAborted();
  }
  const scanned = await scan(db, waiting, query, names, signal);
  const sorted = [...answers, ...scanned].sort(
    (a, b) => b.score - a.score || b.day - a.day || (a.hit.paperId < b.hit.paperId ? 1 : -1),
  );
  return {
    total: best.count - failed + scanned.length,
    hits: sorted.slice(0, limit).map(({ hit }) => hit),
  };
}

/** Queries like one that finds nothing, each of which finds something. */
async function findNearest(
  db: LibraryDb,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const nearest: string[] = [];
  for (const text of nearestQueries(query, await similarWords(db, query))) {
    if (nearest.length === MOST_NEAREST) break;
    // A part of what is found already says nothing new.
    if (nearest.some((found) => found.includes(text))) continue;
    const { total } = await search(db, parseQuery(text), 1, signal);
    if (total > 0) nearest.push(text);
  }
  return nearest;
}

/** What the reader calls sources, where that is asked for. */
async function namesFor({ filters }: Query): Promise<SourceNames> {
  const areAsked = filters.some(({ kind }) => kind === 'source');
  return new Map(areAsked ? Object.entries(await readSourceNames()) : []);
}

async function searchIndex(
  db: LibraryDb,
  query: Query,
  names: SourceNames,
  most: number,
  signal: AbortSignal | undefined,
): Promise<{ best: BestPapers; waiting: Waiting }> {
  const tx = db.transaction(['segments', 'segmentTables', 'postings', 'toIndex']);
  const [segments, records] = await atOnce([
    () => openIndex(tx),
    () => tx.objectStore('toIndex').getAll(),
  ]);
  const waiting = waitingIn(records);
  const read = await atOnce(
    segments.map(
      (segment) => () => readBlocks(tx, segment.id, blocksFor(query, segment.table, names)),
    ),
  );
  signal?.throwIfAborted();
  const best = new BestPapers(most);
  for (const [index, segment] of segments.entries()) {
    const blocks = read[index] ?? new Map();
    const { table, dead }: OpenSegment = withoutPapers(segment, waiting.papers);
    findInSegment(
      query,
      { table, dead, block: (number) => blocks.get(number) },
      names,
      (paper, digest, score, day) =>
        best.add(score, day, () => ({ paperId: table.papers[paper] ?? '', digest })),
    );
  }
  return { best, waiting };
}

/** Those papers that are what is searched for, as the library has them now. */
async function check(
  db: LibraryDb,
  ranked: readonly RankedPaper[],
  query: Query,
  names: SourceNames,
): Promise<Answer[]> {
  const { units, without } = query;
  const found = await readCandidates(db, ranked, {
    named: (texts) => matchDigest({ units, without, filters: [] }, texts, names),
    other: (texts) => matchDigest(query, texts, names),
    headSuffices: without.length === 0,
  });
  return found.map(({ paperId, head, texts, match }) =>
    answerOf(paperId, head, texts, query, match),
  );
}

/** The papers that are found among those that aren't indexed yet, as far as there is time. */
async function scan(
  db: LibraryDb,
  { papers, below }: Waiting,
  query: Query,
  names: SourceNames,
  signal: AbortSignal | undefined,
): Promise<Answer[]> {
  const ids = [...papers].slice(0, MOST_SCANNED);
  if (below !== undefined && ids.length < MOST_SCANNED) {
    const others = await papersBelow(db.transaction(['papers']), below, MOST_SCANNED - ids.length);
    appendAll(
      ids,
      others.reverse().filter((id) => !papers.has(id)),
    );
  }
  const answers: Answer[] = [];
  const end = performance.now() + SCAN_TIME;
  for (let from = 0; from < ids.length && performance.now() < end; from += SCANNED_AT_ONCE) {
    const part = ids.slice(from, from + SCANNED_AT_ONCE);
    const read = await readTexts(db.transaction(['papers', 'bodies']), part);
    signal?.throwIfAborted();
    for (const paper of read) {
      const answer = bestOf(paper, query, names);
      if (answer) answers.push(answer);
    }
  }
  return answers;
}

function bestOf({ paper, digests }: PaperTexts, query: Query, names: SourceNames): Answer | null {
  let best: { head: StoredHead; texts: DigestTexts; match: Match } | null = null;
  for (const [index, head] of soundHeads(paper).entries()) {
    const texts = digests[index];
    const match = texts && matchDigest(query, texts, names);
    if (match && (!best || match.score > best.match.score)) best = { head, texts, match };
  }
  return best && answerOf(paper.paperId, best.head, best.texts, query, best.match);
}

function answerOf(
  paperId: string,
  head: StoredHead,
  texts: DigestTexts,
  query: Query,
  match: Match,
): Answer {
  const hit = hitOf(paperId, head, texts, query, match);
  return { hit, score: match.score, day: texts.facets.day };
}
