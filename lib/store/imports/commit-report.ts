import { appendAll } from '../../digest/append-all';
import type { Digest } from '../../digest/digest';
import type { FileOutcome } from '../../digest/import-record';
import type { Problem } from '../../digest/problem';
import { sourceHint } from '../../digest/source-hint';
import { sourceId } from '../../digest/source-id';
import type { FileKey, InboxItem, StoredBody, StoredHead, StoredPaper } from '../db/schema';
import { paperOf, withHead, withoutHead } from '../db/stored-paper';
import { atOnce, isQuotaError, leave, type Writing, writeAllOrNone } from '../db/write-all-or-none';
import { contribute, replaceVersion } from '../digests/contributions';
import { paperOfTitle, type ReadingTitles } from '../digests/known-titles';
import { settleDisputes } from '../digests/settle-disputes';
import {
  type StoredDigest,
  type StoredReport,
  toStored,
  withSourceHint,
} from '../digests/stored-digest';
import { translationsOf } from '../digests/translations';
import { type ReadingLibrary, type Weighed, weighDigests } from '../digests/weigh-digests';
import { type FinishedFile, finishFile, setAside } from './finish-file';

/** What a file has more of is counted in one line at the end. */
const MOST_PROBLEMS = 1000;
/** A file that has more of them is no report of somebody's. */
const MOST_SOURCES = 10;

/**
 * Brings a file's report into the library and takes the file off the inbox, in one transaction: all of
 * it or none. Returns what was stored, or null if the file had left the inbox already and nothing was. A
 * full storage is told in the file's outcome. The same transaction counts an attempt at the file that is
 * begun `next`.
 *
 * It is not strict: were the machine to forget it, the file would be in the inbox again.
 */
export async function commitReport(
  report: StoredReport,
  item: InboxItem,
  next: FileKey | null = null,
): Promise<FinishedFile | null> {
  // Before the transaction, which keeps all cards waiting.
  const hint = sourceHint(item.name, report.digests.length, item.importId);
  const hinted = (digest: StoredDigest) =>
    digest.head.source === '' ? withSourceHint(digest, hint) : digest;
  const store = (digest: Digest) => hinted(toStored(digest));
  const identified = firstOfEachKey(report.digests.map(hinted));
  try {
    return await writeAllOrNone(
      ['papers', 'bodies', 'versions', 'contributions', 'inbox', 'imports', 'files'],
      (tx) =>
        finishFile(
          tx,
          item,
          async () => {
            const named = await identify(tx, report, identified, store);
            const {
              digests,
              papers: known,
              problems,
            } = await weighed(tx, report, [...identified, ...named.digests], named.problems);
            const changes = await findChanges(tx, digests, known);
            const papers = new Set(digests.map(({ paperId }) => paperId)).size;
            const counts = { ...countOf(digests, changes), papers };
            const outcome = {
              ...counts,
              date: report.date,
              problems: capped(problems),
              ...sourcesOf(digests),
            };
            return {
              outcome,
              papers: changes.papers.map(({ paperId }) => paperId),
              write: () => storeChanges(tx, item, digests, changes),
            };
          },
          next,
        ),
      'relaxed',
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return setAside(item, 'storage-full');
  }
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
): Promise<Weighed & { papers: Map<string, StoredPaper> }> {
  const disputed = (report.disputed ?? []).flatMap(({ digests }) => digests);
  const papers = await readPapers(tx, [...found, ...disputed]);
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

function sourcesOf(digests: StoredDigest[]): Pick<FileOutcome, 'sources'> {
  const sources = [...new Set(digests.map(({ head }) => sourceId(head)))].slice(0, MOST_SOURCES);
  return sources.length > 0 ? { sources } : {};
}

function capped(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const detail = String(problems.length - MOST_PROBLEMS);
  return [...problems.slice(0, MOST_PROBLEMS), { kind: 'more-problems', line: null, detail }];
}

/** What a report changes in the library. */
interface Changes {
  /** New digests, and those that say something else now. */
  changed: StoredDigest[];
  /** What was shown in place of the latter, and the hash of what will be. */
  replaced: { head: StoredHead; body: StoredBody | undefined; hash: string }[];
  /** Their papers, as they will be. */
  papers: StoredPaper[];
  /** The keys of translations of what is replaced: they say what it said. */
  outdated: string[];
}

async function findChanges(
  tx: Writing<'papers' | 'bodies'>,
  digests: StoredDigest[],
  known: ReadonlyMap<string, StoredPaper>,
): Promise<Changes> {
  const papers = new Map(known);
  const changed: StoredDigest[] = [];
  const outdated: string[] = [];
  const replacedHeads: { head: StoredHead; hash: string }[] = [];
  for (const digest of digests) {
    const { paperId, head } = digest;
    const paper = papers.get(paperId) ?? paperOf(paperId, []);
    const before = paper.heads.find(({ key }) => key === head.key);
    if (before?.hash === head.hash) continue;
    if (before) replacedHeads.push({ head: before, hash: head.hash });
    const translations = translationsOf(paper, head.key);
    appendAll(outdated, translations);
    papers.set(paperId, withHead(withoutHead(paper, ...translations), head));
    changed.push(digest);
  }
  const ids = new Set(changed.map(({ paperId }) => paperId));
  const bodies = await atOnce(
    replacedHeads.map(
      ({ head }) =>
        () =>
          tx.objectStore('bodies').get(head.key),
    ),
  );
  return {
    changed,
    replaced: replacedHeads.map((each, position) => ({ ...each, body: bodies[position] })),
    papers: [...papers.values()].filter(({ paperId }) => ids.has(paperId)),
    outdated,
  };
}

function storeChanges(
  tx: Writing<'papers' | 'bodies' | 'versions' | 'contributions'>,
  item: InboxItem,
  digests: StoredDigest[],
  { changed, replaced, papers, outdated }: Changes,
): void {
  for (const { head, body, hash } of replaced) replaceVersion(tx, head, body, hash);
  for (const key of outdated) leave(tx.objectStore('bodies').delete(key));
  for (const { body } of changed) leave(tx.objectStore('bodies').put(body));
  for (const paper of papers) leave(tx.objectStore('papers').put(paper));
  contribute(tx, item, digests);
}

function countOf(
  digests: StoredDigest[],
  { changed, replaced }: Changes,
): Pick<FileOutcome, 'added' | 'updated' | 'unchanged'> {
  return {
    added: changed.length - replaced.length,
    updated: replaced.length,
    unchanged: digests.length - changed.length,
  };
}

async function readPapers(
  tx: Writing<'papers'>,
  digests: readonly { paperId: string }[],
): Promise<Map<string, StoredPaper>> {
  const ids = [...new Set(digests.map(({ paperId }) => paperId))];
  const found = await atOnce(ids.map((id) => () => tx.objectStore('papers').get(id)));
  return new Map(
    found.filter((paper) => paper !== undefined).map((paper) => [paper.paperId, paper]),
  );
}
