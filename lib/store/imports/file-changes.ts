import type { FileOutcome } from '../../digest/import-record';
import type { InboxItem, StoredPaper } from '../db/schema';
import { atOnce, type Writing } from '../db/write-all-or-none';
import {
  type Contributor,
  contribute,
  DELETED,
  isBehind,
  type LastSaid,
  lastSaidOf,
  type ReadingContributions,
  saidOf,
} from '../digests/contributions';
import {
  changeDigests,
  keepVersions,
  putDigests,
  type WritingDigests,
} from '../digests/put-digests';
import type { StoredDigest } from '../digests/stored-digest';

/** What a file changes in the library, once all of it is known. */
export interface FileChanges {
  counts: Pick<FileOutcome, 'added' | 'updated' | 'unchanged' | 'dropped'>;
  /** The papers whose digests are others afterwards. */
  papers: string[];
  write: () => void;
}

type WritingFiles = WritingDigests & Writing<'contributions' | 'imports'> & ReadingContributions;

/** Within a transaction: what these digests of a file change, and who is written down to have said them. */
export function changesOf(
  tx: WritingFiles,
  { importId, index, rereading, feed, isLate }: InboxItem,
  source: string | undefined,
  digests: StoredDigest[],
  known: ReadonlyMap<string, StoredPaper>,
): Promise<FileChanges> {
  const contributor = { importId, index, ...(source !== undefined && { source }) };
  if (rereading) return changesByRereading(tx, contributor, rereading.source, digests, known);
  if (feed) return changesByFeed(tx, contributor, feed.id, digests, known);
  return isLate
    ? changesByLateReading(tx, contributor, digests, known)
    : changesByReading(tx, contributor, digests, known);
}

async function changesByReading(
  tx: WritingFiles,
  contributor: Contributor,
  digests: StoredDigest[],
  known: ReadonlyMap<string, StoredPaper>,
  outdated: ReadonlySet<StoredDigest> = new Set(),
): Promise<FileChanges> {
  const put = outdated.size > 0 ? digests.filter((each) => !outdated.has(each)) : digests;
  const change = await putDigests(tx, put, known);
  const { added, updated, papers } = change;
  return {
    counts: { added, updated, unchanged: digests.length - added - updated },
    papers,
    write() {
      change.write();
      contribute(tx, contributor, digests.map(saidBy));
    },
  };
}

/** A file that others overtook: what one that was handed in behind it says stays shown, as if they had been read in their order. */
async function changesByLateReading(
  tx: WritingFiles,
  contributor: Contributor,
  digests: StoredDigest[],
  known: ReadonlyMap<string, StoredPaper>,
): Promise<FileChanges> {
  const last = await lastSaidOf(
    tx,
    digests.map(({ head }) => head.key),
  );
  const outdated = new Set(
    digests.filter((_, position) => {
      const said = last[position];
      return said && isBehind(said, contributor);
    }),
  );
  const changes = await changesByReading(tx, contributor, digests, known, outdated);
  return {
    ...changes,
    write() {
      changes.write();
      keepVersions(
        tx,
        digests.filter(
          (digest, position) => outdated.has(digest) && last[position]?.hash !== digest.head.hash,
        ),
      );
    },
  };
}

/**
 * A file that a feed brings says what it says unasked: what the reader has deleted, or undone of this feed, is not brought
 * back by it. However late it is read, what a later import says stays shown.
 */
async function changesByFeed(
  tx: WritingFiles,
  contributor: Contributor,
  feed: string,
  digests: StoredDigest[],
  known: ReadonlyMap<string, StoredPaper>,
): Promise<FileChanges> {
  const unwanted = await unwantedAmong(tx, feed, digests);
  const wanted = digests.filter((digest) => !unwanted.has(digest));
  const changes = await changesByLateReading(tx, contributor, wanted, known);
  const unchanged = changes.counts.unchanged + unwanted.size;
  return { ...changes, counts: { ...changes.counts, unchanged } };
}

/** Of these digests, those of which the reader said last that they are not to be there. */
async function unwantedAmong(
  tx: WritingFiles,
  feed: string,
  digests: StoredDigest[],
): Promise<Set<StoredDigest>> {
  const said = await saidOf(
    tx,
    digests.map(({ head }) => head.key),
  );
  const silenced = said.map(({ last, undone }) => {
    if (last) return last.hash === DELETED ? [last.importId] : [];
    return undone.map(({ importId }) => importId);
  });
  const ids = [...new Set(silenced.flat())];
  const records = await atOnce(ids.map((id) => () => tx.objectStore('imports').get(id)));
  const byReader = new Set(
    ids.filter((_, index) => {
      const origin = records[index]?.origin;
      return origin?.by === 'deletion' || (origin?.by === 'feed' && origin.feed === feed);
    }),
  );
  return new Set(
    digests.filter((_, position) => silenced[position]?.some((id) => byReader.has(id))),
  );
}

/**
 * A file that is read anew speaks of what it said last itself, and of what nobody has spoken of: it changes
 * nothing that a later file says, and brings nothing back that the reader has deleted. What it says no more is
 * dropped; of what it still says nothing is written down.
 */
async function changesByRereading(
  tx: WritingFiles,
  contributor: Contributor,
  source: string,
  digests: StoredDigest[],
  known: ReadonlyMap<string, StoredPaper>,
): Promise<FileChanges> {
  const before = await tx.objectStore('contributions').index('source').getAll(source);
  const saidNow = new Set(digests.map(({ head }) => head.key));
  const keys = [...new Set([...saidNow, ...before.flatMap((each) => each.keys)])];
  const last = await lastSaidOf(tx, keys);
  const isOwn = (said: LastSaid | null | undefined) => !said || said.source === source;
  const own = new Set(keys.filter((_, index) => isOwn(last[index])));
  const put = digests.filter(({ head }) => own.has(head.key));
  const gone = keys.filter((key, index) => {
    const said = last[index];
    return said?.source === source && said.hash !== DELETED && !saidNow.has(key);
  });
  const change = await changeDigests(tx, put, gone, known);
  const { added, updated, dropped, papers } = change;
  return {
    counts: { added, updated, unchanged: digests.length - added - updated, dropped },
    papers,
    write() {
      change.write();
      const isShown = ({ head, paperId }: StoredDigest) =>
        known.get(paperId)?.heads.some(({ key, hash }) => key === head.key && hash === head.hash);
      contribute(tx, contributor, [
        ...put.filter((digest) => !isShown(digest)).map(saidBy),
        ...gone.map((key) => ({ key, hash: DELETED })),
      ]);
    },
  };
}

function saidBy({ head: { key, hash } }: StoredDigest) {
  return { key, hash };
}
