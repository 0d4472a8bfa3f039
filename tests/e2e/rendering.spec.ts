import { expect, type Page } from '@playwright/test';
import { island } from '../fixtures/replica/page-shell';
import type { LivingIsland } from '../fixtures/svelte-site/living-island';
import {
  type ListIsland,
  paperIds,
  scriptPath,
  svelteSite,
  twinOf,
} from '../fixtures/svelte-site/site';
import { inCardWorld } from './card-world';
import { test as base, type Extension, startExtension } from './extension';
import { readRecording, recordFrames } from './frame-recorder';
import { expectCards, readListedPapers } from './listed-papers';
import { fileOf, reportOf } from './reports';

const DAY = '/papers/date/2026-01-20';

/**
 * An island of one paper that never gives a sign of life, and can't be hydrated: once it has its card, all islands were left in
 * peace for as long as a page is given that has all its scripts.
 */
const STILL_PAPER = '2603.00001';
const stillIsland = island(
  'StillPapers',
  {},
  `<article><h3><a href="/papers/${STILL_PAPER}">Paper ${STILL_PAPER}</a></h3></article>`,
);

/** Every third paper has no digest; of the twins, every second. */
const known = [
  ...paperIds.filter((_, index) => index % 3 !== 2),
  ...paperIds.map(twinOf).filter((_, index) => index % 2 === 0),
  STILL_PAPER,
];
const knownOf = (ids: readonly string[]) => ids.filter((id) => known.includes(id));

class SvelteSite {
  readonly warnings: string[] = [];

  constructor(readonly extension: Extension) {}

  /** Opens a page with these lists, every frame of which is looked at. */
  async open(...islands: Partial<ListIsland>[]): Promise<Page> {
    const page = await this.prepare(...islands);
    await page.goto(`https://huggingface.co${DAY}`);
    return page;
  }

  /** The same without going there. */
  async prepare(...islands: Partial<ListIsland>[]): Promise<Page> {
    for (const [path, text] of await svelteSite(...islands))
      this.extension.otherPages.set(path, text);
    const page = await this.extension.context.newPage();
    page.on('console', (message) => this.warnings.push(message.text()));
    page.on('pageerror', (error) => this.warnings.push(error.message));
    await recordFrames(page);
    return page;
  }
}

const digests = fileOf(
  'known.md',
  reportOf(known.map((id) => ({ id, title: `Paper ${id}`, summary: `What ${id} adds.` }))),
);

const test = base.extend<{ site: SvelteSite }>({
  site: async ({ extension }, use) => {
    await extension.haveImported(digests);
    await use(new SvelteSite(extension));
  },
});

const PAST = { mount: 'mounted', hydrate: 'hydrated' };

const kinds = [
  { life: 'mount', keyed: true },
  { life: 'mount', keyed: false },
  { life: 'hydrate', keyed: true },
  { life: 'hydrate', keyed: false },
] as const;

for (const { life, keyed } of kinds) {
  test.describe(`A list that is ${PAST[life]}, ${keyed ? 'with' : 'without'} keys,`, () => {
    test('has its cards, and keeps them while tabs, back and forward change it in place', async ({
      site,
    }) => {
      const page = await site.open({ life, keyed });
      await expectList(page, paperIds);
      const week = paperIds.toReversed();
      const month = [...paperIds.slice(3), ...paperIds.slice(0, 3)];
      for (const [turn, path, ids] of [
        [() => page.getByRole('button', { name: 'Weekly' }).click(), 'week/2026-W04', week],
        [() => page.getByRole('button', { name: 'Monthly' }).click(), 'month/2026-01', month],
        [() => page.getByRole('button', { name: 'Daily' }).click(), 'date/2026-01-20', paperIds],
        [() => page.goBack(), 'month/2026-01', month],
        [() => page.goBack(), 'week/2026-W04', week],
        [() => page.goForward(), 'month/2026-01', month],
      ] as const) {
        await turn();
        await expect(page).toHaveURL(`https://huggingface.co/papers/${path}`);
        await expectList(page, ids);
      }
      await expectFaultless(site, page, { DailyPapers: life });
    });

    test('keeps its cards right when it grows and shrinks, its papers return, or only their ids change', async ({
      site,
    }) => {
      const page = await site.open({ life, keyed });
      await expectList(page, paperIds);
      const all = [...paperIds, ...paperIds.map(twinOf)];
      for (const ids of [
        all,
        paperIds.slice(4),
        all.toReversed(),
        [],
        [...paperIds],
        paperIds.slice(0, 1),
        paperIds.slice(0, 1).map(twinOf),
        paperIds.map(twinOf),
        [...paperIds],
      ]) {
        await show(page, ids);
        await expectList(page, ids);
      }
      await expectFaultless(site, page, { DailyPapers: life });
    });

    test('has the right cards in every frame of 1,000 rapid changes', async ({ site }) => {
      const page = await site.open({ life, keyed });
      await expectList(page, paperIds);
      const last = await page.evaluate(
        async (ids) => {
          const islands: Record<string, LivingIsland> = Reflect.get(window, 'islands');
          let seed = 1;
          const random = (below: number) => {
            seed = (seed * 48_271) % 2_147_483_647;
            return seed % below;
          };
          let shown = ids.slice(0, 9);
          for (let change = 0; change < 1000; change++) {
            // A paper comes, moves, takes another's place, or goes.
            const id = ids[random(ids.length)] ?? '';
            const others = shown.filter((other) => other !== id);
            const at = random(others.length + 1);
            const coming = shown.length < 3 || random(4) > 0 ? [id] : [];
            shown = others.toSpliced(at, shown.length > 9 ? 1 : 0, ...coming);
            islands.DailyPapers?.show(shown);
            // Some at once, some after the observers, some after a frame.
            if (random(3) === 0) await Promise.resolve();
            if (random(25) === 0) await new Promise(requestAnimationFrame);
          }
          return shown;
        },
        [...paperIds, ...paperIds.map(twinOf)],
      );
      await expectList(page, last);
      await show(page, [...paperIds]);
      await expectList(page, paperIds);
      const { frames } = await expectFaultless(site, page, { DailyPapers: life });
      expect(frames).toBeGreaterThan(25);
    });
  });
}

