import type { Digest } from '../digest/digest';
import type { FileOutcome } from '../digest/import-record';
import type { Report } from '../digest/report';
import { contentHash } from './content-hash';
import { digestKey } from './digest-key';
import { type FinishedFile, finishFile, setAside } from './finish-file';
import type { InboxItem, StoredBody, StoredHead } from './library-db';
import { isQuotaError, type Writing, writeAllOrNone } from './write-all-or-none';

/**
 * Brings a file's report into the library and takes the file off the inbox, in one transaction: all of
 * it or none. Returns null, having written nothing, if the file had left the inbox already. A full
 * storage is told in the file's outcome.
 */
export async function commitReport(report: Report, item: InboxItem): Promise<FinishedFile | null> {
  try {
    return await writeAllOrNone(['papers', 'bodies', 'inbox', 'imports', 'files'], (tx) =>
      finishFile(tx, item, () => storeReport(tx, report)),
    );
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return setAside(item, 'storage-full');
  }
}

async function storeReport(tx: Writing<'papers' | 'bodies'>, report: Report): Promise<FileOutcome> {
  const papers = tx.objectStore('papers');
  const bodies = tx.objectStore('bodies');
  const count = { added: 0, updated: 0, unchanged: 0 };
  const seen = new Set<string>();

  for (const digest of report.digests) {
    const head = headOf(digest);
    // The first of a key stays; were the last to, the same file would change the library each time.
    if (seen.has(head.key)) continue;
    seen.add(head.key);

    const heads = (await papers.get(digest.paperId))?.heads ?? [];
    const before = heads.find(({ key }) => key === head.key);
    if (before?.hash === head.hash) {
      count.unchanged++;
      continue;
    }
    count[before ? 'updated' : 'added']++;
    const others = heads.filter((other) => other !== before);
    await papers.put({ paperId: digest.paperId, heads: [...others, head].sort(newestFirst) });
    await bodies.put(bodyOf(digest, head.key));
  }

  return {
    ...count,
    papers: new Set(report.digests.map(({ paperId }) => paperId)).size,
    date: report.date,
    problems: report.problems,
  };
}

function headOf(digest: Digest): StoredHead {
  const { lang, title, source, date, readingSource, summary } = digest;
  const key = digestKey(digest);
  return { key, lang, title, source, date, readingSource, summary, hash: contentHash(digest) };
}

function bodyOf({ sections, sourceUrl }: Digest, key: string): StoredBody {
  return { key, sections, sourceUrl };
}

function newestFirst(a: StoredHead, b: StoredHead): number {
  const [dayA, dayB] = [a.date ?? '', b.date ?? ''];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
