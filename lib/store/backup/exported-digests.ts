import { sourceId } from '../../digest/source-id';
import type { ExportedDigest } from '../../export/exported-digest';
import { libraryDb } from '../db/library-db';
import type { LibraryDb, StoredHead, StoredPaper } from '../db/schema';
import { soundHeads } from '../db/sound-records';
import { atOnce } from '../db/write-all-or-none';
import { readSoundBody } from '../digests/stored-digest';

/** What is exported: a paper, what is said on a day, what a source says, papers that were found or chosen, or all that there is. */
export type Exported =
  | { what: 'paper'; paperId: string }
  | { what: 'day'; date: string }
  | { what: 'papers'; paperIds: readonly string[] }
  | { what: 'source'; id: string; name: string }
  | { what: 'everything' };

/** So many papers are in memory at a time. */
const PAPERS = 200;

/** The digests that are meant, some at a time: those of a day together, or those of a paper. */
export async function* exportedDigests(
  of: Exported,
  order: 'days' | 'papers',
): AsyncGenerator<ExportedDigest[]> {
  const db = await libraryDb();
  const names = new Map((await db.getAll('sourceNames')).map(({ id, name }) => [id, name]));
  const isMeant: IsMeant = (head) => of.what !== 'source' || sourceId(head) === of.id;
  if (of.what === 'day') yield await digestsOn(db, names, of.date, isMeant);
  else if (of.what === 'everything' || of.what === 'source')
    yield* order === 'days' ? allByDays(db, names, isMeant) : allByPapers(db, names, isMeant);
  else {
    const ids = of.what === 'paper' ? [of.paperId] : of.paperIds;
    for (let at = 0; at < ids.length; at += PAPERS) {
      const some = ids.slice(at, at + PAPERS);
      const papers = await Promise.all(some.map((id) => db.get('papers', id)));
      yield await digestsOf(db, names, papers, isMeant);
    }
  }
}

type Names = ReadonlyMap<string, string>;
type IsMeant = (head: StoredHead) => boolean;

async function* allByDays(
  db: LibraryDb,
  names: Names,
  isMeant: IsMeant,
): AsyncGenerator<ExportedDigest[]> {
  for (const date of await daysOf(db)) yield await digestsOn(db, names, date, isMeant);
  yield* allByPapers(db, names, (head) => head.date === null && isMeant(head));
}

async function daysOf(db: LibraryDb): Promise<string[]> {
  const days: string[] = [];
  const index = db.transaction('papers').store.index('days');
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    days.push(cursor.key);
    cursor = await cursor.continue();
  }
  return days;
}

async function digestsOn(
  db: LibraryDb,
  names: Names,
  date: string,
  isMeant: IsMeant,
): Promise<ExportedDigest[]> {
  const papers = await db.getAllFromIndex('papers', 'days', date);
  return digestsOf(db, names, papers, (head) => head.date === date && isMeant(head));
}

async function* allByPapers(
  db: LibraryDb,
  names: Names,
  isMeant: IsMeant,
): AsyncGenerator<ExportedDigest[]> {
  for (let range: IDBKeyRange | null = null; ; ) {
    const papers: StoredPaper[] = await db.getAll('papers', range, PAPERS);
    const last = papers.at(-1);
    if (!last) return;
    yield await digestsOf(db, names, papers, isMeant);
    range = IDBKeyRange.lowerBound(last.paperId, true);
  }
}

async function digestsOf(
  db: LibraryDb,
  names: Names,
  papers: readonly (StoredPaper | undefined)[],
  isMeant: IsMeant,
): Promise<ExportedDigest[]> {
  const meant = papers.flatMap((paper) =>
    soundHeads(paper)
      .filter(isMeant)
      .map((head) => ({ paperId: paper?.paperId ?? '', head })),
  );
  const { store } = db.transaction('bodies');
  const bodies = await atOnce(
    meant.map(
      ({ head }) =>
        () =>
          store.get(head.key),
    ),
  );
  return meant.flatMap(({ paperId, head }, index) => {
    const body = bodies[index];
    const read = body && readSoundBody(body);
    if (!read) return [];
    const { key: _, abstractAlone: __, sourceHint: ___, ...told } = head;
    const sourceName = names.get(sourceId(head));
    const name = sourceName && { sourceName };
    return [{ paperId, ...told, ...read, sourceUrl: body.sourceUrl, ...name }];
  });
}