for (const life of ['mount', 'hydrate'] as const) {
  for (const traces of [true, false]) {
    test(`An island that is ${PAST[life]} late and slowly, ${traces ? 'with' : 'without'} traces, holds nothing of ours before`, async ({
      site,
    }) => {
      const page = await site.prepare({ life, traces, workMs: 300 });
      const day = site.extension.otherPages.get(DAY) ?? '';
      site.extension.otherPages.set(DAY, day.replace('</main>', `${stillIsland}</main>`));
      const release = await holdBack(page, 'DailyPapers');
      await page.goto(`https://huggingface.co${DAY}`);
      await expectCards(page, [STILL_PAPER]);
      expect(await page.locator('article').count()).toBe(paperIds.length + 1);
      release();
      await expectList(page, [...paperIds, STILL_PAPER]);
      await expectFaultless(site, page, { DailyPapers: life });
    });
  }

  test(`Islands settle one by one: cards are in one before another is ${PAST[life]}, and in that with its first frame`, async ({
    site,
  }) => {
    const twins = paperIds.map(twinOf);
    const page = await site.prepare(
      { life },
      { name: 'MorePapers', life, lists: { day: twins, week: twins, month: twins } },
    );
    const release = await holdBack(page, 'MorePapers');
    await page.goto(`https://huggingface.co${DAY}`);
    await expectCards(page, knownOf(paperIds));
    const late = page.locator('[data-target="MorePapers"]');
    expect(await late.locator('article').count()).toBe(twins.length);
    expect(await late.locator('.paperglance-card').count()).toBe(0);
    release();
    await expectList(page, [...paperIds, ...twins]);
    const { framesToFirstCard } = await expectFaultless(site, page, {
      DailyPapers: life,
      MorePapers: life,
    });
    expect(framesToFirstCard.MorePapers).toBeLessThanOrEqual(1);
  });
}

for (const { life, when } of [
  { life: 'mount', when: 'after the extension’s script' },
  { life: 'hydrate', when: 'after the extension’s script' },
  { life: 'mount', when: 'before the extension’s script' },
] as const) {
  test(`An island that is ${PAST[life]} ${when} needs no other sign, such as the page having loaded`, async ({
    site,
  }) => {
    const early = when.startsWith('before');
    const page = await site.prepare({ life });
    if (early) {
      // Scripts of this kind run before the document counts as parsed.
      const [html = '', tag = ''] = [site.extension.otherPages.get(DAY), `<script>import(`];
      const defer = `<script type="module" src="${scriptPath('DailyPapers')}"></script>`;
      site.extension.otherPages.set(DAY, html.replace(tag, `${defer}${tag}`));
    }
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => {
        document.body.append(Object.assign(new Image(), { src: '/never.png' }));
      }),
    );
    await page.route('**/never.png', () => new Promise(() => {}));
    const release = early ? null : await holdBack(page, 'DailyPapers');
    await page.goto(`https://huggingface.co${DAY}`, { waitUntil: 'commit' });
    if (release) {
      await expect(() => inCardWorld(page, () => true)).toPass();
      release();
    }
    await expectList(page, paperIds);
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
    await expectFaultless(site, page, { DailyPapers: life });
  });
}

