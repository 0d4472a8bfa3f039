import type { FileOutcome } from '../digest/import-record';
import type { Problem } from '../digest/problem';
import type { Report } from '../digest/report';
import { contribute, replaceVersion } from './contributions';
import { type FinishedFile, finishFile, setAside } from './finish-file';
import type { InboxItem, StoredHead, StoredPaper } from './library-db';
import { type StoredDigest, toStored, withHead } from './stored-digest';
import { atOnce, isQuotaError, type Writing, writeAllOrNone } from './write-all-or-none';

/** What a file has more of is counted in one line at the end. */
const MOST_PROBLEMS = 1000;

/**
 * Brings a file's report into the library and takes the file off the inbox, in one transaction: all of
 * it or none. Returns null, having written nothing, if the file had left the inbox already. A full
 * storage is told in the file's outcome.
 */
export async function commitReport(report: Report, item: InboxItem): Promise<FinishedFile | null> {
  // Before the transaction, which keeps all cards waiting.
  const digests = firstOfEachKey(report.digests.map(toStored));
  const problems = capped(report.problems);
  try {
    return await writeAllOrNone(
      ['papers', 'bodies', 'versions', 'contributions', 'inbox', 'imports', 'files'],
      (tx) =>
        finishFile(tx, item, async () => {
          const changes = await findChanges(tx, digests);
          const papers = new Set(digests.map(({ paperId }) => paperId)).size;
          return {
            outcome: { ...countOf(digests, changes), papers, date: report.date, problems },
            write: () =>
              atOnce([() => storeChanges(tx, changes), () => contribute(tx, item, digests)]),
          };
        }),
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return setAside(item, 'storage-full');
  }
}

/** The first of a key stays; were the last to, the same file would change the library each time. */
function firstOfEachKey(digests: StoredDigest[]): StoredDigest[] {
  const first = new Map<string, StoredDigest>();
  for (const digest of digests) {
    if (!first.has(digest.head.key)) first.set(digest.head.key, digest);
  }
  return [...first.values()];
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
  replaced: { before: StoredHead; hash: string }[];
  /** Their papers, as they will be. */
  papers: StoredPaper[];
}

async function findChanges(tx: Writing<'papers'>, digests: StoredDigest[]): Promise<Changes> {
  const papers = await readPapers(tx, digests);
  const changed: StoredDigest[] = [];
  const replaced: Changes['replaced'] = [];
  for (const digest of digests) {
    const { paperId, head } = digest;
    const paper = papers.get(paperId) ?? { paperId, heads: [] };
    const before = paper.heads.find(({ key }) => key === head.key);
    if (before?.hash === head.hash) continue;
    if (before) replaced.push({ before, hash: head.hash });
    papers.set(paperId, withHead(paper, head));
    changed.push(digest);
  }
  const ids = new Set(changed.map(({ paperId }) => paperId));
  return {
    changed,
    replaced,
    papers: [...papers.values()].filter(({ paperId }) => ids.has(paperId)),
  };
}

function storeChanges(
  tx: Writing<'papers' | 'bodies' | 'versions'>,
  { changed, replaced, papers }: Changes,
): Promise<unknown> {
  return atOnce([
    ...replaced.map(
      ({ before, hash }) =>
        () =>
          replaceVersion(tx, before, hash),
    ),
    ...changed.map(
      ({ body }) =>
        () =>
          tx.objectStore('bodies').put(body),
    ),
    ...papers.map((paper) => () => tx.objectStore('papers').put(paper)),
  ]);
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
  digests: StoredDigest[],
): Promise<Map<string, StoredPaper>> {
  const ids = [...new Set(digests.map(({ paperId }) => paperId))];
  const found = await atOnce(ids.map((id) => () => tx.objectStore('papers').get(id)));
  return new Map(
    found.filter((paper) => paper !== undefined).map((paper) => [paper.paperId, paper]),
  );
}
