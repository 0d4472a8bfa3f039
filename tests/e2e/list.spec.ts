import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { clickInCard, inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen, readListedPapers } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance, multiplex, bench] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

test.describe('A list of several columns', () => {
  let page: Page;

  test.beforeEach(async ({ extension }) => {
    await extension.haveImported(sample.en);
    page = await extension.openSite(SAMPLE_DAY);
    await expectCards(page, ids);
  });

  test('has one card under each paper that the library knows, and none elsewhere', async () => {
    const papers = await readListedPapers(page);
    expect(papers).toHaveLength(9);
    for (const { paperId, title, cards } of papers) {
      const known = samplePapers.find(({ id }) => id === paperId);
      expect(cards.map((card) => card.paperId)).toEqual(known ? [paperId] : []);
      if (known) {
        expect(title).toContain(known.title);
        expect(cards[0]?.summary).toContain(known.en);
      }
    }
    expect(await page.locator('.paperglance-card').count()).toBe(4);
  });

  test('has rows of one height that stand in line', async () => {
    const papers = await readListedPapers(page);
    const rows = papers.flatMap(({ box, cards }) => cards.map(({ row }) => ({ box, row })));
    expect(new Set(rows.map(({ row }) => row.height)).size).toBe(1);
    const lines = new Set(rows.map(({ box }) => box.top));
    expect(lines.size).toBeLessThan(rows.length);
    for (const line of lines) {
      const inLine = rows.filter(({ box }) => box.top === line);
      expect(new Set(inLine.map(({ row }) => row.top)).size).toBe(1);
    }
  });

  test('opens a sheet over the page, joined to its row, and moves nothing', async () => {
    for (const { id } of samplePapers) {
      await inCardWorld(
        page,
        ({ find }, paperId) => find(paperId, '.row').scrollIntoView({ block: 'center' }),
        id,
      );
      const before = await readBoxes(page);
      await clickCard(page, id);
      const sheet = await readSheet(page, id);
      expect(await readBoxes(page)).toEqual(before);
      expect(sheet.inTopLayer).toBe(true);
      expect(sheet.onTop).toBe(true);
      expect(sheet.text).toContain('Results');
      expect(sheet.gapToRow).toBeCloseTo(0, 0);
      expect(sheet.sharedWidth).toBeGreaterThan(100);
      expect(sheet.left).toBeGreaterThanOrEqual(0);
      expect(sheet.top).toBeGreaterThanOrEqual(0);
      expect(sheet.right).toBeLessThanOrEqual(sheet.windowWidth);
      expect(sheet.bottom).toBeLessThanOrEqual(sheet.windowHeight);
      expect(sheet.right - sheet.left).toBeGreaterThanOrEqual(500);
    }
  });

  test('keeps its sheet open at its row wherever the page moves that', async () => {
    await clickCard(page, axis.id);
    expect((await readSheet(page, axis.id)).gapToRow).toBeCloseTo(0, 0);
    await page.evaluate(() => {
      const notice = document.createElement('div');
      notice.style.height = '150px';
      document.querySelector('main')?.prepend(notice);
    });
    await expect.poll(async () => (await readSheet(page, axis.id)).gapToRow).toBeCloseTo(0, 0);
    await page.locator(`h3 a[href="/papers/${axis.id}"]`).evaluate((link) => {
      const box = link.closest('article');
      box?.parentElement?.append(box);
      box?.scrollIntoView({ block: 'center' });
    });
    await expect.poll(async () => (await readSheet(page, axis.id)).inTopLayer).toBe(true);
    const { gapToRow, onTop } = await readSheet(page, axis.id);
    expect(gapToRow).toBeCloseTo(0, 0);
    expect(onTop).toBe(true);
  });

  test('closes its sheet by Escape, and gives the focus back to the row', async () => {
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await page.keyboard.press('Tab');
    expect(await focusedIn(page, axis.id)).not.toBe('row');
    await page.keyboard.press('Escape');
    await expectOpen(page, axis.id, false);
    expect(await focusedIn(page, axis.id)).toBe('row');
  });

  test('closes its sheet by a click on the page', async () => {
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await page.mouse.click(5, 5);
    await expectOpen(page, axis.id, false);
  });

  test('closes its sheet by a click on its row', async () => {
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, false);
  });

  test('keeps its sheet open while one reads in it', async () => {
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await clickInCard(page, axis.id, '[popover] h4');
    await page.mouse.wheel(0, 200);
    await expect
      .poll(() => inCardWorld(page, ({ find }, id) => find(id, '[popover]').scrollTop, axis.id))
      .toBeGreaterThan(0);
    await expectOpen(page, axis.id, true);
  });

  test('has one sheet at a time: to open another closes it', async () => {
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await clickCard(page, multiplex.id);
    await expectOpen(page, multiplex.id, true);
    await expectOpen(page, axis.id, false);
    await clickCard(page, codance.id);
    await expectOpen(page, codance.id, true);
    await expectOpen(page, multiplex.id, false);
  });

  test('is used by the keyboard alone, and the page hears none of it', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'keypress']) {
        document.addEventListener(type, (event) => {
          heard.push(event instanceof KeyboardEvent ? `${type} ${event.key}` : type);
        });
      }
    });
    const heard = () => page.evaluate(() => Reflect.get(window, 'heard').splice(0));
    await page.locator(`h3 a[href="/papers/${bench.id}"]`).focus();
    await page.keyboard.press('j');
    expect(await heard()).toEqual(['keydown j', 'keypress j', 'keyup j']);

    await expect(async () => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('paperglance-card');
    }).toPass({ intervals: [0] });
    expect(await focusedIn(page, bench.id)).toBe('row');
    await heard();

    await page.keyboard.press('Enter');
    await expectOpen(page, bench.id, true);
    await page.keyboard.press('Enter');
    await expectOpen(page, bench.id, false);
    await page.keyboard.press('Space');
    await expectOpen(page, bench.id, true);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expectOpen(page, bench.id, false);
    await clickCard(page, bench.id);
    await expectOpen(page, bench.id, true);
    expect(await heard()).toEqual([]);
  });

  test('keeps each card under its paper while the page changes its list in place', async () => {
    await watchEveryFrame(page);
    const order = async () => (await readListedPapers(page)).map(({ paperId }) => paperId);
    const daily = await order();
    for (const tab of ['Weekly', 'Monthly', 'Daily']) {
      const before = await order();
      await page.getByRole('button', { name: tab }).click();
      if (tab === 'Monthly') await expect(page).toHaveURL(/\/papers\/month\//);
      else await expect.poll(order).not.toEqual(before);
      await expectCards(page, ids);
    }
    await expect.poll(order).toEqual(daily);
    const { frames, astray } = await readWatch(page);
    expect(frames).toBeGreaterThan(10);
    expect(astray).toEqual([]);
  });

  test('closes its sheet when its paper leaves the list', async () => {
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    const link = page.locator(`h3 a[href="/papers/${axis.id}"]`);
    await link.evaluate((element) => element.setAttribute('href', '/papers/2601.90001'));
    await expectCards(page, [codance.id, multiplex.id, bench.id]);
    expect((await readCards(page)).filter(({ expanded }) => expanded)).toEqual([]);
  });

  test('gets a card back that the page has thrown out', async () => {
    const card = page.locator(`.paperglance-card[data-paper-id="${axis.id}"]`);
    await card.evaluate((host) => host.remove());
    await expectCards(page, ids);
    const [first] = await readListedPapers(page);
    expect(first?.cards.map(({ paperId }) => paperId)).toEqual([axis.id]);
  });

  test('shows the digests of an import without being loaded again', async ({ extension }) => {
    await page.evaluate(() => Object.assign(window, { sameAsBefore: true }));
    const lighthouse = {
      id: '2601.90001',
      title: 'Lighthouse',
      summary: 'It looks further ahead.',
    };
    await extension.importFiles(fileOf('more.md', reportOf([lighthouse])));
    await expectCards(page, [...ids, lighthouse.id]);
    const papers = await readListedPapers(page);
    const card = papers.find(({ paperId }) => paperId === lighthouse.id)?.cards[0];
    expect(card?.summary).toContain(lighthouse.summary);
    expect(await page.evaluate(() => Reflect.get(window, 'sameAsBefore'))).toBe(true);
  });

  test('shows what a later import says of a paper, in its open card too', async ({ extension }) => {
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    const text = sample.en.buffer.toString().replace('a floor along it', 'a FLOOR along it');
    const edited = text.replace('**Ability**: IFEval', '**Ability**: GLUE, IFEval');
    await extension.importFiles(fileOf('edited.md', edited));
    await expect
      .poll(async () => (await readCards(page)).find(({ paperId }) => paperId === axis.id))
      .toMatchObject({
        expanded: true,
        text: expect.stringContaining('a FLOOR along it'),
        wholeText: expect.stringContaining('GLUE, IFEval'),
      });
  });
});

