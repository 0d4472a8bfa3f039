import { beforeEach, expect, it } from 'vitest';
import { freshLibrary, type Library, restart } from '../fresh-library';
import { makeFile, makeReport } from '../make-report';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});

it('keeps files as they are, and their import, through a restart', async () => {
  const importId = await library.putInInbox([makeFile('a.md', '早'), makeFile('b.md', '')]);
  library = await restart();
  expect(await library.latestImport()).toEqual({
    id: importId,
    origin: { by: 'reader' },
    startedAt: expect.any(Number),
    finishedAt: null,
    state: 'working',
    cancelled: false,
    undoable: true,
    failuresDismissed: false,
    toCome: 0,
    missing: 0,
    files: [
      { name: 'a.md', size: 3, state: 'waiting', outcome: null, attempts: 0, unpacked: 0 },
      { name: 'b.md', size: 0, state: 'waiting', outcome: null, attempts: 0, unpacked: 0 },
    ],
  });
  const next = await library.beginNextFile();
  expect(next?.item).toMatchObject({ name: 'a.md', importId, index: 0 });
  expect(new TextDecoder().decode(next?.item.bytes)).toBe('早');
});

it('gives the file that waited longest, and first of all what nobody has begun, counting how often that was done', async () => {
  await library.putInInbox([makeFile('a.md')]);
  await library.putInInbox([makeFile('b.md')]);
  expect(await library.beginNextFile()).toMatchObject({ item: { name: 'a.md' }, attempts: 0 });
  library = await restart();
  const next = await library.beginNextFile();
  expect(next).toMatchObject({ item: { name: 'b.md' }, attempts: 0 });
  expect(await library.beginNextFile()).toMatchObject({ item: { name: 'a.md' }, attempts: 1 });
  expect(await library.beginNextFile()).toMatchObject({ item: { name: 'b.md' }, attempts: 1 });
  if (next) await library.commitReport(makeReport([]), next.item);
  expect(await library.beginNextFile()).toMatchObject({ item: { name: 'a.md' }, attempts: 2 });
});

it('dates the end of an import with its last file', async () => {
  const importId = await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
  const first = await library.beginNextFile();
  if (!first) throw new Error('The inbox is empty');
  expect(await library.setAside(first.item, 'our-mistake', 'broken')).toMatchObject({
    progress: { importId, done: 1, total: 2 },
  });
  expect(await library.latestImport()).toMatchObject({ finishedAt: null });

  const second = await library.beginNextFile();
  if (!second) throw new Error('The inbox is empty');
  expect(await library.commitReport(makeReport([]), second.item)).toMatchObject({
    progress: { importId, done: 2, total: 2 },
  });
  expect(await library.latestImport()).toMatchObject({ finishedAt: expect.any(Number) });
  expect(await library.beginNextFile()).toBeNull();
  expect(await library.workIsWaiting()).toBe(false);
});

it('lists imports, the latest first', async () => {
  expect(await library.readImports()).toEqual([]);
  expect(await library.latestImport()).toBeNull();
  const first = await library.putInInbox([makeFile('a.md'), makeFile('b.md')]);
  const second = await library.putInInbox([makeFile('c.md')]);
  const imports = await library.readImports();
  expect(imports.map(({ id }) => id)).toEqual([second, first]);
  expect(imports.map(({ files }) => files.map(({ name }) => name))).toEqual([
    ['c.md'],
    ['a.md', 'b.md'],
  ]);
});

it('ends an import of no files at once', async () => {
  await library.putInInbox([]);
  expect(await library.latestImport()).toMatchObject({ files: [], finishedAt: expect.any(Number) });
});
