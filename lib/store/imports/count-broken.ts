import { libraryDb } from '../db/library-db';
import type { StoredBody, StoredPaper } from '../db/schema';
import { isSoundFile, isSoundImport, soundHeads } from '../db/sound-records';
import { readSoundBody } from '../digests/stored-digest';

/** So many papers, or bodies, are read at a time: cards that are opened meanwhile wait for no more. */
const BATCH = 100;

/**
 * Counts the records that are passed over, since they are nonsense: papers, what their digests say, imports and
 * their files. That is to read all of the library, so it is done in parts, with a `rest` before each; null
 * where that says to stop.
 */
export async function countBroken(rest: () => Promise<boolean>): Promise<number | null> {
  const db = await libraryDb();
  const [records, files] = await Promise.all([db.getAll('imports'), db.getAll('files')]);
  let broken = countUnless(isSoundImport, records) + countUnless(isSoundFile, files);
  for (const [store, isSound] of [
    ['papers', isSoundPaper],
    ['bodies', isSoundBody],
  ] as const) {
    const found = await countIn(store, isSound, rest);
    if (found === null) return null;
    broken += found;
  }
  return broken;
}

async function countIn(
  store: 'papers' | 'bodies',
  isSound: (value: unknown) => boolean,
  rest: () => Promise<boolean>,
): Promise<number | null> {
  const db = await libraryDb();
  let broken = 0;
  for (let range: IDBKeyRange | null = null; ; ) {
    if (!(await rest())) return null;
    const records = db.transaction(store).store;
    const [keys, values] = await Promise.all([
      records.getAllKeys(range, BATCH),
      records.getAll(range, BATCH),
    ]);
    broken += countUnless(isSound, values);
    if (keys.length < BATCH) return broken;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

function countUnless<Value>(isSound: (value: Value) => boolean, values: readonly Value[]): number {
  return values.filter((value) => !isSound(value)).length;
}

/** Every head of it, since the library keeps no paper without one. */
function isSoundPaper(paper: unknown): boolean {
  const { heads }: Partial<StoredPaper> = Object(paper);
  return (
    heads !== undefined &&
    heads.length > 0 &&
    soundHeads(paper as StoredPaper).length === heads.length
  );
}

function isSoundBody(body: unknown): boolean {
  return readSoundBody(body as StoredBody) !== null;
}
