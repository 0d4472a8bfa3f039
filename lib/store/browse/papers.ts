import { libraryDb } from '../db/library-db';
import { soundHeads } from '../db/sound-records';

/** A day of more papers than these is in no one's order. */
const MOST_IN_ORDER = 300;
/** Each says the order of up to a hundred. */
const MOST_ORDERS = 30;

/** The ids of a day's papers: in the order of the report that tells of them, which may rank them. */
export async function papersOfDay(day: string): Promise<string[]> {
  const db = await libraryDb();
  const tx = db.transaction(['papers', 'contributions']);
  const days = tx.objectStore('papers').index('days');
  const papers = await days.getAll(day, MOST_IN_ORDER + 1);
  if (papers.length > MOST_IN_ORDER) return (await days.getAllKeys(day)).reverse();
  const contributions = tx.objectStore('contributions').index('keys');
  const left = new Set(papers.map(({ paperId }) => paperId));
  const ordered: string[] = [];
  let orders = 0;
  for (const paper of papers) {
    if (!left.has(paper.paperId) || orders++ >= MOST_ORDERS) continue;
    const key = soundHeads(paper).find(({ date }) => date === day)?.key ?? '';
    const said = await contributions.get(key);
    for (const each of said?.keys ?? []) {
      const id = each.slice(0, each.indexOf('/'));
      if (left.delete(id)) ordered.push(id);
    }
  }
  return [...ordered, ...[...left].reverse()];
}

/** The ids of the newest papers, by their ids. */
export async function newestPapers(most: number): Promise<string[]> {
  const db = await libraryDb();
  const ids: string[] = [];
  let cursor = await db.transaction('papers').store.openKeyCursor(null, 'prev');
  while (cursor && ids.length < most) {
    ids.push(cursor.key);
    cursor = await cursor.continue();
  }
  return ids;
}

/** The ids of all papers, the newest first. */
export async function allPapers(): Promise<string[]> {
  const db = await libraryDb();
  return (await db.getAllKeys('papers')).reverse();
}

/** The day of a paper's newest digest; null where none says its day, or there is none. */
export async function dayOfPaper(paperId: string): Promise<string | null> {
  const db = await libraryDb();
  const paper = await db.get('papers', paperId);
  return paper?.days.reduce((newest, day) => (day > newest ? day : newest), '') || null;
}
