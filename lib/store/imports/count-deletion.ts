import type { Deleted } from '../../digest/import-record';
import { libraryDb } from '../db/library-db';
import { isTranslationKey } from '../digests/digest-key';
import { meantIn, nextPapers } from './meant-digests';

/** What a deletion would take out of the library. */
export interface DeletionCounts {
  papers: number;
  /** Translations are not among them. */
  digests: number;
  translations: number;
}

/** So many papers are read at a time: cards that are opened meanwhile wait for no more. */
const BATCH = 500;

/** Counts what a deletion would take out. */
export async function countDeletion(of: Deleted): Promise<DeletionCounts> {
  const db = await libraryDb();
  const counts: DeletionCounts = { papers: 0, digests: 0, translations: 0 };
  for (let behind: string | undefined; ; ) {
    const { papers, ended } = await nextPapers(db.transaction('papers'), of, behind, BATCH);
    for (const paper of papers) {
      const meant = meantIn(paper, of);
      const translations = meant.filter(({ key }) => isTranslationKey(key)).length;
      if (meant.length > 0) counts.papers++;
      counts.translations += translations;
      counts.digests += meant.length - translations;
    }
    behind = papers.at(-1)?.paperId;
    if (ended) return counts;
  }
}
