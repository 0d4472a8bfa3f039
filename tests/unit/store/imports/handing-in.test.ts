import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freshLibrary, type Library } from '../fresh-library';
import { makeFile } from '../make-report';
import { fakeLocks } from './fake-locks';

let library: Library;
let handing: typeof import('../../../../lib/store/imports/handing-in');

beforeEach(async () => {
  library = await freshLibrary();
  handing = await import('../../../../lib/store/imports/handing-in');
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Begins an import of which nothing waits, and three files are to come. */
const begin = () =>
  library.putInInbox(
    [{ name: 'a', size: 1, problem: { kind: 'unreadable', line: null, detail: '' } }],
    3,
  );

const stateOf = async (id: number) =>
  (await library.readImports()).find((record) => record.id === id)?.state;

it('ends an import that nobody hands files in to, whoever does to others', async () => {
  const feeds = await handing.beginHandIn(begin);
  const readers = await handing.beginHandIn(begin);
  await library.endAbandonedImports();
  expect(await stateOf(readers.importId)).toBe('working');
  readers.end();
  await library.endAbandonedImports();
  expect(await stateOf(readers.importId)).toBe('done');
  expect(await stateOf(feeds.importId)).toBe('working');
  feeds.end();
  await library.endAbandonedImports();
  expect(await stateOf(feeds.importId)).toBe('done');
});

it('waits for whoever has begun an import and does not hold it yet', async () => {
  let id = 0;
  let ending = Promise.resolve();
  const held = await handing.beginHandIn(async () => {
    id = await begin();
    ending = library.endAbandonedImports();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return id;
  });
  await ending;
  expect(await stateOf(id)).toBe('working');
  held.end();
});

it('asks for no lock where something of each import waits', async () => {
  const request = vi.spyOn(navigator.locks, 'request');
  await library.putInInbox([makeFile('a.md')], 3);
  await library.endAbandonedImports();
  expect(request).not.toHaveBeenCalled();
});
