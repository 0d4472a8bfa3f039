import { type DigestTexts, digestTexts } from '../../search/digest-texts';
import type { StoredBody, StoredPaper } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { atOnce } from '../db/write-all-or-none';
import { readSoundBody } from '../digests/stored-digest';

/** A transaction that reads digests whole. */
export interface ReadingDigests {
  objectStore(name: 'papers'): { get(id: string): Promise<StoredPaper | undefined> };
  objectStore(name: 'bodies'): { get(key: string): Promise<StoredBody | undefined> };
}

/** A paper with its digests as they are searched, in the order of its heads; null for one that can't be read. */
export interface PaperTexts {
  paper: StoredPaper;
  digests: (DigestTexts | null)[];
}

/** Within a transaction: what is searched of these papers; those that the library has no more are left out. */
export async function readTexts(tx: ReadingDigests, ids: readonly string[]): Promise<PaperTexts[]> {
  const papers = await atOnce(ids.map((id) => () => tx.objectStore('papers').get(id)));
  const found = papers.filter((paper) => paper !== undefined);
  const bodies = await atOnce(
    found.map(
      (paper) => () =>
        atOnce(
          soundHeads(paper).map(
            ({ key }) =>
              () =>
                tx.objectStore('bodies').get(key),
          ),
        ),
    ),
  );
  return found.map((paper, index) => ({
    paper,
    digests: soundHeads(paper).map((head, place) => {
      const body = bodies[index]?.[place];
      try {
        return digestTexts(paper.paperId, head, body ? readSoundBody(body) : null);
      } catch {
        return null;
      }
    }),
  }));
}
