import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import {
  EARLIER_VERSIONS,
  type LibraryDump,
  putLibrary,
  readDump,
} from '../../../fixtures/libraries/library-dumps';
import { contentsOf, freshLibrary, type Library, restart } from '../fresh-library';
import { makeFile, makeReport } from '../make-report';
import { expectSound } from '../sound-library';

beforeEach(async () => {
  await freshLibrary();
});

const sample = new Uint8Array(readFileSync('public/samples/hf-daily-papers-2026-01-20.zh.md'));
/** The paper of the file that waits. */
const later = '2601.15555';

/** The library that a version left, in a context of today. */
async function upgraded(dump: LibraryDump): Promise<Library> {
  await putLibrary(dump);
  return restart();
}

/** Goes on with what was left, as the background does when the browser starts. */
async function work(library: Library): Promise<void> {
  await library.workThroughInbox({
    parse: async ({ bytes, name }) => ({
      report: library.toStoredReport(parseReport(new Uint8Array(bytes), name)),
    }),
    onFileDone: () => {},
    onActed: () => {},
    withLock: (run) => run(),
    whenNobodyHandsIn: (run) => run(),
  });
}

describe.each(EARLIER_VERSIONS)('A library of version %i', (version) => {
  const dump = readDump(version);
  const valuesIn = (store: string) => dump.stores[store]?.records.map(({ value }) => value) ?? [];

  it('keeps all digests, with what they say, and all imports', async () => {
    const library = await upgraded(dump);
    expect((await library.libraryDb()).version).toBe(7);
    const before = valuesIn('papers') as { paperId: string; heads: { key: string }[] }[];
    const keys = before.flatMap(({ heads }) => heads.map(({ key }) => key));
    expect(keys).toHaveLength(version === 1 ? 8 : 9);
    const heads = await library.lookUpHeads(before.map(({ paperId }) => paperId));
    for (const paper of before) {
      const earlier = paper.heads.map(
        ({ hash, translatedFrom, ...head }: Record<string, unknown>) => head,
      );
      expect(heads[paper.paperId]).toMatchObject(earlier);
    }
    const bodies = await library.readBodies(keys);
    expect(Object.keys(bodies).sort()).toEqual([...keys].sort());
    for (const { sections } of Object.values(bodies)) expect(sections.length).toBeGreaterThan(2);
    expect(await library.listLanguages()).toHaveLength(version === 1 ? 2 : 3);

    const imports = await library.readImports();
    expect(imports.flatMap(({ files }) => files.map(({ name }) => name)).sort()).toEqual(
      valuesIn('files')
        .map(({ name }) => name)
        .sort(),
    );
    expect(imports.map(({ state }) => state)).toEqual(
      version === 1
        ? ['working', 'done', 'done', 'done']
        : ['working', 'undoing', 'undone', 'done', 'done', 'done'],
    );
    expect(imports.every(({ origin }) => origin.by === 'reader')).toBe(true);
    expect(await library.anyUnfinished()).toBe(true);
  });

  it('goes on with what was waiting, and with what was being undone', async () => {
    const library = await upgraded(dump);
    await work(library);
    expect(await library.anyUnfinished()).toBe(false);
    const [latest, ...others] = await library.readImports();
    expect(latest).toMatchObject({ state: 'done', files: [{ outcome: { added: 1 } }] });
    expect(others.map(({ state }) => state)).toEqual(
      version === 1 ? ['done', 'done', 'done'] : ['undone', 'undone', 'done', 'done', 'done'],
    );
    expect(Object.keys(await library.lookUpHeads([later]))).toEqual([later]);
    await expectSound(library);
  });

  it('lets what could be undone be undone, and redone, to the same library', async () => {
    const library = await upgraded(dump);
    await work(library);
    const before = await contentsOf(library);
    for (const id of [3, 1]) {
      const undone = await library.undoImport(id);
      if (version === 1) expect(undone).toBeNull();
      else expect(undone?.state).toBe('undone');
      await expectSound(library);
    }
    for (const id of [3, 1]) await library.redoImport(id);
    await expectSound(library);
    const after = await contentsOf(library);
    // Translations go with what they were made of.
    const published = ({ papers = [] }: Record<string, unknown[]>) =>
      (papers as { heads: { key: string }[] }[]).map(({ heads }) =>
        heads.filter(({ key }) => !key.includes('~')),
      );
    expect(published(after)).toEqual(published(before));
    expect(after.imports).toEqual(before.imports);
  });

  it('does not offer to redo what was undone before what it said was kept', async () => {
    const library = await upgraded(dump);
    await work(library);
    const undone = (await library.readImports()).filter(({ state }) => state === 'undone');
    expect(undone).toHaveLength(version === 1 ? 0 : 2);
    for (const { id, undoable } of undone) {
      expect(undoable).toBe(version >= 5);
      if (version < 5) expect(await library.redoImport(id)).toBeNull();
    }
  });

  it('lets an undo of later imports go back to what was there before', async () => {
    const library = await upgraded(dump);
    await work(library);
    const before = await contentsOf(library);
    const importId = await library.putInInbox([makeFile('changed.md')]);
    const next = await library.beginNextFile();
    if (!next) throw new Error('The inbox is empty');
    const { digests } = parseReport(sample, 'sample.zh.md');
    const changed = digests.map((digest) => ({ ...digest, title: 'Changed' }));
    expect(await library.commitReport(makeReport(changed), next.item)).toMatchObject({
      outcome: { updated: 4 },
    });
    expect((await library.undoImport(importId))?.state).toBe('undone');
    const after = await contentsOf(library);
    const keysOf = ({ bodies = [] }: Record<string, unknown[]>) =>
      (bodies as { key: string }[]).map(({ key }) => key).filter((key) => !key.includes('~'));
    expect(keysOf(after)).toEqual(keysOf(before));
    await expectSound(library);
  });

  it('knows the papers of before by their titles and days', async () => {
    const papers = (await contentsOf(await upgraded(dump))).papers as Record<string, string[]>[];
    expect(papers.map(({ titles }) => titles?.length)).toEqual([1, 1, 1, 1]);
    expect(papers.map(({ days }) => days)).toEqual(Array(4).fill(['2026-01-20']));
  });

  it('has all of its papers wait to be indexed, unless they are', async () => {
    const { toIndex } = await contentsOf(await upgraded(dump), ['toIndex']);
    expect(toIndex).toEqual(version < 6 ? [{ allBelow: null }] : []);
  });

  it('passes over records that are nonsense', async () => {
    const { papers, imports, ...others } = dump.stores;
    if (!papers || !imports) throw new Error('No papers');
    const nonsense = [
      { value: { paperId: '2601.00001' } },
      { value: { paperId: '2601.00002', heads: [null, 7] } },
    ];
    const library = await upgraded({
      version,
      stores: {
        ...others,
        papers: { ...papers, records: [...nonsense, ...papers.records] },
        imports: { ...imports, records: [...imports.records, { key: 99, value: { state: {} } }] },
      },
    });
    await work(library);
    expect(Object.keys(await library.lookUpHeads([later, '2601.10387']))).toHaveLength(2);
  });

  it('is as it was where the upgrade fails', async () => {
    await putLibrary(dump);
    const add = IDBDatabase.prototype.createObjectStore;
    IDBDatabase.prototype.createObjectStore = function (...args) {
      if (args[0] === 'feedHosts') throw new DOMException('No room', 'QuotaExceededError');
      return add.apply(this, args);
    };
    try {
      const library = await restart();
      await expect(library.countLibrary()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    } finally {
      IDBDatabase.prototype.createObjectStore = add;
    }
    const library = await restart();
    await work(library);
    expect(Object.keys(await library.lookUpHeads([later]))).toEqual([later]);
    await expectSound(library);
  });
});

it('reads papers in parts, however many there are', async () => {
  const { papers, ...others } = readDump(1).stores;
  if (!papers) throw new Error('No papers');
  const records = Array.from({ length: 1201 }, (_, n) => ({
    value: { paperId: `2601.${10000 + n}`, heads: [{ key: `k${n}`, title: `Paper ${n}` }] },
  }));
  const library = await upgraded({
    version: 1,
    stores: { ...others, papers: { ...papers, records } },
  });
  const { contributions = [] } = await contentsOf(library);
  const keys = contributions.flatMap((record) => (record as { keys: string[] }).keys);
  expect(new Set(keys).size).toBe(1201);
  expect(contributions).toHaveLength(3);
});
