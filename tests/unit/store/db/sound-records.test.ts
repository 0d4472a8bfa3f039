import { beforeEach, expect, it } from 'vitest';
import type { LibrarySchema } from '../../../../lib/store/db/schema';
import { freshLibrary, type Library } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';
import { expectSound } from '../sound-library';

const [first, second, third] = ['2601.00001', '2601.00002', '2601.00003'] as const;
const report = makeReport([first, second, third].map((paperId) => makeDigest({ paperId })));
let library: Library;

beforeEach(async () => {
  library = await freshLibrary();
  await importAll();
});

async function importAll(): Promise<number> {
  const importId = await library.putInInbox([makeFile('report.md')]);
  const next = await library.beginNextFile();
  if (next) await library.commitReport(report, next.item);
  return importId;
}

/** Writes a record that no code of ours writes. */
async function damage(store: keyof LibrarySchema & string, record: unknown, key?: number) {
  const db = await library.libraryDb();
  await db.put(store as 'papers', record as LibrarySchema['papers']['value'], key as never);
}

async function keyOf(paperId: string): Promise<string> {
  const heads = await library.lookUpHeads([paperId]);
  return heads[paperId]?.[0]?.key ?? '';
}

const count = () => library.countBroken(async () => true);

it('finds nothing broken in a library that we wrote', async () => {
  expect(await count()).toBe(0);
});

it.each([
  { paperId: first },
  { paperId: first, heads: 'many' },
  { paperId: first, heads: [] },
  { paperId: first, heads: [null, 7, { key: 'k' }, { key: 'k', title: 'No more' }] },
])('passes over a paper like %j, and mends it with the next import', async (paper) => {
  await damage('papers', paper);
  expect(Object.keys(await library.lookUpHeads([first, second]))).toEqual([second]);
  expect(await count()).toBe(1);
  expect(await library.countLibrary()).toMatchObject({ papers: 3 });
  await importAll();
  expect(Object.keys(await library.lookUpHeads([first, second]))).toEqual([first, second]);
  expect(await count()).toBe(0);
  await expectSound(library);
});

it('keeps the heads of a paper that are no nonsense', async () => {
  const db = await library.libraryDb();
  const paper = await db.get('papers', first);
  await damage('papers', { ...paper, heads: [null, ...(paper?.heads ?? [])] });
  expect(await keyOf(first)).not.toBe('');
  expect(await count()).toBe(1);
});

it.each([
  { sections: new Uint8Array([123, 255]) },
  { sections: new TextEncoder().encode('{}') },
  { sections: null },
  {},
])('passes over what a digest says where that is %j', async (body) => {
  const [key, other] = [await keyOf(first), await keyOf(second)];
  await damage('bodies', { key, sourceUrl: null, ...body });
  expect(Object.keys(await library.readBodies([key, other]))).toEqual([other]);
  expect((await library.readDigests([key, other])).map((digest) => digest.key)).toEqual([other]);
  const translation = { from: key, lang: 'de', by: 'chrome' };
  expect(await library.storeTranslation(translation, () => null)).toBeNull();
  expect(await count()).toBe(1);
});

const never = { origin: { by: 'reader' }, startedAt: 9e15, toCome: 0, total: 0, done: 0 };

it.each([
  { state: 'working' },
  {},
  { state: 'done', origin: 7, startedAt: 'then' },
  { state: 'done', ...never },
])('passes over an import like %j, be it the last', async (record) => {
  await damage('imports', record, 99);
  expect(await library.readImports()).toMatchObject([{ id: 1 }]);
  expect(await library.latestImport()).toMatchObject({ id: 1 });
  expect(await library.readProgress()).toBeNull();
  expect(await library.countRereadable()).toMatchObject({ files: 0 });
  expect(await count()).toBe(1);
  await importAll();
  expect(await library.latestImport()).toMatchObject({ id: 100, state: 'done' });
});

it('passes over a file of an import', async () => {
  await damage('files', { importId: 1, index: 1, outcome: {} });
  expect((await library.latestImport())?.files).toHaveLength(1);
  expect(await count()).toBe(1);
});

it('undoes, redoes and deletes all that is sound', async () => {
  await damage('papers', { paperId: first });
  await damage('imports', {}, 99);
  expect((await library.undoImport(1))?.state).toBe('undone');
  expect((await library.redoImport(1))?.state).toBe('done');
  // The paper and the import.
  expect(await count()).toBe(2);
  await damage('papers', { paperId: second, heads: null });
  await library.deleteDigests({ what: 'everything' });
  expect(await library.lookUpHeads([first, second, third])).toEqual({});
});

it('counts in parts, and stops where it is told to', async () => {
  const keys = Array.from({ length: 250 }, (_, n) => `${String(n).padStart(4, '0')}/en`);
  for (const key of keys) await damage('bodies', { key, sections: null, sourceUrl: null });
  expect(await count()).toBe(250);
  let parts = 0;
  expect(await library.countBroken(async () => ++parts < 3)).toBeNull();
  expect(parts).toBe(3);
});
