import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsChange } from '../../../lib/settings/parse-settings';
import { fakeStorage } from './fake-storage';

const WEEK = 7 * 24 * 60 * 60 * 1000;
const NEWER = 'paperglance:3:language';
const zh = { mode: 'zh', first: 'zh' } as const;
const both = { mode: 'both', first: 'en' } as const;

let storage: ReturnType<typeof fakeStorage>;
const { browser } = vi.hoisted(() => ({ browser: { storage: {} } }));
vi.mock('wxt/browser', () => ({ browser }));

/** A page of ours, or a tab: each has these modules for itself, and shares the storage with all others. */
async function openContext() {
  vi.resetModules();
  return {
    ...(await import('../../../lib/settings/read-settings')),
    ...(await import('../../../lib/settings/save-settings')),
    ...(await import('../../../lib/settings/held-languages')),
    ...(await import('../../../lib/settings/forget-papers')),
  };
}

beforeEach(() => {
  storage = fakeStorage();
  browser.storage = storage;
  vi.stubGlobal('navigator', { languages: ['en'] });
});
afterEach(() => vi.unstubAllGlobals());

describe('two contexts that choose at the same time', () => {
  it('keep both choices, whatever parts they are of', async () => {
    const [tab, popup] = [await openContext(), await openContext()];
    const now = Date.now();
    await Promise.all([
      tab.saveSettings({ paperPageOpen: false }),
      popup.saveSettings({ language: zh }),
      tab.saveSettings({ openPapers: { '2601.00001': now } }),
      popup.saveSettings({ openPapers: { '2601.00002': now } }),
    ]);
    expect(await tab.readSettings()).toMatchObject({
      language: zh,
      paperPageOpen: false,
      openPapers: { '2601.00001': now, '2601.00002': now },
    });
  });

  it('lose no paper of hundreds that they open and close', async () => {
    const [one, other] = [await openContext(), await openContext()];
    const now = Date.now();
    const papers = Array.from({ length: 280 }, (_, index) => `2601.${10000 + index}`);
    await Promise.all(
      papers.map((id, index) =>
        (index % 2 ? one : other).saveSettings({ openPapers: { [id]: index % 3 ? now : -now } }),
      ),
    );
    const { openPapers } = await one.readSettings();
    expect(Object.keys(openPapers)).toHaveLength(280);
    expect(papers.filter((id) => (openPapers[id] ?? 0) > 0)).toHaveLength(186);
  });
});

describe('what version 1 has kept', () => {
  const now = Date.now();
  const old = () => {
    storage.values.set('language', both);
    storage.values.set('paperPageOpen', false);
    storage.values.set('openPapers', { '2601.00001': now, '2601.00002': now });
  };

  it('is read, and nothing is written for it', async () => {
    old();
    const before = new Map(storage.values);
    const { readSettings } = await openContext();
    expect(await readSettings()).toMatchObject({
      language: both,
      paperPageOpen: false,
      openPapers: { '2601.00001': now, '2601.00002': now },
    });
    expect(storage.values).toEqual(before);
  });

  it('gives way part by part to what is chosen, in two contexts at once as well', async () => {
    old();
    const [one, other] = [await openContext(), await openContext()];
    await Promise.all([
      one.saveSettings({ language: zh }),
      other.saveSettings({ openPapers: { '2601.00001': -now } }),
      other.readSettings(),
    ]);
    expect(await one.readSettings()).toMatchObject({
      language: zh,
      paperPageOpen: false,
      openPapers: { '2601.00001': -now, '2601.00002': now },
    });
    await one.forgetOldPapers();
    expect([...storage.values.keys()].sort()).toEqual([
      ...['openPapers', 'paperPageOpen', 'paperglance:2:language'],
      'paperglance:2:open:2601.00001',
    ]);
  });

  it('goes once none of its papers would be open any more', async () => {
    old();
    storage.values.set('openPapers', { '2601.00001': now - WEEK - 1 });
    const { forgetOldPapers } = await openContext();
    await forgetOldPapers();
    expect([...storage.values.keys()]).toEqual(['language', 'paperPageOpen']);
  });
});