test('An island that the page brings in later settles in its turn', async ({ site }) => {
  const twins = paperIds.map(twinOf);
  const later = await svelteSite({
    name: 'MorePapers',
    life: 'hydrate',
    lists: { day: twins, week: twins, month: twins },
  });
  const page = await site.open({ life: 'hydrate' });
  const day = later.get(DAY) ?? '';
  site.extension.otherPages.set('/later', day.replace('</main>', `${stillIsland}</main>`));
  site.extension.otherPages.set(
    scriptPath('MorePapers'),
    later.get(scriptPath('MorePapers')) ?? '',
  );
  await expectList(page, paperIds);
  await page.evaluate(async () => {
    const html = await (await fetch('/later')).text();
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const more = body.querySelector('[data-target="MorePapers"]');
    const still = body.querySelector('[data-target="StillPapers"]');
    if (more && still) document.querySelector('main')?.append(more, still);
  });
  await expectCards(page, [...knownOf(paperIds), STILL_PAPER]);
  expect(await page.locator('article').count()).toBe(2 * paperIds.length + 1);
  await page.evaluate((path) => import(path), scriptPath('MorePapers'));
  await expectList(page, [...paperIds, ...twins, STILL_PAPER]);
  await expectFaultless(site, page, { DailyPapers: 'hydrate', MorePapers: 'hydrate' });
});

test('An island whose script is long on its way, while those of others have come, holds nothing of ours before', async ({
  site,
}) => {
  const twins = paperIds.map(twinOf);
  const page = await site.prepare(
    { life: 'hydrate', traces: false },
    { name: 'MorePapers', life: 'hydrate', lists: { day: twins, week: twins, month: twins } },
  );
  const release = await holdBack(page, 'DailyPapers');
  await page.goto(`https://huggingface.co${DAY}`);
  await expectCards(page, knownOf(twins));
  // As long as islands are left in peace where no script has come.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 11_000)));
  await expectCards(page, knownOf(twins));
  release();
  await expectList(page, [...paperIds, ...twins]);
  await expectFaultless(site, page, { DailyPapers: 'hydrate', MorePapers: 'hydrate' });
});

test('Islands none of whose scripts has come yet hold nothing of ours before, where other scripts run', async ({
  site,
}) => {
  const page = await site.prepare({ life: 'hydrate', traces: false });
  const day = site.extension.otherPages.get(DAY) ?? '';
  const other = '<script defer src="/js/script.js"></script>';
  site.extension.otherPages.set(DAY, day.replace('</head>', `${other}</head>`));
  site.extension.otherPages.set('/js/script.js', '');
  const release = await holdBack(page, 'DailyPapers');
  await page.goto(`https://huggingface.co${DAY}`, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  // As long as islands are left in peace where no script has come.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 11_000)));
  expect(await page.locator('.paperglance-card').count()).toBe(0);
  release();
  await expectList(page, paperIds);
  await expectFaultless(site, page, { DailyPapers: 'hydrate' });
});

test('An island’s script is known to have come, however many pictures came before it', async ({
  site,
}) => {
  const page = await site.prepare(
    { life: 'hydrate', traces: false },
    { name: 'MorePapers', life: 'hydrate' },
  );
  const release = await holdBack(page, 'DailyPapers');
  await page.route('**/picture.png*', (route) => route.fulfill({ body: '' }));
  await page.goto(`https://huggingface.co${DAY}`);
  await page.evaluate(async () => {
    // As many as browsers tell of, and more.
    for (let n = 0; n < 300; n++) await fetch(`/picture.png?${n}`);
  });
  const list = page.locator('[data-target="DailyPapers"]');
  expect(await list.locator('.paperglance-card').count()).toBe(0);
  release();
  await expect(list.locator('.paperglance-card')).toHaveCount(knownOf(paperIds).length);
});

test('Cards have the page’s theme in every frame', async ({ site }) => {
  const page = await site.open({});
  await expectList(page, paperIds);
  await page.evaluate(async () => {
    for (let turn = 0; turn < 7; turn++) {
      document.documentElement.classList.toggle('dark');
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(page.locator('.paperglance-card[data-theme="dark"]')).toHaveCount(
    knownOf(paperIds).length,
  );
  await expectFaultless(site, page, { DailyPapers: 'mount' });
});

test('A card that the page throws out, or with its article for a while, is back at once', async ({
  site,
}) => {
  const page = await site.open({});
  await expectList(page, paperIds);
  await page.evaluate(async () => {
    const frames = async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    };
    document.querySelector('.paperglance-card')?.remove();
    await frames();
    const article = document.querySelector('article');
    const after = article?.nextSibling ?? null;
    const list = article?.parentNode;
    article?.remove();
    await frames();
    if (article) list?.insertBefore(article, after);
    await frames();
  });
  await expectList(page, paperIds);
  await expectFaultless(site, page, { DailyPapers: 'mount' });
});

test('A list whose script never comes has its cards all the same', async ({ site }) => {
  const page = await site.prepare({ life: 'hydrate' });
  await page.route(`**${scriptPath('DailyPapers')}`, (route) => route.abort());
  await page.goto(`https://huggingface.co${DAY}`);
  await expect(page.locator('.paperglance-card')).toHaveCount(knownOf(paperIds).length, {
    timeout: 20_000,
  });
  await expectList(page, paperIds);
  const { faults } = await readRecording(page);
  expect(faults).toEqual([]);
});

test('The tests see it when something foreign breaks hydration', async ({ site }) => {
  const page = await site.prepare({ life: 'hydrate' });
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      document.querySelector('article')?.append(document.createElement('div'));
    }),
  );
  await page.goto(`https://huggingface.co${DAY}`);
  await expectList(page, paperIds);
  expect(site.warnings.join()).toContain('hydration_mismatch');
  expect((await readIslands(page)).DailyPapers).toEqual({ foreign: 0, kept: false });
});

