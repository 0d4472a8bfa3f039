import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { test } from './extension';
import { goAndPressAtOnce, pressAndGoBack, pressTwice } from './quick-keys';
import { fileOf, type ReportFile, reportOf, sample, samplePapers } from './reports';
import { expectRoomyTargets } from './target-sizes';
import { twoFrames } from './two-frames';

const [axis, codance, multiplex] = samplePapers;

test('It opens at the newest day, a paper beside its list, and each has an address', async ({
  extension,
}) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage('');
  await expect(page.getByRole('heading', { name: 'Tuesday, January 20' })).toBeVisible();
  await expect(titles(page)).toHaveText(samplePapers.map(({ title }) => new RegExp(`^${title}`)));
  await expect(paneTitle(page)).toContainText(axis.title);
  await expect(page.locator('.lead')).toContainText(axis.en);
  await expect(page).toHaveTitle(/^The Assistant Axis.* · Tuesday, January 20 · Paperglance$/);

  await titles(page).nth(1).click();
  await expect(paneTitle(page)).toContainText(codance.title);
  expect(hashOf(page)).toBe(`#/day/2026-01-20/${codance.id}`);
  const links = page.locator('.doc > .by a');
  await expect(links).toHaveText(['Hugging Face', 'arXiv', 'PDF']);
  expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
    `https://huggingface.co/papers/${codance.id}`,
    `https://arxiv.org/abs/${codance.id}`,
    `https://arxiv.org/pdf/${codance.id}`,
  ]);

  const other = await extension.openLibraryPage(`#/paper/${multiplex.id}`);
  await expect(paneTitle(other)).toContainText(multiplex.title);
  await expect(titles(other)).toHaveCount(4);
  const unknown = await extension.openLibraryPage('#/paper/2601.99999');
  await expect(unknown.getByText('Your library has no digest of this paper.')).toBeVisible();
  const empty = await extension.openLibraryPage('#/day/2026-01-23');
  await empty.getByRole('link', { name: 'January 20, 2026' }).last().click();
  await expect(titles(empty)).toHaveCount(4);
});

test('Its places are reached from one another and from the popup', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const popup = await extension.openPopup();
  const opening = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open as a page' }).click();
  const page = await opening;
  await expect(titles(page)).toHaveCount(4);
  await page.getByRole('link', { name: 'Imports' }).click();
  await expect(page.locator('#app').getByText('4 new digests')).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Keys in the library' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Import digests' })).toBeVisible();
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await expect(titles(page)).toHaveCount(4);
});

