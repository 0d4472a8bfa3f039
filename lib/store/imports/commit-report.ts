import { MOST_PROBLEMS } from '../../digest/budgets';
import type { FileOutcome } from '../../digest/import-record';
import type { Problem } from '../../digest/problem';
import { READER_VERSION } from '../../digest/reader-version';
import { sourceId } from '../../digest/source-id';
import type { FileKey, InboxItem, StoredSource } from '../db/schema';
import { isQuotaError, writeAllOrNone } from '../db/write-all-or-none';
import { digestStores } from '../digests/put-digests';
import type { StoredDigest, StoredReport } from '../digests/stored-digest';
import { digestsToFind } from './digests-to-find';
import { changesOf } from './file-changes';
import { type FinishedFile, finishFile, setAside } from './finish-file';
import { keepSource } from './sources';

/** A file that has more of them is no report of somebody's. */
const MOST_SOURCES = 10;

/**
 * Brings a file's report into the library and takes the file off the inbox, in one transaction: all of
 * it or none. Returns what was stored, or null if the file had left the inbox already and nothing was. A
 * full storage is told in the file's outcome. The same transaction keeps the file's source, where one is given
 * and there is room for it, and counts an attempt at the file that is begun `next`.
 *
 * It is not strict: were the machine to forget it, the file would be in the inbox again.
 */
export async function commitReport(
  report: StoredReport,
  item: InboxItem,
  next: FileKey | null = null,
  source: StoredSource | null = null,
): Promise<FinishedFile | null> {
  const find = digestsToFind(report, item);
  const kept = item.rereading?.source ?? source?.hash;
  try {
    return await writeAllOrNone(
      [...digestStores, ...(['contributions', 'inbox', 'imports', 'files', 'sources'] as const)],
      (tx) =>
        finishFile(
          tx,
          item,
          async () => {
            const { digests, papers: known, problems } = await find(tx);
            const { counts, papers, write } = await changesOf(tx, item, kept, digests, known);
            const outcome = {
              ...counts,
              papers: new Set(digests.map(({ paperId }) => paperId)).size,
              date: report.date,
              problems: capped(problems),
              ...sourcesOf(digests),
            };
            return {
              ...{ outcome, papers, reader: READER_VERSION },
              ...(kept !== undefined && { source: kept }),
              write() {
                write();
                if (source) keepSource(tx, source);
              },
            };
          },
          next,
        ),
      'relaxed',
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    // What the file says is worth more than the file.
    return source ? commitReport(report, item, next) : setAside(item, 'storage-full');
  }
}

function sourcesOf(digests: StoredDigest[]): Pick<FileOutcome, 'sources'> {
  const sources = [...new Set(digests.map(({ head }) => sourceId(head)))].slice(0, MOST_SOURCES);
  return sources.length > 0 ? { sources } : {};
}

/** What a file has more of is counted in one line at the end. */
function capped(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const detail = String(problems.length - MOST_PROBLEMS);
  return [...problems.slice(0, MOST_PROBLEMS), { kind: 'more-problems', line: null, detail }];
}
