import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect, it } from 'vitest';
import { freshLibrary } from '../fresh-library';

it('makes the stores of version 7 from nothing', async () => {
  const { libraryDb } = await freshLibrary();
  const db = await libraryDb();
  expect(db.version).toBe(7);
  expect([...db.objectStoreNames]).toEqual([
    ...['bodies', 'contributions', 'feedFiles', 'feedHosts', 'feeds', 'files', 'imports', 'inbox'],
    ...['papers', 'postings'],
    ...['segmentTables', 'segments', 'sourceNames', 'sources', 'toIndex', 'versions'],
  ]);
});

it('opens one connection for all who ask', async () => {
  const { libraryDb } = await freshLibrary();
  const [first, second] = await Promise.all([libraryDb(), libraryDb()]);
  expect(first).toBe(second);
  expect(await libraryDb()).toBe(first);
});

it('lets go of the library when a newer version wants to upgrade it', async () => {
  const { libraryDb } = await freshLibrary();
  const db = await libraryDb();
  const newer = await openRaw(8);
  expect(newer.version).toBe(8);
  expect(() => db.transaction('papers')).toThrow(
    expect.objectContaining({ name: 'InvalidStateError' }),
  );
});

it('opens anew when the browser has closed the connection', async () => {
  const { libraryDb, countLibrary } = await freshLibrary();
  const lost = await libraryDb();
  forceCloseDatabase(Object(unwrap(lost)));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await libraryDb()).not.toBe(lost);
  expect(await countLibrary()).toEqual({ papers: 0, digests: 0 });
});

it('tries again after it could not be opened', async () => {
  const { countLibrary } = await freshLibrary();
  const newer = await openRaw(8);
  await expect(countLibrary()).rejects.toThrow(expect.objectContaining({ name: 'VersionError' }));
  newer.close();
  indexedDB.deleteDatabase('paperglance');
  expect(await countLibrary()).toEqual({ papers: 0, digests: 0 });
});

function openRaw(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('paperglance', version);
    request.onblocked = () => reject(new Error('blocked'));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}
