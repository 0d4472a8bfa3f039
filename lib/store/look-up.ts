import type { DigestHead, Section } from '../digest/digest';
import { paperIdOfKey } from './digest-key';
import { libraryDb, type StoredPaper } from './library-db';
import { sectionsOf } from './stored-digest';

/** The heads of all digests of these papers, the newest first; papers that aren't known are left out. */
export async function lookUpHeads(ids: string[]): Promise<Record<string, DigestHead[]>> {
  const papers = await readEach('papers', ids);
  return Object.fromEntries(papers.map((paper) => [paper.paperId, headsOf(paper)]));
}

/** The sections of these digests by their keys; keys that aren't known are left out. */
export async function readSections(keys: string[]): Promise<Record<string, Section[]>> {
  const bodies = await readEach('bodies', keys);
  return Object.fromEntries(bodies.map((body) => [body.key, sectionsOf(body)]));
}

/** A digest of the library, as cards know it and with its sections. */
export interface ReadDigest extends DigestHead {
  sections: Section[];
}

/** These digests as they are at one moment; keys that aren't known are left out. */
export async function readDigests(keys: string[]): Promise<ReadDigest[]> {
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'bodies']);
  const read = [...new Set(keys)].map((key) =>
    Promise.all([
      tx.objectStore('papers').get(paperIdOfKey(key)),
      tx.objectStore('bodies').get(key),
    ]),
  );
  return (await Promise.all(read)).flatMap(([paper, body]) => {
    const head = paper && headsOf(paper).find(({ key }) => key === body?.key);
    return head && body ? [{ ...head, sections: sectionsOf(body) }] : [];
  });
}

/** The heads of these digests, whatever their papers' other digests are. */
export async function readHeads(keys: string[]): Promise<DigestHead[]> {
  const heads = await lookUpHeads(keys.map(paperIdOfKey));
  return Object.values(heads)
    .flat()
    .filter(({ key }) => keys.includes(key));
}

async function readEach<Store extends 'papers' | 'bodies'>(store: Store, keys: string[]) {
  const db = await libraryDb();
  const tx = db.transaction(store);
  const found = await Promise.all([...new Set(keys)].map((key) => tx.store.get(key)));
  return found.filter((record) => record !== undefined);
}

function headsOf(paper: StoredPaper): DigestHead[] {
  return paper.heads.map(({ hash, ...head }) => head);
}
