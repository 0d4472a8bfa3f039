import type { StoredVersion } from '../db/schema';
import { atOnce } from '../db/write-all-or-none';
import { DELETED, lastSaidOf, type ReadingContributions } from './contributions';
import { paperIdOfKey } from './digest-key';
import { changeDigests, type DigestChange, readPapers, type WritingDigests } from './put-digests';
import type { StoredDigest } from './stored-digest';

/**
 * Within a transaction: has each of these digests show what the last of its contributions says that is not
 * undone; one is gone where that says so, or where there is none. Whoever takes contributions back, or brings
 * them back, calls this.
 */
export async function showLastSaid(
  tx: WritingDigests & ReadingContributions,
  keys: readonly string[],
): Promise<DigestChange> {
  const [last, papers] = await atOnce([
    () => lastSaidOf(tx, keys),
    () => readPapers(tx, keys.map(paperIdOfKey)),
  ]);
  const drop: string[] = [];
  const wanted: [key: string, hash: string][] = [];
  for (const [position, key] of keys.entries()) {
    const hash = last[position]?.hash ?? DELETED;
    const shown = papers.get(paperIdOfKey(key))?.heads.find((head) => head.key === key);
    if (hash === DELETED) drop.push(key);
    else if (shown?.hash !== hash) wanted.push([key, hash]);
  }
  const versions = await atOnce(wanted.map((name) => () => tx.objectStore('versions').get(name)));
  const put: StoredDigest[] = [];
  for (const [position, [key]] of wanted.entries()) {
    const version = versions[position];
    if (version) put.push(digestOf(key, version));
    // Lost with a record that was nonsense: the rest goes on, and what nobody says is not shown.
    else drop.push(key);
  }
  return changeDigests(tx, put, drop, papers);
}

function digestOf(key: string, { head, body }: StoredVersion): StoredDigest {
  return { paperId: paperIdOfKey(key), head, body };
}
