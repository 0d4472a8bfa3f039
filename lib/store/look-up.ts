import type { DigestHead, Section } from '../digest/digest';
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

async function readEach<Store extends 'papers' | 'bodies'>(store: Store, keys: string[]) {
  const db = await libraryDb();
  const tx = db.transaction(store);
  const found = await Promise.all([...new Set(keys)].map((key) => tx.store.get(key)));
  return found.filter((record) => record !== undefined);
}

function headsOf(paper: StoredPaper): DigestHead[] {
  return paper.heads.map(({ hash, ...head }) => head);
}
