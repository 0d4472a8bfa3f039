import { describe, expect, it } from 'vitest';
import { shownOf, sourcesOf } from '../../../../lib/overlay/state/paper-view-of';
import { headOf, NOW, placeOf, settings, stagedPage } from './staged-page';

const listed = placeOf('2601.00001', 'list', 'The title of 2601.00001');
const linked = placeOf('2601.00002', 'link');
const heads = [headOf('2601.00001'), headOf('2601.00002')];

async function begun(...args: Parameters<typeof stagedPage>) {
  const page = stagedPage(...args);
  page.view.begin(settings);
  await page.view.settle();
  return page;
}

describe('a page’s view', () => {
  it('shows nothing before the reader’s choices are here', async () => {
    const { view, drawn } = stagedPage([listed], heads);
    await view.change({ here: { panel: '2601.00001' } });
    expect(await view.settle()).toBe(false);
    expect([view.wanted, view.shown, drawn]).toEqual([null, null, []]);
  });

  it('shows an open digest only once it knows what it says', async () => {
    const page = await begun([listed, linked], heads);
    expect(page.asked).toEqual([]);
    const change = page.view.change({ here: { sheet: listed.anchor } }, listed.anchor);
    expect(page.view.frameAt(listed)).toBe('sheet');
    expect(page.view.shown?.sheet).toBeNull();
    await change;
    expect(page.view.shown?.sheet).toBe(listed.anchor);
    expect(page.asked).toEqual([[heads[0]?.key]]);
    expect(page.drawn).toEqual([listed.anchor]);
    expect(page.loads).toBe(1);
  });

  it('asks for what a digest says once, and again when it may say something else', async () => {
    const page = await begun([listed], heads);
    await page.view.change({ here: { sheet: listed.anchor } });
    await page.view.change({ here: { sheet: null } });
    await page.view.change({ here: { sheet: listed.anchor } });
    expect(page.asked).toHaveLength(1);
    page.view.forget(['2601.00002']);
    await page.view.settle();
    expect(page.asked).toHaveLength(1);
    page.view.forget(['2601.00001']);
    await page.view.settle();
    expect(page.asked).toHaveLength(2);
  });

  it('shows a digest, too, of which the library does not say what it says', async () => {
    const page = await begun([listed], heads, false);
    await page.view.change({ here: { panel: '2601.00001' } });
    expect(page.view.shown?.panel).toBe('2601.00001');
    expect(
      page.view.known.body({ first: headOf('2601.00001'), second: null, other: null }),
    ).toBeNull();
    expect(
      page.view.known.hasFailed({ first: headOf('2601.00001'), second: null, other: null }),
    ).toBe(true);
  });

  it('takes up what was chosen elsewhere', async () => {
    const page = await begun([listed], heads);
    await page.view.change({ settings: { paperPageOpen: false } });
    await page.view.takeSettings({ language: { mode: 'zh', first: 'zh' } });
    expect(page.view.shown?.settings).toEqual({
      ...settings,
      paperPageOpen: false,
      language: { mode: 'zh', first: 'zh' },
    });
    expect(page.drawn).toHaveLength(2);
  });

  it('draws nothing where papers of other pages were opened, and remembers them', async () => {
    const page = await begun([listed], heads);
    await page.view.takeSettings({ openPapers: { '2601.00009': NOW } });
    expect(page.drawn).toEqual([]);
    await page.view.takeSettings({ openPapers: { '2601.00001': NOW } });
    expect(page.drawn).toHaveLength(1);
    expect(page.view.shown?.settings.openPapers).toEqual({ '2601.00001': NOW, '2601.00009': NOW });
  });

  it('draws nothing where what was chosen on the page comes back to it', async () => {
    const page = await begun([listed], heads);
    const chosen = { openPapers: { '2601.00001': NOW } };
    await page.view.change({ settings: chosen });
    await page.view.takeSettings(chosen);
    expect(page.drawn).toHaveLength(1);
  });

  it('leaves rows as they are where only what is open changes', async () => {
    const page = await begun([listed], heads);
    await page.view.change({ here: { sheet: listed.anchor } });
    await page.view.change({ settings: { openPapers: { '2601.00001': NOW } } });
    await page.view.change({ settings: { language: { mode: 'zh', first: 'zh' } } });
    await page.view.change({ settings: { preferredSources: ['Old'] } });
    expect(page.withRows).toEqual([false, false, true, true]);
  });

  it('asks what a digest says when its reader is near, and not again when it is opened', async () => {
    const page = await begun([listed], heads);
    await page.view.foresee('2601.00001');
    await page.view.foresee('2601.00009');
    expect(page.asked).toEqual([[heads[0]?.key]]);
    await page.view.change({ here: { sheet: listed.anchor } });
    expect(page.asked).toHaveLength(1);
  });

  it('shows at once which source is preferred elsewhere', async () => {
    const old = headOf('2601.00001', { key: '2601.00001/en/b', source: 'Old', date: '2025-01-01' });
    const page = await begun([listed], [...heads, old]);
    await page.view.takeSettings({ preferredSources: ['Old'] });
    expect(page.drawn).toHaveLength(1);
    const { shown, known } = page.view;
    expect(shown && shownOf('2601.00001', known, shown)?.first).toBe(old);
    expect(sourcesOf('2601.00001', known)).toBe(2);
  });

  it('says of a choice among sources that it is remembered for as long as its card is open', async () => {
    const page = await begun([listed], heads);
    await page.view.change({ here: { sheet: listed.anchor } });
    const remembered = { paperId: '2601.00001', key: 'a key', before: [] };
    await page.view.change({ here: { remembered }, settings: { preferredSources: ['Old'] } });
    expect(page.view.shown?.remembered).toBe(remembered);
    await page.view.change({ here: { sheet: null } });
    expect(page.view.wanted?.remembered).toBeNull();
  });

  it('keeps its sheet where the list’s columns become another number', async () => {
    const page = await begun([listed], heads);
    await page.view.change({ here: { sheet: listed.anchor } });
    page.view.measureColumns();
    expect(page.view.frameAt(listed)).toBe('sheet');
    page.becomeOneColumn();
    page.view.measureColumns();
    expect(page.view.frameAt(listed)).toBe('sheet');
    expect(page.view.wanted?.severalColumns).toBe(false);
  });

  it('draws nothing once the extension has gone from the page', async () => {
    const page = await begun([listed], heads);
    const change = page.view.change({ here: { sheet: listed.anchor } });
    page.end.abort();
    await change;
    expect(page.drawn).toEqual([]);
    expect(page.view.shown?.sheet).toBeNull();
  });
});

