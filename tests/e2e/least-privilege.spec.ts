import { expect, type Page } from '@playwright/test';
import { inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards } from './listed-papers';
import { manyReports } from './many-reports';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

/** Calls from where our content script runs, as whoever has broken into a page's process can. */
function callFrom(
  page: Page,
  call: string,
  args: object,
): Promise<{ ok: boolean; value?: unknown }> {
  return inCardWorld(
    page,
    (_, message) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(message),
    { call, args },
  );
}

test.describe('A content script that was broken into', () => {
  test('can import nothing, and say nothing of the library', async ({ extension }) => {
    await extension.importFiles(sample.zh);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(
      page,
      samplePapers.map(({ id }) => id),
    );
    for (const [call, args] of [
      ['workThroughInbox', {}],
      ['importProgressed', {}],
      ['libraryChanged', { papers: 'many', imports: true, sourceNames: true }],
    ] as const)
      expect(await callFrom(page, call, args)).toMatchObject({ ok: false });
  });

  test('can keep four translations of a digest, in languages that there are', async ({
    extension,
  }) => {
    await extension.importFiles(sample.zh);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(
      page,
      samplePapers.map(({ id }) => id),
    );
    const [paper] = samplePapers;
    const before = await extension.readStore('bodies');
    const { value } = await callFrom(page, 'lookUp', { ids: [paper.id] });
    const from: unknown = Object(value)[paper.id][0].key;
    const ask = async (call: string, args: object) =>
      Object((await callFrom(page, 'askHost', { call, args })).value).value;
    const parts: string[][] = await ask('textsToTranslate', { key: from });
    const words = parts.flat().map((text) => [text, `${text} x`]);
    const kept: unknown[] = [];
    for (const lang of ['qqq', 'xx', 'fr', 'de', 'ko', 'vi', 'es', 'it'])
      kept.push(await ask('storeTranslation', { from, lang, by: 'Nobody', words }));
    expect(kept.map((key) => key !== null)).toEqual([
      ...[false, false],
      ...[true, true, true, true],
      ...[false, false],
    ]);
    const after = await extension.readStore('bodies');
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 4);
  });

  test('can delete twenty digests, and then none for a while', async ({ extension }) => {
    await extension.importFiles(sample.zh, ...manyReports(1, 30));
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(
      page,
      samplePapers.map(({ id }) => id),
    );
    const ids = Array.from({ length: 30 }, (_, n) => `2602.${10000 + n}`);
    const { value: heads } = await callFrom(page, 'lookUp', { ids });
    const keys = ids.map((id) => String(Object(heads)[id][0].key));
    await callFrom(page, 'readBodies', { keys });
    const acts = await Promise.all(keys.map((key) => callFrom(page, 'deleteDigest', { key })));
    expect(acts.filter(({ value }) => value !== null)).toHaveLength(20);
    expect(await extension.readStore('bodies')).toHaveLength(samplePapers.length + 10);
  });

  test('can delete twenty translations, and then none for a while', async ({ extension }) => {
    await extension.importFiles(...manyReports(1, 25));
    const page = await extension.openSite(SAMPLE_DAY);
    await expect.poll(() => lookUpFrom(page, '2602.10000')).not.toBe('');
    const ask = async (call: string, args: object) =>
      Object((await callFrom(page, 'askHost', { call, args })).value).value;
    const kept: unknown[] = [];
    for (let n = 0; n < 25; n++) {
      const from = await lookUpFrom(page, `2602.${10000 + n}`);
      const parts: string[][] = await ask('textsToTranslate', { key: from });
      const words = parts.flat().map((text) => [text, `${text} x`]);
      kept.push(await ask('storeTranslation', { from, lang: 'fr', by: 'Nobody', words }));
    }
    expect(await extension.readStore('bodies')).toHaveLength(50);
    const gone = await Promise.all(kept.map((key) => ask('deleteTranslation', { key })));
    expect(gone.filter(Boolean)).toHaveLength(20);
    expect(await extension.readStore('bodies')).toHaveLength(30);
  });

  test('can open the library twenty times, and then no more for a while', async ({ extension }) => {
    await extension.haveImported(sample.zh);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(
      page,
      samplePapers.map(({ id }) => id),
    );
    const before = extension.context.pages().length;
    const [{ id: paperId }] = samplePapers;
    await Promise.all(Array.from({ length: 30 }, () => callFrom(page, 'toLibrary', { paperId })));
    await expect.poll(() => extension.context.pages().length).toBe(before + 20);
  });
});

/** The key of a paper's first digest. */
async function lookUpFrom(page: Page, paperId: string): Promise<string> {
  const { value } = await callFrom(page, 'lookUp', { ids: [paperId] });
  return String(Object(value)[paperId]?.[0].key ?? '');
}