test('A list that the reader leaves and comes back to has its cards', async ({ site }) => {
  const page = await site.open({});
  await expectList(page, paperIds);
  await page.getByRole('button', { name: 'Weekly' }).click();
  await page.locator(`h3 a[href="/papers/${paperIds[0]}"]`).click();
  await expectCards(page, knownOf(paperIds.slice(0, 1)));
  await page.goBack();
  await expectList(page, paperIds.toReversed());
  await page.goForward();
  await expectCards(page, knownOf(paperIds.slice(0, 1)));
  await page.goBack();
  await expectList(page, paperIds.toReversed());
  await expectFaultless(site, page, { DailyPapers: 'mount' });
});

test('A list that the browser has kept whole for the way back has its cards, and goes on to keep them', async () => {
  const { extension, stop } = await startExtension({ backForwardCache: true });
  try {
    await extension.importFiles(digests);
    const site = new SvelteSite(extension);
    const page = await site.open({ keyed: false });
    await expectList(page, paperIds);
    const lastTitle = await page.locator('h3').last().innerText();
    await page.evaluate(() =>
      window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    await page.locator(`h3 a[href="/papers/${paperIds[0]}"]`).click();
    await expectCards(page, knownOf(paperIds.slice(0, 1)));
    // Playwright's own goBack waits for a load, which there is none of.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect(page).toHaveURL(`https://huggingface.co${DAY}`);
    expect(await page.evaluate(() => Reflect.get(window, 'persisted'))).toBe(true);
    // Not by our script's world: there is one of the other page as well, and it stands still.
    await expectCards(page, knownOf(paperIds));
    await page.getByRole('button', { name: 'Weekly' }).click();
    await expect(page.locator('h3').first()).toHaveText(lastTitle);
    await expectCards(page, knownOf(paperIds));
    await expectFaultless(site, page, { DailyPapers: 'mount' });
  } finally {
    await stop();
  }
});

/** Waits until the page's articles are of these papers, and each that is known has its card, and only that. */
async function expectList(page: Page, ids: readonly string[]): Promise<void> {
  const cards = page.locator('.paperglance-card');
  await expect(cards).toHaveCount(knownOf(ids).length);
  await expect
    .poll(async () =>
      (await readListedPapers(page)).map(({ paperId, cards }) =>
        [paperId, ...cards.map((card) => card.summary)].join(' '),
      ),
    )
    .toEqual(ids.map((id) => (known.includes(id) ? `${id} Digest: What ${id} adds.` : id)));
  await expect(cards).toHaveCount(knownOf(ids).length);
}

/** That nothing was amiss in any frame, and that each island came to life as it should, with nothing of ours in it. */
async function expectFaultless(
  { warnings }: SvelteSite,
  page: Page,
  lives: Record<string, ListIsland['life']>,
) {
  // What goes wrong may do so a few frames late.
  await expect.poll(async () => (await readRecording(page)).frames).toBeGreaterThan(5);
  const recording = await readRecording(page);
  expect(recording.faults).toEqual([]);
  expect(recording.longestAbsence).toBeLessThanOrEqual(2);
  for (const [name, life] of Object.entries(lives)) {
    expect((await readIslands(page))[name]).toEqual({ foreign: 0, kept: life === 'hydrate' });
  }
  expect(warnings).toEqual([]);
  return recording;
}

function readIslands(page: Page): Promise<Record<string, Omit<LivingIsland, 'show'>>> {
  return page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(window, 'islands'))));
}

function show(page: Page, ids: string[]): Promise<void> {
  return page.evaluate((given) => {
    const islands: Record<string, LivingIsland> = Reflect.get(window, 'islands');
    islands.DailyPapers?.show(given);
  }, ids);
}

/** Keeps an island's script from the page until it is released. */
async function holdBack(page: Page, name: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${scriptPath(name)}`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
