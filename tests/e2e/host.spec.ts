import { expect, type Page } from '@playwright/test';
import type { DigestHead, Section } from '../../lib/digest/digest';
import { evaluateInCardWorld, inCardWorld } from './card-world';
import { test } from './extension';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

test('Chinese is converted where there is room for a dictionary, and that ends by itself', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  const texts = ['软件和内存', '头发发展'];
  expect(await askHost(popup, 'convertChinese', { texts, to: 'zh-Hant' })).toEqual({
    ok: true,
    value: ['軟體和記憶體', '頭髮發展'],
  });
  expect(await extension.countOffscreen()).toBe(1);
  // Two at once, the second of another form, and back.
  const answers = await Promise.all([
    askHost(popup, 'convertChinese', { texts, to: 'zh-Hant-HK' }),
    askHost(popup, 'convertChinese', { texts: ['軟體和記憶體'], to: 'zh' }),
  ]);
  expect(answers).toEqual([
    { ok: true, value: ['軟件和內存', '頭髮發展'] },
    { ok: true, value: ['软件和内存'] },
  ]);
  await expect.poll(() => extension.countOffscreen(), { timeout: 20_000 }).toBe(0);
});

test('an import goes on beside a conversion', async ({ extension }) => {
  const popup = await extension.openPopup();
  const converted = askHost(popup, 'convertChinese', { texts: ['软件'], to: 'zh-Hant' });
  await extension.importFiles(sample.zh);
  expect(await converted).toEqual({ ok: true, value: ['軟體'] });
  expect(await extension.readStore('papers')).toHaveLength(samplePapers.length);
});

test('a translation comes onto the page that sent it, marked as one, and goes when it is deleted', async ({
  extension,
}) => {
  await extension.importFiles(sample.zh);
  const page = await extension.openSite(SAMPLE_DAY);
  const [{ id, zh }] = samplePapers;
  // As long as the card is not there, nothing stands on it.
  const summaryOnCard = () =>
    inCardWorld(
      page,
      ({ hosts, rootOf }, paperId) => {
        const host = hosts().find(({ dataset }) => dataset.paperId === paperId);
        return host ? rootOf(host).querySelector('.summary')?.textContent : '';
      },
      id,
    );
  await expect.poll(summaryOnCard).toContain(zh);

  const { value: heads } = await send<Record<string, DigestHead[]>>(page, 'lookUp', { ids: [id] });
  const from = heads[id]?.[0]?.key ?? '';
  const { value } = await send<Record<string, Section[]>>(page, 'readSections', { keys: [from] });
  const sections = JSON.parse(
    JSON.stringify(value[from], (name, part) => (name === 'mathml' ? null : part)),
  );
  const translation = { from, lang: 'en', by: 'Test 1', summary: ['By a machine.'], sections };
  const stored = await send<{ ok: boolean; value: string }>(page, 'askHost', {
    call: 'storeTranslation',
    args: translation,
  });
  expect(stored.value).toEqual({ ok: true, value: expect.stringMatching(/~zh$/) });
  await expect.poll(summaryOnCard).toContain('By a machine.');
  expect(JSON.stringify(await extension.readStore('papers'))).toContain(
    JSON.stringify({ lang: 'zh', key: from, by: 'Test 1' }),
  );

  const broken = { ...translation, summary: [{ t: 'script', c: [] }] };
  const refused = await send(page, 'askHost', { call: 'storeTranslation', args: broken });
  expect(refused.value).toMatchObject({ ok: false });

  const args = { key: stored.value.value };
  const deleted = await send(page, 'askHost', { call: 'deleteTranslation', args });
  expect(deleted.value).toEqual({ ok: true, value: true });
  await expect.poll(summaryOnCard).toContain(zh);
});

/** What the host answers to a page of ours. */
function askHost(page: Page, call: string, args: object): Promise<unknown> {
  return page.evaluate(
    async (request) => {
      const message = { call: 'askHost', args: request };
      return (await Reflect.get(globalThis, 'chrome').runtime.sendMessage(message)).value;
    },
    { call, args },
  );
}

/** What the background answers to the content script of a page. */
function send<Value>(page: Page, call: string, args: object): Promise<{ value: Value }> {
  const message = JSON.stringify({ call, args });
  return evaluateInCardWorld(page, `chrome.runtime.sendMessage(${message})`);
}
