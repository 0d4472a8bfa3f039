import { translatedKey } from '../../digest/provenance';
import type { StoredContribution, StoredHead, StoredPaper, StoredVersion } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { atOnce, leave } from '../db/write-all-or-none';
import { DELETED, lastSaidOf, type ReadingContributions } from './contributions';
import { isTranslationKey, paperIdOfKey } from './digest-key';
import { changeDigests, readPapers, type WritingDigests } from './put-digests';
import type { StoredDigest } from './stored-digest';

/*
 * No import brings a translation, so that it has no history. It goes with what it is of, and its version is kept with the hash of
 * that: whatever shows its original again as it was, undoing or redoing, brings it back. An act that deletes or restores one
 * names it among its contributions besides: undone or redone, the act brings it back, or takes it away again.
 */

/** Within a transaction: the translations among these heads of those papers, as versions to be kept. */
export async function translationsAmong(
  tx: WritingDigests,
  heads: readonly StoredHead[],
  papers: readonly StoredPaper[],
): Promise<StoredVersion[]> {
  const own = heads.filter(({ key }) => isTranslationKey(key));
  const originals = new Map(
    papers.flatMap((paper) => soundHeads(paper).map(({ key, hash }) => [key, hash])),
  );
  const bodies = await atOnce(
    own.map(
      ({ key }) =>
        () =>
          tx.objectStore('bodies').get(key),
    ),
  );
  return own.flatMap((head, index) => {
    const { key, hash, provenance } = head;
    const [of, body] = [originals.get(translatedKey(provenance) ?? ''), bodies[index]];
    return body && of !== undefined ? [{ ...{ key, hash, head, body, of } }] : [];
  });
}

type Turned = Pick<StoredContribution, 'keys' | 'hashes' | 'undone'>;

/**
 * Within a transaction: takes away the translations that a contribution, which has just been turned, says are there no
 * more, before their originals go. Returns the papers that are others now.
 */
export async function hideTranslations(tx: WritingDigests, turned: Turned): Promise<string[]> {
  const unwanted = translationsIn(turned, false);
  if (unwanted.length === 0) return [];
  const { papers, headOf } = await headsOf(tx, unwanted);
  const going = unwanted.flatMap((key) => headOf(key) ?? []);
  const kept = await translationsAmong(tx, going, [...papers.values()]);
  const keys = going.map(({ key }) => key);
  const change = await changeDigests(tx, [], keys, papers);
  change.write();
  for (const version of kept) leave(tx.objectStore('versions').put(version));
  return change.papers;
}

/** The same of those that it says are there, once their originals are; nothing takes the place of a newer one. */
export async function showTranslations(
  tx: WritingDigests & ReadingVersions,
  turned: Turned,
): Promise<string[]> {
  return showFitting(tx, translationsIn(turned, true));
}

/**
 * Within a transaction: shows those again that went with what they are of, once these digests say what was translated; none
 * that was deleted by itself.
 */
export async function returnTranslations(
  tx: WritingDigests & ReadingVersions & ReadingContributions,
  originals: readonly string[],
): Promise<string[]> {
  const reading: ReadingVersions = tx;
  const versions = reading.objectStore('versions');
  const ids = [...new Set(originals.map(paperIdOfKey))];
  const kept = await atOnce(
    ids.map((id) => () => versions.getAllKeys(IDBKeyRange.bound([`${id}/`], [`${id}0`]))),
  );
  const keys = [...new Set(kept.flat().map(([key]) => key))].filter(isTranslationKey);
  const last = keys.length > 0 ? await lastSaidOf(tx, keys) : [];
  return showFitting(
    tx,
    keys.filter((_, index) => last[index]?.hash !== DELETED),
  );
}

/** Shows those of these that are of what is shown; nothing takes the place of a newer one. */
async function showFitting(
  tx: WritingDigests & ReadingVersions,
  named: readonly string[],
): Promise<string[]> {
  if (named.length === 0) return [];
  const { papers, headOf } = await headsOf(tx, named);
  const wanted = named.filter((key) => !headOf(key));
  const reading: ReadingVersions = tx;
  const versions = await atOnce(
    wanted.map(
      (key) => () => reading.objectStore('versions').getAll(IDBKeyRange.bound([key], [key, []])),
    ),
  );
  const put = versions.flatMap((kept): StoredDigest[] => {
    const fitting = kept.findLast(
      ({ head, of }) =>
        of !== undefined && of === headOf(translatedKey(head.provenance) ?? '')?.hash,
    );
    if (!fitting) return [];
    const { head, body } = fitting;
    return [{ paperId: paperIdOfKey(head.key), head, body }];
  });
  const change = await changeDigests(tx, put, [], papers);
  change.write();
  return change.papers;
}

/** The keys of the translations of which a contribution says that they are there, or that they aren't. */
function translationsIn({ keys, hashes, undone }: Turned, there: boolean): string[] {
  return keys.filter((key, index) => {
    const isDeletion = (hashes[index] ?? DELETED) === DELETED;
    return isTranslationKey(key) && (isDeletion === (undone === 1)) === there;
  });
}

async function headsOf(tx: WritingDigests, keys: readonly string[]) {
  const papers = await readPapers(tx, keys.map(paperIdOfKey));
  const headOf = (key: string) =>
    papers.get(paperIdOfKey(key))?.heads.find((head) => head.key === key);
  return { papers, headOf };
}

interface ReadingVersions {
  objectStore(name: 'versions'): {
    getAll(range: IDBKeyRange): Promise<StoredVersion[]>;
    getAllKeys(range: IDBKeyRange): Promise<[key: string, hash: string][]>;
  };
}
