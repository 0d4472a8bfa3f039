import { expect, type Page } from '@playwright/test';
import type { DigestHead } from '../../lib/digest/digest';
import { evaluateInCardWorld, inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { fileOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const report = `# 日报
**日期**: 2026-01-20

## 📄 A Paper

- **Link**: https://huggingface.co/papers/2601.10387

1. **一句话总结**: 软件和内存
2. **实验效果**: 头发发展，里面一公里。
`;

test('Chinese is converted where there is room for a dictionary, and that ends by itself', async ({
  extension,
}) => {
  const popup = await extension.importFiles(fileOf('zh.md', report));
  const [key] = await keysOf(extension);
  const convert = (to: string, parts = 'whole') =>
    askHost(popup, 'convertDigests', { keys: [key, '2601.99999/zh'], to, parts });
  expect(await convert('zh-Hant', 'summaries')).toEqual({
    ok: true,
    value: { [key]: { summary: ['軟體和記憶體'], sections: [] } },
  });
  expect(await extension.countOffscreen()).toBe(1);
  // Two at once, the second of another form, and back.
  const [whole, simplified] = await Promise.all([convert('zh-Hant-HK'), convert('zh')]);
  expect(JSON.stringify(whole)).toContain('頭髮發展');
  expect(whole).toMatchObject({ ok: true, value: { [key]: { summary: ['軟件和內存'] } } });
  expect(simplified).toMatchObject({ ok: true, value: { [key]: { summary: ['软件和内存'] } } });
  await expect.poll(() => extension.countOffscreen(), { timeout: 20_000 }).toBe(0);
});

test('an import goes on beside a conversion', async ({ extension }) => {
  const popup = await extension.importFiles(fileOf('zh.md', report));
  const keys = await keysOf(extension);
  const args = { keys, to: 'zh-Hant', parts: 'whole' };
  const converted = askHost(popup, 'convertDigests', args);
  await extension.importFiles(sample.zh);
  expect(JSON.stringify(await converted)).toContain('軟體');
  await expect.poll(() => keysOf(extension)).toHaveLength(samplePapers.length + 1);
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
  const ask = async (call: string, args: object) =>
    (await send<{ ok: boolean; value: unknown }>(page, 'askHost', { call, args })).value;
  const { value: parts } = (await ask('textsToTranslate', { key: from })) as { value: string[][] };
  const words = parts.flat().map((text) => [text, `By a machine: ${text}`]);
  expect(words.length).toBeGreaterThan(5);
  expect(await ask('showTranslation', { from, words: words.slice(0, 1) })).toMatchObject({
    value: { summary: [expect.stringContaining(`By a machine: ${zh}`)], sections: [] },
  });
  const translation = { from, lang: 'en', by: 'Test 1', words };
  expect(await ask('storeTranslation', { ...translation, words: words.slice(1) })).toEqual({
    ok: true,
    value: null,
  });
  const stored = (await ask('storeTranslation', translation)) as { value: string };
  expect(stored).toEqual({ ok: true, value: expect.stringMatching(/~zh$/) });
  await expect.poll(summaryOnCard).toContain('By a machine: ');
  expect(JSON.stringify(await extension.readStore('papers'))).toContain(
    JSON.stringify({ by: 'translator', name: 'Test 1', from: { key: from, lang: 'zh' } }),
  );

  const broken = { ...translation, words: [['x', { t: 'script' }]] };
  expect(await ask('storeTranslation', broken)).toMatchObject({ ok: false });

  expect(await ask('deleteTranslation', { key: stored.value })).toEqual({ ok: true, value: true });
  await expect.poll(summaryOnCard).toMatch(new RegExp(`(?<!By a machine: )${zh}`));
});

/** The keys of all digests of the library. */
async function keysOf(extension: Extension): Promise<[string, ...string[]]> {
  const bodies = (await extension.readStore('bodies')) as { key: string }[];
  const [first, ...others] = bodies.map(({ key }) => key);
  if (first === undefined) throw new Error('The library is empty');
  return [first, ...others];
}

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