test('The keys lead from paper to paper, and write where one types', async ({ extension }) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage('');
  await expect(paneTitle(page)).toContainText(axis.title);
  await page.keyboard.press('j');
  await expect(paneTitle(page)).toContainText(codance.title);
  await page.keyboard.press('j');
  await expect(paneTitle(page)).toContainText(multiplex.title);
  await page.keyboard.press('k');
  await expect(paneTitle(page)).toContainText(codance.title);
  await expect(page.locator('.row.on h3')).toContainText(codance.title);
  await page.keyboard.press('o');
  await expect(paneTitle(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.row.on a')).toBeFocused();
  // From the row, too; and what had the focus there stays in sight of the keys when it is scrolled away.
  await page.keyboard.press('o');
  await expect(paneTitle(page)).toBeFocused();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys in the library' });
  await expect(keys).toContainText('Next paper');
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(paneTitle(page)).toContainText(codance.title);

  await page.keyboard.press('g');
  await page.keyboard.press('d');
  const day = page.getByLabel('Day', { exact: true });
  await expect(day).toHaveValue('2026-01-20');
  await day.fill('2026-01-18');
  await day.press('Enter');
  await expect(page.getByText('Your library has no digests of this day.')).toBeVisible();
  expect(hashOf(page)).toBe('#/day/2026-01-18');
  await page.goBack();
  await expect(titles(page)).toHaveCount(4);
});

test('Of a long list only what is seen is in the page; back and forward bring back where one was', async ({
  extension,
}) => {
  await extension.haveImported(...daysOf(12, 40));
  const page = await extension.openLibraryPage('#/all');
  await expect(page.locator('.list-head')).toContainText('480 papers');
  const scroller = page.locator('.list .scroll');
  const tops = [0, 12_345, 40_000, 63_000];
  for (const top of tops) {
    await scroller.evaluate((element, to) => element.scrollTo(0, to), top);
    await expect(page.locator('.row .waiting')).toHaveCount(0);
    expect(await titles(page).count()).toBeLessThan(40);
    await expect.poll(() => rowsInSight(page)).toBeGreaterThan(5);
  }
  await scroller.evaluate((element) => element.scrollTo(0, 20_000));
  await expect.poll(() => rowsInSight(page)).toBeGreaterThan(5);
  await expect(page.locator('.row .waiting')).toHaveCount(0);
  const row = page.locator('.row', { hasNot: page.locator('.waiting') }).nth(14);
  const title = await row.locator('h3').innerText();
  await row.locator('a').click();
  await expect(paneTitle(page)).toHaveText(title);
  const before = await scroller.evaluate(({ scrollTop }) => scrollTop);
  expect(before).toBeGreaterThan(18_000);
  const day = page.locator('.rail .day.has').first();
  await day.click();
  await expect(page.locator('.list-head')).toContainText('40 papers');
  await page.goBack();
  await expect(page.locator('.list-head')).toContainText('480 papers');
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(before);
  await expect(page.locator('.row.on h3')).toHaveText(title);
  await expect(day).toBeFocused();
  await page.goForward();
  await expect(page.locator('.list-head')).toContainText('40 papers');
});

test('Back leads to where one was in any place, as far down and with what had the focus', async ({
  extension,
}) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage('#/all');
  await page.setViewportSize({ width: 1300, height: 400 });
  const scrolled = (selector: string) =>
    page.locator(selector).evaluate(({ scrollTop }) => Math.round(scrollTop));
  const address = page.locator('[data-spot="address"]');
  const goTo = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  for (const [hash, selector] of [
    ['#/settings', 'main.wide'],
    ['#/imports', 'main.wide'],
    ['#/feeds', 'main.wide'],
    ['#/day/2026-01-20/table', '.table-place'],
    // The same paper is open in the list that one comes back from.
    [`#/paper/${codance.id}`, '.pane'],
  ] as const) {
    await goTo(hash);
    // The page gives an entry of the history its name once it has heard of the step; before, it stands in the place before.
    await expect.poll(() => page.evaluate(() => history.state?.id)).toBeTruthy();
    await twoFrames(page);
    await expect(async () => {
      await page.locator(selector).evaluate((element) => element.scrollTo(0, 130));
      expect(await scrolled(selector), hash).toBe(130);
    }).toPass();
    if (hash === '#/feeds') await address.focus();
    // Where one was is written down a moment later.
    const kept = () => page.evaluate(() => history.state?.spot);
    await expect
      .poll(kept)
      .toMatchObject(
        hash === '#/feeds'
          ? { focus: 'address' }
          : selector === '.pane'
            ? { pane: 130 }
            : { list: 130 },
      );
    const top = await scrolled(selector);
    await goTo('#/all');
    await expect(page.locator('.list-head')).toContainText('All papers');
    await expect(paneTitle(page)).toContainText(/./);
    await page.goBack();
    await expect.poll(() => scrolled(selector), { message: hash }).toBe(top);
    if (hash === '#/feeds') await expect(address).toBeFocused();
  }
});

test('Back gives the focus to what had it, also where it is one of many buttons', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  await extension.haveImported(sample.zh);
  const page = await extension.openLibraryPage('#/imports');
  for (const [place, target] of [
    ['imports', page.locator('.imports [data-action="undo"]')],
    ['imports', page.locator('[data-action="let-go"]')],
    ['settings', page.locator('[data-setting="chips"] :checked')],
    ['settings', page.locator('[data-action="choose-backup"]')],
    ['settings', page.locator('.keys').getByRole('link').or(page.locator('.keys button')).first()],
  ] as const) {
    await page.locator('[data-spot="place read"]').click();
    await expect(paneTitle(page)).toContainText(/./);
    await page.locator(`[data-spot="place ${place}"]`).click();
    await target.focus();
    // A place gives the focus to its heading first.
    await expect
      .poll(() => page.evaluate(() => history.state?.spot?.focus))
      .toMatch(/^\d+ \S* (?!h2)/);
    await page.goBack();
    await expect(paneTitle(page)).toContainText(/./);
    await page.goForward();
    await expect(target, `${place}`).toBeFocused();
  }
});

