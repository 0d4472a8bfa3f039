import { readFile } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { readBody, toStored } from '../../../../lib/store/digests/stored-digest';
import { contentsOf, freshLibrary, restart } from '../fresh-library';
import { makeFile, makeReport } from '../make-report';

beforeEach(async () => {
  await freshLibrary();
});

const bytes = await readFile('public/samples/hf-daily-papers-2026-01-20.zh.md');
const sample = parseReport(new Uint8Array(bytes), 'sample.zh.md');

/** A library as version 1 left it: the sample imported, and a second import that waits for its file. */
async function makeVersion1(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('paperglance', 1);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore('papers', { keyPath: 'paperId' });
      result.createObjectStore('bodies', { keyPath: 'key' });
      result.createObjectStore('inbox', { keyPath: ['importId', 'index'] });
      result.createObjectStore('imports', { autoIncrement: true });
      result.createObjectStore('files', { keyPath: ['importId', 'index'] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const { paperId, head, body } of sample.digests.map(toStored)) {
    tx.objectStore('papers').put({ paperId, heads: [head] });
    tx.objectStore('bodies').put({ ...body, sections: readBody(body).sections });
  }
  const outcome = { added: 4, updated: 0, unchanged: 0, papers: 4, date: null, problems: [] };
  const file = { name: 'sample.zh.md', size: bytes.length, attempts: 1 };
  tx.objectStore('imports').add({ startedAt: 1, finishedAt: 2 });
  tx.objectStore('files').add({ importId: 1, index: 0, ...file, outcome });
  tx.objectStore('imports').add({ startedAt: 3, finishedAt: null });
  tx.objectStore('files').add({ importId: 2, index: 0, ...file, outcome: null });
  tx.objectStore('inbox').add({ importId: 2, index: 0, ...makeFile('sample.zh.md') });
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}

it('keeps all digests and imports, and goes on with what was waiting', async () => {
  await makeVersion1();
  const library = await restart();
  expect(await library.countLibrary()).toEqual({ papers: 4, digests: 4 });
  expect(await library.readImports()).toMatchObject([
    { id: 2, state: 'working', finishedAt: null, undoable: false, files: [{ state: 'waiting' }] },
    { id: 1, state: 'done', finishedAt: 2, undoable: false, files: [{ outcome: { added: 4 } }] },
  ]);
  expect(await library.anyUnfinished()).toBe(true);
  const { key = '', body } =
    sample.digests.map(toStored).map(({ head, body }) => ({ key: head.key, body }))[0] ?? {};
  expect(await library.readBodies([key])).toEqual({ [key]: body && readBody(body) });
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  expect(await library.commitReport(sample, next.item)).toMatchObject({
    outcome: { unchanged: 4 },
    progress: { importId: 2, done: 1, total: 1 },
  });
  expect(await library.latestImport()).toMatchObject({ state: 'done' });
});

it('knows the papers of before by their titles', async () => {
  await makeVersion1();
  const library = await restart();
  const papers = (await contentsOf(library)).papers as { titles: string[] }[];
  expect(papers.map(({ titles }) => titles.length)).toEqual([1, 1, 1, 1]);
});

it('does not undo what was imported before', async () => {
  await makeVersion1();
  const library = await restart();
  expect(await library.undoImport(1)).toBeNull();
  expect(await library.countLibrary()).toEqual({ papers: 4, digests: 4 });
});

it('lets an undo of later imports go back to what was there before', async () => {
  await makeVersion1();
  const library = await restart();
  const before = await contentsOf(library);
  await library.beginNextFile().then((next) => next && library.setAside(next.item, 'gave-up'));
  const importId = await library.putInInbox([makeFile('changed.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  const changed = sample.digests.map((digest) => ({ ...digest, title: 'Changed' }));
  expect(await library.commitReport(makeReport(changed), next.item)).toMatchObject({
    outcome: { updated: 4 },
  });
  expect(await library.undoImport(importId)).toMatchObject({ state: 'undone' });
  const after = await contentsOf(library);
  expect(after.papers).toEqual(before.papers);
  expect(after.bodies).toEqual(before.bodies);
  expect(after.versions).toEqual([]);
});

it('reads papers in parts, however many there are', async () => {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('paperglance', 1);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of [
        ['papers', 'paperId'],
        ['bodies', 'key'],
      ] as const) {
        request.result.createObjectStore(name, { keyPath });
      }
      for (const name of ['inbox', 'files']) {
        request.result.createObjectStore(name, { keyPath: ['importId', 'index'] });
      }
      request.result.createObjectStore('imports', { autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
  });
  const tx = db.transaction('papers', 'readwrite');
  for (let n = 0; n < 1201; n++) {
    tx.objectStore('papers').put({
      paperId: `2601.${10000 + n}`,
      heads: [{ key: `k${n}`, title: `Paper ${n}` }],
    });
  }
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
  const library = await restart();
  const { contributions = [] } = await contentsOf(library);
  const keys = contributions.flatMap((record) => (record as { keys: string[] }).keys);
  expect(new Set(keys).size).toBe(1201);
  expect(contributions).toHaveLength(3);
});
