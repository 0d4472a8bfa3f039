import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Work } from '../../../lib/import/work-through';
import type { NewFile } from '../../../lib/store/imports/inbox';
import { dieAfter, fillDiskAt } from '../store/failures';
import { contentsOf, freshLibrary, type Library, restart, saidIn } from '../store/fresh-library';
import { makeDigest, makeFile, makeReport } from '../store/make-report';
import { parseHere } from './parse-here';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function zipFile(name: string, files: Zippable): NewFile {
  return { name, bytes: zipSync(files).buffer };
}

/** Each file holds a paper's id. */
function work(onFileDone: Work['onFileDone'] = () => {}): Promise<void> {
  return library.workThroughInbox({
    parse: parseHere((bytes) =>
      makeReport([makeDigest({ paperId: new TextDecoder().decode(bytes) })]),
    ),
    onFileDone,
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
  });
}

async function files() {
  const record = await library.latestImport();
  return record?.files.map(({ name, state, outcome, unpacked }) => [
    name,
    state === 'done' ? (outcome?.problems[0]?.kind ?? outcome?.added ?? null) : state,
    unpacked,
  ]);
}

const papers = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${n}.md`, strToU8(`2601.${10000 + n}`)]),
  );

it('turns an archive into files of the same import, behind those that it has', async () => {
  await library.putInInbox([
    zipFile('in-disguise.md', { 'day/a.md': strToU8('2601.00001'), 'photo.png': strToU8('x') }),
    makeFile('b.md', '2601.00002'),
  ]);
  await work();
  expect(await files()).toEqual([
    ['in-disguise.md', 'skipped', 1],
    ['b.md', 1, 0],
    ['day/a.md', 1, 0],
  ]);
  expect(await library.latestImport()).toMatchObject({ state: 'done' });
  expect(await library.countLibrary()).toEqual({ papers: 2, digests: 2 });
});

it('lets a file that was handed in behind it pass while it is unpacked', async () => {
  await library.putInInbox([zipFile('a.zip', papers(250)), makeFile('b.md', '2602.00001')]);
  const done: string[][] = [];
  await work(({ papers: changed }) => done.push(changed));
  expect(done.slice(0, 2)).toEqual([['2602.00001'], []]);
  expect(await library.countLibrary()).toEqual({ papers: 251, digests: 251 });
});

it('is undone and cancelled with its import', async () => {
  const importId = await library.putInInbox([zipFile('a.zip', papers(30))]);
  await work();
  expect(await library.countLibrary()).toMatchObject({ papers: 30 });
  await library.undoImport(importId);
  expect(await library.countLibrary()).toMatchObject({ papers: 0 });

  const second = await library.putInInbox([zipFile('a.zip', papers(30))]);
  const next = await library.beginNextFile();
  await library.undoImport(second);
  if (next) expect(await library.unpackInInbox(next.item, [makeFile('b.md')], 0)).toBe('gone');
  expect((await contentsOf(library)).inbox).toEqual([]);
});

it('is told of where it is refused, and brings nothing', async () => {
  await library.putInInbox([
    zipFile('bomb.zip', { 'a.md': new Uint8Array(17 * 1024 * 1024) }),
    makeFile('b.md', '2601.00002'),
  ]);
  await work();
  expect(await files()).toEqual([
    ['bomb.zip', 'zip-bomb', 0],
    ['b.md', 1, 0],
  ]);
});

it('is told of where the storage is too full for its files', async () => {
  await library.putInInbox([zipFile('a.zip', papers(3))]);
  const full = fillDiskAt('inbox', 2);
  await work();
  full.empty();
  expect(await files()).toEqual([['a.zip', 'storage-full', 0]]);
  expect(await library.latestImport()).toMatchObject({ state: 'done' });
});

it('killed after any step, loses no file and doubles none', async () => {
  const archive = {
    ...papers(4),
    'inner.zip': zipSync({ 'last.md': strToU8('2601.00009') }),
    'x.png': strToU8('x'),
  };
  /** Two files in each transaction, then one by one into the library. */
  const unpackAndWork = async () => {
    const next = await library.beginNextFile();
    if (next?.item.name === 'a.zip') await library.unpack(next.item, undefined, 2);
    await work();
  };
  await library.putInInbox([zipFile('a.zip', archive)]);
  const undisturbed = dieAfter(Number.POSITIVE_INFINITY);
  await unpackAndWork();
  undisturbed.revive();
  const goal = await saidIn(library);
  expect(goal.papers).toHaveLength(5);
  expect(undisturbed.steps()).toBeGreaterThan(60);

  for (let steps = 0; steps < undisturbed.steps(); steps++) {
    library = await freshLibrary();
    await library.putInInbox([zipFile('a.zip', archive)]);
    const death = dieAfter(steps);
    await expect(unpackAndWork()).rejects.toThrow('The process has ended');
    death.revive();
    library = await restart();
    await unpackAndWork();
    expect(await saidIn(library)).toEqual(goal);
  }
  // A hundred libraries are made, and each is restarted.
}, 90_000);