test('What can be done with a paper stands in one line, however wide the window is', async ({
  extension,
}) => {
  const second = reportOf(
    [{ id: axis.id, title: axis.title, summary: 'The evening says so.' }],
    'The Evening Report',
  );
  await extension.haveImported(sample.en, fileOf('evening.md', second));
  const page = await extension.openLibraryPage(`#/day/2026-01-20/${axis.id}`);
  for (const width of [1440, 1180, 1024, 1000, 768, 640, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByRole('button', { name: 'Compare sources' })).toBeVisible();
    const box = await page.locator('.pane .tools').boundingBox();
    expect(box?.height, `${width}`).toBeLessThan(45);
  }
});

test('The calendar leads to days by the keyboard, and turns to months that have some', async ({
  extension,
}) => {
  await extension.haveImported(...daysOf(3, 5), sample.en);
  const page = await extension.openLibraryPage('#/day/2026-01-20');
  const calendar = page.getByRole('region', { name: 'Days with digests' });
  const days = calendar.locator('.day.has');
  await expect(calendar.getByRole('heading')).toHaveText('January 2026');
  await expect(calendar.locator('[aria-current="page"]')).toHaveText('20');
  await calendar
    .getByRole('button', { name: /month/ })
    .and(page.locator(':enabled'))
    .first()
    .click();
  await expect(calendar.getByRole('heading')).not.toHaveText('January 2026');
  await days.first().focus();
  await page.keyboard.press('End');
  await expect(days.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(days.last()).toHaveAttribute('aria-current', 'page');
  await expect(days.last()).toBeFocused();
});

test('In a narrow window one comes after the other, with a way back', async ({ extension }) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage('');
  await page.setViewportSize({ width: 400, height: 800 });
  await expect(paneTitle(page)).toHaveCount(0);
  await titles(page).nth(2).click();
  await expect(paneTitle(page)).toContainText(multiplex.title);
  await expect(paneTitle(page)).toBeFocused();
  await expect(titles(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.locator('.row.on h3')).toContainText(multiplex.title);
  await expect(page.locator('.row.on a')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('o');
  await expect(paneTitle(page)).toContainText(codance.title);
  await page.keyboard.press('Escape');
  await expect(titles(page)).toHaveCount(4);

  await page.getByRole('button', { name: 'Days, sources, fields' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'All papers' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'All papers' })).toBeVisible();
  await page.getByRole('button', { name: 'Days, sources, fields' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();

  await page.setViewportSize({ width: 900, height: 800 });
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'All papers' })).toBeVisible();
  await expect(paneTitle(page)).toBeVisible();
});