describe('a paper whose digest is titled as another', () => {
  const wrong = headOf('2601.00001', {
    title: 'Sparse rewards in the kitchen of a robot that cooks soup',
    summary: ['Robots cook soup with sparse rewards.'],
  });
  const place = placeOf('2601.00001', 'list', 'Language models as compressors of weather archives');
  const link = placeOf('2601.00001', 'link');

  it('has no chip, is no stop, and opens for those alone who want to look', async () => {
    const page = await begun([place, link], [wrong]);
    expect(page.view.compareTitles()).toBe(true);
    expect(page.view.compareTitles()).toBe(false);
    expect(page.view.isDoubtful('2601.00001')).toBe(true);
    expect(page.view.knownPlaces).toEqual([place]);
    expect(page.view.trustedPlaces).toEqual([]);
    expect(page.view.titleOf('2601.00001')).toMatch(/^Language models/);
    expect(page.view.frameAt(place)).toBeNull();
  });

  it('is trusted again once another digest fits', async () => {
    const right = headOf('2601.00001', {
      key: '2601.00001/en/2026-01-21/b',
      title: 'Language models as compressors of weather archives',
      source: 'Evening notes',
    });
    const page = await begun([place], [wrong, right]);
    expect(page.view.compareTitles()).toBe(false);
    expect(page.view.known.heads('2601.00001')).toEqual([right]);
  });
});
