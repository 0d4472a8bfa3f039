import type { Digest } from '../../digest/digest';
import type { Problem } from '../../digest/problem';
import { sourceHint } from '../../digest/source-hint';
import type { InboxItem, StoredPaper } from '../db/schema';
import { atOnce } from '../db/write-all-or-none';
import { paperOfTitle, type ReadingTitles } from '../digests/known-titles';
import { readPapers } from '../digests/put-digests';
import { settleDisputes } from '../digests/settle-disputes';
import {
  type StoredDigest,
  type StoredReport,
  toStored,
  withSourceHint,
} from '../digests/stored-digest';
import { type ReadingLibrary, type Weighed, weighDigests } from '../digests/weigh-digests';

/** What a report brings to the library as it is, and the papers that the library has of that. */
export interface FoundDigests extends Weighed {
  papers: Map<string, StoredPaper>;
}

/**
 * Prepares, before any transaction, what is found within one: which of a report's digests may be stored, those
 * included whose papers the library knows by their titles alone.
 */
export function digestsToFind(
  report: StoredReport,
  { name, importId, rereading, feed }: InboxItem,
): (tx: ReadingLibrary) => Promise<FoundDigests> {
  const hint =
    feed?.hint ??
    rereading?.hint ??
    sourceHint(name, report.digests.length, rereading?.broughtBy ?? importId);
  const hinted = (digest: StoredDigest) =>
    digest.head.source === '' ? withSourceHint(digest, hint) : digest;
  const identified = firstOfEachKey(report.digests.map(hinted));
  return async (tx) => {
    const store = (digest: Digest) => hinted(toStored(digest));
    const named = await identify(tx, report, identified, store);
    return weighed(tx, report, [...identified, ...named.digests], named.problems);
  };
}

/**
 * Finds the papers of entries without an id by their titles. Returns their digests, and the report's
 * problems without those that this solves.
 */
async function identify(
  tx: ReadingTitles,
  { unidentified, problems }: StoredReport,
  others: StoredDigest[],
  store: (digest: Digest) => StoredDigest,
): Promise<{ digests: StoredDigest[]; problems: Problem[] }> {
  if (unidentified.length === 0) return { digests: [], problems };
  const paperIds = await atOnce(
    unidentified.map(
      ({ title }) =>
        () =>
          paperOfTitle(tx, title),
    ),
  );
  const taken = new Set(others.map(({ head }) => head.key));
  const digests: StoredDigest[] = [];
  const instead = new Map<Problem, Problem[]>();
  for (const [position, entry] of unidentified.entries()) {
    const paperId = paperIds[position] ?? null;
    if (paperId === null) continue;
    const named = entry.digests.map((digest) => store({ paperId, ...digest }));
    const isRepeated = named.some(({ head }) => taken.has(head.key));
    instead.set(
      entry.problem,
      isRepeated ? [{ ...entry.problem, kind: 'repeated-paper', detail: paperId }] : [],
    );
    for (const digest of named) {
      taken.add(digest.head.key);
      digests.push(digest);
    }
  }
  return { digests, problems: problems.flatMap((problem) => instead.get(problem) ?? [problem]) };
}

/** Leaves out what is surely filed under a wrong paper. Returns what the library has of all papers, too. */
async function weighed(
  tx: ReadingLibrary,
  report: StoredReport,
  found: StoredDigest[],
  problems: Problem[],
): Promise<FoundDigests> {
  const disputed = (report.disputed ?? []).flatMap(({ digests }) => digests);
  const ids = [...found, ...disputed].map(({ paperId }) => paperId);
  const papers = await readPapers(tx, ids);
  const settled = settleDisputes(report, problems, papers);
  const digests = firstOfEachKey([...found, ...settled.digests]);
  const weighed = await weighDigests(tx, digests, papers, linesOf(report));
  const all = [...settled.problems, ...weighed.problems];
  return {
    digests: weighed.digests,
    problems: weighed.problems.length > 0 ? all.sort(byLine) : all,
    papers,
  };
}

/** By key, where a digest's entry begins. */
function linesOf({ digests, lines = [] }: StoredReport): Map<string, number | null> {
  return new Map(digests.map(({ head }, index) => [head.key, lines[index] ?? null]));
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

/** The first of a key stays; were the last to, the same file would change the library each time. */
function firstOfEachKey(digests: StoredDigest[]): StoredDigest[] {
  const first = new Map<string, StoredDigest>();
  for (const digest of digests) {
    if (!first.has(digest.head.key)) first.set(digest.head.key, digest);
  }
  return [...first.values()];
}