test('Whoever reads on by key is led back to what was read last, with the focus, however far that is', async ({
  extension,
}) => {
  await extension.haveImported(...daysOf(1, 40));
  const page = await extension.openLibraryPage('');
  await page.setViewportSize({ width: 500, height: 800 });
  await titles(page).first().getByRole('link').click();
  await expect(paneTitle(page)).toBeFocused();
  for (let read = 1; read <= 15; read++) {
    await page.keyboard.press('j');
    await expect(paneTitle(page)).toHaveText(`Paper ${read} of day 0`);
    await expect(paneTitle(page)).toBeFocused();
  }
  await page.keyboard.press('Escape');
  const link = page.locator('.row.on a');
  await expect(link).toHaveText('Paper 15 of day 0');
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();

  // Beside a list that was scrolled elsewhere, too.
  await page.setViewportSize({ width: 1360, height: 800 });
  await page.keyboard.press('o');
  await expect(paneTitle(page)).toBeFocused();
  await page.locator('.list .scroll').evaluate((list) => list.scrollTo(0, 5000));
  await expect(link).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test('Keys that come before the list that was asked for, or twice, lead nowhere else', async ({
  extension,
}) => {
  await extension.haveImported(...daysOf(3, 4));
  const page = await extension.openLibraryPage('#/day/2026-02-05');
  await expect(titles(page)).toHaveCount(4);
  await page.evaluate(goAndPressAtOnce, { hash: '#/day/2026-02-03', key: 'j' });
  await expect(page.getByRole('heading', { name: 'February 3' })).toBeVisible();
  expect(hashOf(page)).toMatch(/^#\/day\/2026-02-03/);

  await page.setViewportSize({ width: 500, height: 800 });
  await page.goto(page.url().replace(/#.*/, '#/day/2026-02-04'));
  await titles(page).nth(1).getByRole('link').click();
  await expect(paneTitle(page)).toBeVisible();
  await page.evaluate(pressTwice, 'Escape');
  await expect(page.getByRole('heading', { name: 'February 4' })).toBeVisible();
  // Had it led two steps back, that would have come by now.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(hashOf(page)).toBe('#/day/2026-02-04');
});

test('Whoever goes back right after a key comes forward to what it had led to', async ({
  extension,
}) => {
  await extension.haveImported(...daysOf(2, 40));
  const page = await extension.openLibraryPage('#/day/2026-02-04');
  const link = page.locator('.row.on a');
  await titles(page).nth(6).getByRole('link').click();
  await expect(paneTitle(page)).toHaveText(/^Paper 6 /);
  await page.keyboard.press('o');
  await expect(paneTitle(page)).toBeFocused();
  const [read = ''] = hashOf(page).match(/\d{4}\.\d{5}$/) ?? [];
  await page.evaluate(pressAndGoBack, 'j');
  await expect(paneTitle(page)).toHaveText(/^Paper 0 /);
  await expect(link).toHaveText(/^Paper 0 /);
  await page.goForward();
  await expect(paneTitle(page)).toHaveText(/^Paper 7 /);
  await expect(link).toHaveText(/^Paper 7 /);
  await expect(paneTitle(page)).toBeFocused();
  const next = (Number(read) + 0.00001).toFixed(5);
  expect(hashOf(page)).toBe(`#/day/2026-02-04/${next}`);
  await page.goBack();
  await expect(paneTitle(page)).toHaveText(/^Paper 0 /);
  expect(hashOf(page)).toBe('#/day/2026-02-04');
});

test('However long its title, a row says something of the paper, and what does not fit ends in dots', async ({
  extension,
}) => {
  const title = 'A Title That Goes On for Long Before It Comes to What the Paper Is About'.repeat(
    2,
  );
  const summary = 'It says so much that no row has room for all of it, however wide it is.'.repeat(
    9,
  );
  const entry = { id: axis.id, title, summary };
  await extension.haveImported(fileOf('long.md', reportOf([entry])));
  const page = await extension.openLibraryPage('#/day/2026-01-20');
  for (const width of [1440, 768, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const said = page.locator('.row .said');
    await expect.poll(async () => (await said.boundingBox())?.height).toBeGreaterThanOrEqual(20);
    const lines = await said.locator('p').evaluate((text) => ({
      shown: Math.round(text.getBoundingClientRect().height / 20),
      room: Math.round((text.parentElement?.clientHeight ?? 0) / 20),
    }));
    expect(lines.shown, `at ${width}`).toBe(lines.room);
    const search = await page.getByRole('searchbox').or(page.getByRole('combobox')).boundingBox();
    expect(search?.width, `at ${width}`).toBeGreaterThanOrEqual(120);
  }
});

test('Of sources that nobody is named for, the rail tells which they are', async ({
  extension,
}) => {
  const nobodys = { date: '2026-01-20', papers: [{ arxiv_id: axis.id, summary: 'It is short.' }] };
  await extension.haveImported(fileOf('2026-01-20.json', JSON.stringify(nobodys)));
  const page = await extension.openLibraryPage('#/day/2026-01-20');
  await page
    .locator('.rail')
    .getByRole('link', { name: /^Unnamed, import \d+/ })
    .click();
  await expect(titles(page)).toHaveCount(1);
});

test('Where there is nothing yet it says what to do; what comes in is there at once', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage('');
  await expect(page.getByRole('heading', { name: 'No digests yet' })).toBeVisible();
  await expectNothingAmiss(page, 'empty');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(titles(page)).toHaveCount(4, { timeout: 60_000 });
  const imports = await extension.openLibraryPage();
  await imports.locator('[data-action="undo"]').click();
  await expect(page.getByText('Drop digest files here')).toBeVisible();
  await imports.locator('[data-action="redo"]').click();
  await expect(titles(page)).toHaveCount(4);
});

test('A digest is deleted in its place and brought back', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('#/day/2026-01-20');
  await expect(paneTitle(page)).toContainText(axis.title);
  await page.getByRole('button', { name: 'Delete this digest' }).click();
  await expect(page.getByText('Deleted. The arrow brings it back.')).toBeVisible();
  await expect(paneTitle(page)).toContainText(axis.title);
  await page.getByRole('button', { name: 'Undo: bring the digest back' }).click();
  await expect(page.getByText('Deleted. The arrow brings it back.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Delete this digest' }).click();
  await expect(page.getByText('Deleted. The arrow brings it back.')).toBeVisible();
  await page.keyboard.press('j');
  await expect(paneTitle(page)).toContainText(codance.title);
  await expect(titles(page)).toHaveCount(3);
});

test('A day is deleted where it is seen, once it was told what goes, and brought back there', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('#/day/2026-01-20');
  await expect(titles(page)).toHaveCount(4);
  await page.locator('.keep-list summary').click();
  await page.locator('.keep-list [data-action="delete-day"]').click();
  await page.locator('.keep-list [data-action="delete"]').click();
  await expect(titles(page)).toHaveCount(0);
  await expect(page.locator('.list .status')).toContainText('Deleted all digests of 2026-01-20');
  // Also for whoever comes back to it later, and where there is nothing else.
  await page.reload();
  await page.locator('.list [data-action="undo"]').click();
  await expect(titles(page)).toHaveCount(4);
  await page.goto(page.url().replace(/#.*/, ''));
  await page.locator('.keep-list summary').click();
  await page.locator('.keep-list [data-action="delete-day"]').click();
  await page.locator('.keep-list [data-action="delete"]').click();
  await expect(page.getByRole('heading', { name: 'No digests yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
  await page.locator('[data-action="undo"]').click();
  await expect(titles(page)).toHaveCount(4);
});

test('A paper that was deleted is brought back where it was read', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage(`#/day/2026-01-20/${codance.id}`);
  await page.locator('.keep-paper summary').click();
  await page.locator('.keep-paper [data-action="delete-paper"]').click();
  await page.locator('.keep-paper [data-action="delete"]').click();
  await expect(page.locator('.pane')).toContainText('Deleted all digests of “CoDance:');
  await expectNothingAmiss(page, 'with what was deleted');
  await expect(titles(page)).toHaveCount(3);
  await page.locator('.pane [data-action="undo"]').click();
  await expect(paneTitle(page)).toContainText(codance.title);
  await expect(titles(page)).toHaveCount(4);
});

for (const theme of ['light', 'dark'] as const) {
  test(`Axe finds nothing amiss in it in the ${theme}`, async ({ extension }) => {
    await extension.haveImported(sample.en, sample.zh);
    const page = await extension.openLibraryPage('#/day/2026-01-20');
    await page.emulateMedia({ colorScheme: theme });
    for (const width of [1440, 900, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(titles(page)).toHaveCount(4);
      await expectNothingAmiss(page, `a day at ${width}`);
      await expectRoomyTargets(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.getByRole('button', { name: 'Days, sources, fields' }).click();
    await expectNothingAmiss(page, 'with its drawer');
    await page.keyboard.press('Escape');
    await titles(page).first().click();
    await expect(paneTitle(page)).toBeVisible();
    await expectNothingAmiss(page, 'a paper alone');
    await page.keyboard.press('?');
    await expectNothingAmiss(page, 'with its keys');
  });
}

/** Reports of so many days from February 3 on, each of so many papers. */
function daysOf(days: number, papersEach: number): ReportFile[] {
  return Array.from({ length: days }, (_, day) => {
    const entries = Array.from({ length: papersEach }, (_entry, n) => ({
      id: `2602.${10000 + day * papersEach + n}`,
      title: `Paper ${n} of day ${day}`,
      summary: 'It is one of many.',
    }));
    const date = `2026-02-${String(day + 3).padStart(2, '0')}`;
    return fileOf(`${date}.md`, reportOf(entries).replace('2026-01-20', date));
  });
}

function titles(page: Page) {
  return page.locator('.list .row h3');
}

function paneTitle(page: Page) {
  return page.locator('.paper-title');
}

function hashOf(page: Page): string {
  return new URL(page.url()).hash;
}

/** How many rows with a title stand in the list's window. */
function rowsInSight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const around = document.querySelector('.list .scroll')?.getBoundingClientRect();
    const rows = [...document.querySelectorAll('.list .row h3')];
    return rows.filter((row) => {
      const { top } = row.getBoundingClientRect();
      return around && top >= around.top && top < around.bottom;
    }).length;
  });
}
