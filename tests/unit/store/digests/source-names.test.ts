import { beforeEach, describe, expect, it } from 'vitest';
import { contentsOf, freshLibrary, type Library, restart } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

const paperId = '2601.10387';
let library: Library;

beforeEach(async () => {
  library = await freshLibrary();
});

async function importDigest(source: string, fileName = 'a.md') {
  const importId = await library.putInInbox([makeFile(fileName)]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  const finished = await library.commitReport(makeReport([makeDigest({ source })]), next.item);
  return { importId, outcome: finished?.outcome };
}

async function shownNames() {
  const { [paperId]: heads = [] } = await library.lookUpHeads([paperId]);
  return heads.map(({ source, sourceName }) => [source, sourceName]);
}

describe('a source that the reader gave a name', () => {
  it('has it wherever it is shown, also in imports to come, until it gets its own back', async () => {
    const { outcome } = await importDigest('Daily report');
    expect(outcome?.sources).toEqual(['Daily report']);
    await library.nameSource('Daily report', 'Lena');
    expect(await shownNames()).toEqual([['Daily report', 'Lena']]);
    library = await restart();
    expect((await importDigest('Daily report')).outcome).toMatchObject({ unchanged: 1 });
    expect(await shownNames()).toEqual([['Daily report', 'Lena']]);
    expect(await library.readSourceNames()).toEqual({ 'Daily report': 'Lena' });

    await library.nameSource('Daily report', null);
    expect(await shownNames()).toEqual([['Daily report', undefined]]);
    expect(await library.readSourceNames()).toEqual({});
  });

  it('changes no digest', async () => {
    await importDigest('Daily report');
    const before = await contentsOf(library);
    await library.nameSource('Daily report', 'Lena');
    expect(await contentsOf(library)).toEqual({
      ...before,
      sourceNames: [{ id: 'Daily report', name: 'Lena' }],
    });
  });

  it('is not mistaken for another', async () => {
    await importDigest('Daily report');
    await importDigest('Another report');
    await library.nameSource('constructor', 'Nobody');
    await library.nameSource('Another report', 'Lena');
    expect((await shownNames()).sort()).toEqual([
      ['Another report', 'Lena'],
      ['Daily report', undefined],
    ]);
  });
});

describe('a report that names nobody', () => {
  it('is known by its folder, and so are those after it', async () => {
    const { outcome } = await importDigest('', 'lena-notes/2026/01.md');
    expect(outcome?.sources).toEqual(['/lena-notes']);
    await library.nameSource('/lena-notes', 'Lena');
    expect(await shownNames()).toEqual([['', 'Lena']]);
    const again = await importDigest('', 'lena-notes/2026/02.md');
    expect(again.outcome).toMatchObject({ unchanged: 1, sources: ['/lena-notes'] });
    expect((await library.readDigests([`${paperId}/zh`])).length).toBe(0);
  });

  it('is known by its import where nothing else tells, and by no later one', async () => {
    const { importId, outcome } = await importDigest('', '01.md');
    expect(outcome?.sources).toEqual([`/#${importId}`]);
    await library.nameSource(`/#${importId}`, '');
    expect(await shownNames()).toEqual([['', undefined]]);
  });
});
