import type { DigestBody, DigestHead } from '../../digest/digest';
import { sourceId } from '../../digest/source-id';
import { libraryDb } from '../db/library-db';
import type { SourceName, StoredPaper } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { paperIdOfKey } from './digest-key';
import { readSoundBody } from './stored-digest';

/** The heads of all digests of these papers, the newest first; papers that aren't known are left out. */
export async function lookUpHeads(ids: string[]): Promise<Record<string, DigestHead[]>> {
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'sourceNames']);
  const [named, ...papers] = await Promise.all([
    tx.objectStore('sourceNames').getAll(),
    ...[...new Set(ids)].map((id) => tx.objectStore('papers').get(id)),
  ]);
  const names = namesOf(named);
  return Object.fromEntries(
    papers.flatMap((paper) => {
      const heads = headsOf(paper, names);
      return paper && heads.length > 0 ? [[paper.paperId, heads]] : [];
    }),
  );
}

/** What these digests say, by their keys; keys that aren't known are left out. */
export async function readBodies(keys: string[]): Promise<Record<string, DigestBody>> {
  const db = await libraryDb();
  const tx = db.transaction('bodies');
  const found = await Promise.all([...new Set(keys)].map((key) => tx.store.get(key)));
  return Object.fromEntries(
    found.flatMap((body) => {
      const read = body && readSoundBody(body);
      return read ? [[body.key, read]] : [];
    }),
  );
}

/** A digest of the library, as cards know it and with all that it says. */
export type ReadDigest = DigestHead & DigestBody;

/** These digests as they are at one moment; keys that aren't known are left out. */
export async function readDigests(keys: string[]): Promise<ReadDigest[]> {
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'bodies', 'sourceNames']);
  const named = tx.objectStore('sourceNames').getAll();
  const read = [...new Set(keys)].map((key) =>
    Promise.all([
      tx.objectStore('papers').get(paperIdOfKey(key)),
      tx.objectStore('bodies').get(key),
    ]),
  );
  const [found, names] = await Promise.all([Promise.all(read), named.then(namesOf)]);
  return found.flatMap(([paper, body]) => {
    const head = headsOf(paper, names).find(({ key }) => key === body?.key);
    const read = body && readSoundBody(body);
    return head && read ? [{ ...head, ...read }] : [];
  });
}

/** The heads of these digests, whatever their papers' other digests are. */
export async function readHeads(keys: string[]): Promise<DigestHead[]> {
  const heads = await lookUpHeads(keys.map(paperIdOfKey));
  return Object.values(heads)
    .flat()
    .filter(({ key }) => keys.includes(key));
}

type Names = ReadonlyMap<string, string>;

function namesOf(named: SourceName[]): Names {
  return new Map(named.map(({ id, name }) => [id, name]));
}

function headsOf(paper: StoredPaper | undefined, names: Names): DigestHead[] {
  return soundHeads(paper).map(({ hash, ...head }) => {
    const sourceName = names.get(sourceId(head));
    return sourceName ? { ...head, sourceName } : head;
  });
}
