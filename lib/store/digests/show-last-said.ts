import type { StoredPaper, StoredVersion } from '../db/schema';
import { atOnce } from '../db/write-all-or-none';
import {
  DELETED,
  type LastSaid,
  lastSaidOf,
  nameOf,
  type ReadingContributions,
  type Said,
} from './contributions';
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
  const papers = await readPapers(tx, keys.map(paperIdOfKey));
  const lost = new Set<string>();
  for (;;) {
    const { wanted, drop } = wantedOf(keys, papers, await lastSaidOf(tx, keys, lost));
    const versions = await atOnce(
      wanted.map(
        ({ key, hash }) =>
          () =>
            tx.objectStore('versions').get([key, hash]),
      ),
    );
    const gone = wanted.filter((_, position) => !versions[position]);
    if (gone.length === 0) {
      const put = versions.flatMap((version) => (version ? [digestOf(version)] : []));
      return changeDigests(tx, put, drop, papers);
    }
    // Lost with a record that was nonsense: what was said before it is looked for, as if nobody had said that.
    for (const said of gone) lost.add(nameOf(said));
  }
}

/** Which versions are to be shown where others are, and which digests are to go. */
function wantedOf(
  keys: readonly string[],
  papers: ReadonlyMap<string, StoredPaper>,
  last: readonly (LastSaid | null)[],
): { wanted: Said[]; drop: string[] } {
  const drop: string[] = [];
  const wanted: Said[] = [];
  for (const [position, key] of keys.entries()) {
    const hash = last[position]?.hash ?? DELETED;
    const shown = papers.get(paperIdOfKey(key))?.heads.find((head) => head.key === key);
    if (hash === DELETED) drop.push(key);
    else if (shown?.hash !== hash) wanted.push({ key, hash });
  }
  return { wanted, drop };
}

function digestOf({ key, head, body }: StoredVersion): StoredDigest {
  return { paperId: paperIdOfKey(key), head, body };
}