test.describe('A list of one column', () => {
  test('unfolds a card in its place, and remembers which were open', async ({ extension }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(SAMPLE_DAY);
    await page.setViewportSize({ width: 400, height: 900 });
    await page.reload();
    await expectCards(page, ids);
    expect((await readCards(page)).map(({ expanded }) => expanded)).toEqual(ids.map(() => false));

    const heightOf = async () =>
      (await readListedPapers(page)).find(({ paperId }) => paperId === codance.id)?.box.height ?? 0;
    const collapsed = await heightOf();
    await clickCard(page, codance.id);
    await expectOpen(page, codance.id, true);
    expect(await heightOf()).toBeGreaterThan(collapsed + 300);
    await expectInFlow(page, codance.id);

    await page.reload();
    await expectCards(page, ids);
    await expectOpen(page, codance.id, true);
    await expectInFlow(page, codance.id);
    await expectOpen(page, axis.id, false);

    await clickCard(page, codance.id);
    await expectOpen(page, codance.id, false);
    expect(await heightOf()).toBe(collapsed);
    await page.reload();
    await expectCards(page, ids);
    await expectOpen(page, codance.id, false);
  });

  test('of trending papers unfolds in the flow at any width', async ({ extension }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite('/papers/trending');
    await expectCards(page, ids);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await expectInFlow(page, axis.id);
  });

  test('has the sheet still that was open when it had several', async ({ extension }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(page, ids);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await page.setViewportSize({ width: 500, height: 900 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await expectOpen(page, axis.id, true);
    const inSheet = () =>
      inCardWorld(
        page,
        ({ find }, id) => find(id, '.sheet[popover]').matches(':popover-open'),
        axis.id,
      );
    await expect.poll(inSheet).toBe(true);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, false);
    await page.reload();
    await expectCards(page, ids);
    await expectOpen(page, axis.id, false);
  });

  test('that becomes wider closes what was unfolded, and unfolds it again when it narrows', async ({
    extension,
  }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(SAMPLE_DAY);
    await page.setViewportSize({ width: 400, height: 900 });
    await expectCards(page, ids);
    await clickCard(page, axis.id);
    await expectOpen(page, axis.id, true);
    await page.setViewportSize({ width: 1360, height: 900 });
    await expectOpen(page, axis.id, false);
    await page.setViewportSize({ width: 400, height: 900 });
    await expectOpen(page, axis.id, true);
    await expectInFlow(page, axis.id);
  });
});

test.describe('Cards are on', () => {
  const lists = [
    ['/papers', ids],
    ['/papers/week/2026-W04', ids],
    ['/papers/month/2026-01', ids],
    ['/papers/trending', ids],
    ['/papers?q=bench', [bench.id]],
    ['/papers/month/2026-01?q=think', [multiplex.id]],
    ['/papers/trending?q=o', ids],
  ] as const;
  for (const [path, expected] of lists) {
    test(path, async ({ extension }) => {
      await extension.haveImported(sample.en);
      const page = await extension.openSite(path);
      await expectCards(page, expected);
      for (const { paperId, cards } of await readListedPapers(page)) {
        const known = samplePapers.find(({ id }) => id === paperId);
        expect(cards.map((card) => card.paperId)).toEqual(known ? [paperId] : []);
        if (known) expect(cards[0]?.summary).toContain(known.en);
      }
    });
  }
});

async function readBoxes(page: Page) {
  return (await readListedPapers(page)).map(({ paperId, box }) => ({ paperId, box }));
}

/** Waits for a paper's sheet; lengths are in CSS pixels of the window. */
async function readSheet(page: Page, paperId: string) {
  await expectOpen(page, paperId, true);
  return inCardWorld(
    page,
    async ({ find, hosts }, id) => {
      const row = find(id, '.row').getBoundingClientRect();
      const element = find(id, '[popover]');
      await Promise.all(element.getAnimations().map(({ finished }) => finished));
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const atItsMiddle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return {
        inTopLayer: element.matches(':popover-open'),
        onTop: atItsMiddle === hosts().find(({ dataset }) => dataset.paperId === id),
        text: element.innerText,
        ...{ left, top, right, bottom },
        gapToRow: Math.min(Math.abs(top - row.bottom), Math.abs(bottom - row.top)),
        sharedWidth: Math.min(right, row.right) - Math.max(left, row.left),
        windowWidth: document.documentElement.clientWidth,
        windowHeight: document.documentElement.clientHeight,
      };
    },
    paperId,
  );
}

async function expectInFlow(page: Page, paperId: string): Promise<void> {
  const { sheets, bodyTop, rowBottom } = await inCardWorld(
    page,
    ({ find, hosts, rootOf }, id) => ({
      sheets: hosts().filter((host) => rootOf(host).querySelector('[popover]')).length,
      bodyTop: find(id, '.body').getBoundingClientRect().top,
      rowBottom: find(id, '.row').getBoundingClientRect().bottom,
    }),
    paperId,
  );
  expect(sheets).toBe(0);
  expect(bodyTop).toBeCloseTo(rowBottom, 0);
}

/** The class of what has the focus in a paper's card; empty where nothing there has it. */
function focusedIn(page: Page, paperId: string): Promise<string> {
  return inCardWorld(
    page,
    ({ find }, id) => {
      const root = find(id, '.row').getRootNode();
      return (root instanceof ShadowRoot && root.activeElement?.className) || '';
    },
    paperId,
  );
}

/** From now on looks at all cards before each frame is painted, and notes those that stand under another's title. */
function watchEveryFrame(page: Page): Promise<void> {
  return inCardWorld(
    page,
    ({ hosts, rootOf }, papers) => {
      const watch: Watch = { frames: 0, astray: [] };
      Object.assign(globalThis, { watch });
      const look = () => {
        watch.frames++;
        for (const host of hosts()) {
          const id = host.closest('article')?.querySelector('h3 a')?.getAttribute('href')?.slice(8);
          const beginning = papers.find((paper) => paper.id === id)?.en;
          const summary = rootOf(host).querySelector('.summary')?.textContent;
          if (host.dataset.paperId !== id || !beginning || !summary?.includes(beginning)) {
            watch.astray.push(`frame ${watch.frames}: ${host.dataset.paperId} under ${id}`);
          }
        }
        requestAnimationFrame(look);
      };
      look();
    },
    samplePapers,
  );
}

interface Watch {
  frames: number;
  astray: string[];
}

function readWatch(page: Page): Promise<Watch> {
  return inCardWorld(page, (): Watch => Reflect.get(globalThis, 'watch'));
}