it('each part is what the reader chose, or what a new reader gets where it is nothing that it can be', async () => {
  const { readSettings, saveSettings } = await openContext();
  const chosen = {
    pageKeys: true,
    controlCorner: 'left',
    controlForm: 'hidden',
    panelWidth: 400,
    chips: 'titles',
    preferredSources: ['Morning notes', 'Evening notes'],
  } as const;
  await saveSettings(chosen);
  expect(await readSettings()).toMatchObject(chosen);
  const nonsense = [7, 'up', {}, [''], [7], 'x'.repeat(9999), Array(101).fill('x')];
  for (const value of nonsense) {
    for (const part of Object.keys(chosen)) storage.values.set(`paperglance:2:${part}`, value);
    expect(await readSettings()).toMatchObject({
      pageKeys: false,
      controlCorner: 'right',
      controlForm: 'full',
      chips: 'all',
      preferredSources: [],
    });
  }
});

it('what a newer version keeps is not touched', async () => {
  const newer = { modes: ['zh', 'ja', 'en'] };
  storage.values.set(NEWER, newer);
  storage.values.set('paperglance:2:theme', 'dark');
  const { saveSettings, readSettings } = await openContext();
  await saveSettings({ language: zh, paperPageOpen: true, openPapers: { '2601.00001': 1 } });
  expect((await readSettings()).language).toEqual(zh);
  expect(storage.values.get(NEWER)).toEqual(newer);
  expect(storage.values.get('paperglance:2:theme')).toBe('dark');
});

it('forgets papers that were opened or closed too long ago, and all but the newest 300', async () => {
  const now = Date.now();
  const open = (n: number) => `paperglance:2:open:2601.${10000 + n}`;
  for (let n = 0; n < 310; n++) storage.values.set(open(n), n % 2 ? now - n : n - now);
  storage.values.set(open(400), now - WEEK - 1);
  storage.values.set(open(401), WEEK + 1 - now);
  storage.values.set(open(402), 'broken');
  storage.values.set('paperglance:2:language', zh);
  const { forgetOldPapers } = await openContext();
  await forgetOldPapers();
  const left = [...storage.values.keys()];
  expect(left).toHaveLength(301);
  expect(left).toEqual(expect.arrayContaining(['paperglance:2:language', open(0), open(299)]));
  for (const n of [300, 309, 400, 401, 402]) expect(left).not.toContain(open(n));
});

describe('who watches', () => {
  it('hears of settings, and of nothing else that is stored', async () => {
    const [tab, popup] = [await openContext(), await openContext()];
    const heard: SettingsChange[] = [];
    const stop = tab.watchSettings((change) => heard.push(change));
    await storage.local.set({ 'paperglance:library': { at: 1 }, openPapers: {}, other: true });
    await popup.saveHeldLanguages(['ja', 'en']);
    expect(heard).toEqual([]);
    await popup.saveSettings({ language: zh });
    await popup.saveSettings({ openPapers: { '2601.00001': 5 } });
    expect(heard).toEqual([{ language: zh }, { openPapers: { '2601.00001': 5 } }]);
    stop();
    await popup.saveSettings({ paperPageOpen: false });
    expect(heard).toHaveLength(2);
    expect(storage.listeners.size).toBe(0);
  });

  it('hears of no part that is broken', async () => {
    const { watchSettings } = await openContext();
    const heard: SettingsChange[] = [];
    watchSettings((change) => heard.push(change));
    await storage.local.set({ 'paperglance:2:language': 'zh', 'paperglance:2:paperPageOpen': 1 });
    await storage.local.remove(['paperglance:2:language']);
    expect(heard).toEqual([]);
  });
});

it('the languages that were held are kept, and read as far as they are languages', async () => {
  const { readHeldLanguages, saveHeldLanguages } = await openContext();
  expect(await readHeldLanguages()).toEqual([]);
  await saveHeldLanguages(['en', 'zh-Hant']);
  expect(await readHeldLanguages()).toEqual(['en', 'zh-Hant']);
  storage.values.set('paperglance:2:heldLanguages', ['en', 7, 'no language']);
  expect(await readHeldLanguages()).toEqual(['en']);
  storage.values.set('paperglance:2:heldLanguages', 'ja');
  expect(await readHeldLanguages()).toEqual([]);
});
