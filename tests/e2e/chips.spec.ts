import { expect, type Page } from '@playwright/test';
import { clickInHost, inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const [axis, codance, multiplex] = samplePapers;

const MODEL = '/replica-lab/assistant-axis-70b';
const COLLECTION = '/collections/replica-lab/reading-list-696f1c20a4b9d3e5';
const POST = '/posts/kestrel/414785325798417';

/** Where chips belong on each page, each as its paper and what stands before it. */
const expected: Record<string, [paperId: string, before: string][]> = {
  '/': [
    [codance.id, `/papers/${codance.id}`],
    [multiplex.id, `https://arxiv.org/abs/${multiplex.id}v2`],
    [axis.id, `/papers/${axis.id}`],
  ],
  [MODEL]: [
    [axis.id, `arxiv:${axis.id}`],
    [codance.id, `/models?other=arxiv:${codance.id}`],
    [axis.id, `https://arxiv.org/abs/${axis.id}`],
    [multiplex.id, `https://arxiv.org/html/${multiplex.id}v1`],
    [codance.id, `/papers/${codance.id}`],
    [axis.id, `/papers/${axis.id}`],
  ],
  [COLLECTION]: [
    [axis.id, `/papers/${axis.id}`],
    [codance.id, `/papers/${codance.id}`],
  ],
  [POST]: [
    [axis.id, `https://huggingface.co/papers/${axis.id}`],
    [axis.id, `/papers/${axis.id}#community`],
    [codance.id, `/papers/${codance.id}`],
  ],
  '/kestrel': [
    [axis.id, `/papers/${axis.id}`],
    [multiplex.id, `/papers/${multiplex.id}`],
  ],
  // No list that we know: one chip for each paper, at its title.
  '/lists/changed': [
    [axis.id, `/papers/${axis.id}`],
    [codance.id, `/papers/${codance.id}`],
    [multiplex.id, `/papers/${multiplex.id}`],
  ],
};

test('The reader may want chips beside titles alone, or none, at once on all pages', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(MODEL);
  const all = expected[MODEL] ?? [];
  await expectChips(page, all);
  const choose = (chips: string) =>
    extension.inBackground(
      (value) =>
        Reflect.get(globalThis, 'chrome').storage.local.set({ 'paperglance:2:chips': value }),
      chips,
    );
  await choose('titles');
  const count = () => page.locator('.paperglance-chip').count();
  await expect.poll(count).toBeLessThan(all.length);
  const titles = await page
    .locator('.paperglance-chip')
    .evaluateAll((chips) =>
      chips.map((chip) => chip.previousElementSibling?.textContent?.trim() ?? ''),
    );
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(title).not.toMatch(/arxiv|^[\d.]+$|https?:/i);
  await choose('none');
  await expect.poll(count).toBe(0);
  // They are counted all the same, and the panel leads through them.
  await expect(page.locator('.paperglance-control')).toHaveCount(1);
  await choose('all');
  await expectChips(page, all);
});

for (const [path, chips] of Object.entries(expected)) {
  test(`Chips on ${path} stand one in each place, move nothing, and nothing covers them`, async ({
    extension,
  }) => {
    const page = await extension.openSite(path);
    await page.waitForLoadState();
    const before = await readBoxes(page);
    await extension.importFiles(sample.en);
    await expectChips(page, chips);
    await expect(page.locator('.paperglance-card')).toHaveCount(0);
    expect(await readBoxes(page)).toEqual(before);
    expect(await readCovered(page)).toEqual([]);
    await page.setViewportSize({ width: 420, height: 900 });
    await expect.poll(() => readCovered(page)).toEqual([]);
  });
}

test('A chip shows its summary to the pointer and to the focus, and its digest by a click', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(POST);
  await expectChips(page, expected[POST] ?? []);
  const chip = page.locator('.paperglance-chip').first();

  await chip.hover();
  await expect.poll(() => textIn(page, '.peek')).toContain(axis.en);
  expect(await isOpenPopover(page, '.peek')).toBe(true);
  await page.mouse.move(5, 5);
  await expect.poll(() => textIn(page, '.peek')).toBe(null);

  await page.locator(`a[href="https://huggingface.co/papers/${axis.id}"]`).focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => textIn(page, '.peek')).toContain(axis.en);
  const name = await inCardWorld(page, ({ rootAt }) =>
    rootAt('.paperglance-chip').querySelector('button')?.getAttribute('aria-label'),
  );
  expect(name).toContain(`Digest: ${axis.en}`);

  await page.keyboard.press('Enter');
  await expect.poll(() => textIn(page, '.sheet')).toContain('Jailbreaks');
  expect(await textIn(page, '.peek')).toBe(null);
  expect(await isOpenPopover(page, '.sheet')).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => textIn(page, '.sheet')).toBe(null);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('paperglance-chip');

  await chip.click();
  await expect.poll(() => textIn(page, '.sheet')).toContain('Jailbreaks');
  await page.mouse.click(5, 400);
  await expect.poll(() => textIn(page, '.sheet')).toBe(null);
});

test('A chip over a box that is a link opens its digest, and not the link', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(COLLECTION);
  await expectChips(page, expected[COLLECTION] ?? []);
  await clickInHost(page, '.paperglance-chip', 'button');
  await expect.poll(() => textIn(page, '.sheet')).toContain('Jailbreaks');
  expect(new URL(page.url()).pathname).toBe(COLLECTION);
});

test('Chips follow their links: into changed text, to other papers, and away', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(POST);
  await expectChips(page, expected[POST] ?? []);
  const link = page.locator(`#\\36 96f1c20a4b9d3e5f6071829 a[href="/papers/${codance.id}"]`);
  await link.evaluate((element, id) => element.setAttribute('href', `/papers/${id}`), multiplex.id);
  await expectChips(page, [
    ...(expected[POST] ?? []).slice(0, 2),
    [multiplex.id, `/papers/${multiplex.id}`],
  ]);
  await page.locator('p', { hasText: 'So did I' }).evaluate((element) => {
    const link = document.createElement('a');
    link.href = 'https://arxiv.org/pdf/2601.11077';
    link.textContent = 'ABC-Bench';
    element.replaceChildren('Rather ', link);
  });
  await expectChips(page, [
    ...(expected[POST] ?? []).slice(0, 1),
    ['2601.11077', 'https://arxiv.org/pdf/2601.11077'],
  ]);
});

test('In-page navigation between pages of all kinds brings what belongs on each', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  const listed = samplePapers.map(({ id }) => id);
  await expectCards(page, listed);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await navigateInPage(page, `/papers/${axis.id}`);
  await expectCards(page, [axis.id]);
  await expectChips(page, [[multiplex.id, `https://huggingface.co/papers/${multiplex.id}`]]);
  await navigateInPage(page, `/papers/${codance.id}`);
  await expectCards(page, [codance.id]);
  await expectChips(page, []);
  await navigateInPage(page, MODEL);
  await expectCards(page, []);
  await expectChips(page, expected[MODEL] ?? []);
  await navigateInPage(page, SAMPLE_DAY);
  await expectCards(page, listed);
  await expectChips(page, []);
  expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
});

test('A page of more papers than fit into one message has the chips of all that are known', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const ids = Array.from({ length: 2400 }, (_, n) => `2401.${String(10000 + n)}`);
  ids.splice(0, 1, axis.id);
  ids.push(codance.id);
  const links = ids.map((id) => `<p><a href="/papers/${id}">${id}</a></p>`).join('');
  extension.otherPages.set('/kestrel/many', `<!doctype html><main>${links}</main>`);
  await expectChips(await extension.openSite('/kestrel/many'), [
    [axis.id, `/papers/${axis.id}`],
    [codance.id, `/papers/${codance.id}`],
  ]);
});

/** Waits until these chips are there, in this order, and no other. */
async function expectChips(page: Page, chips: [string, string][]): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.paperglance-chip')].map((chip) => {
          const before = chip.previousElementSibling;
          const name = before?.getAttribute('href') ?? before?.textContent?.replace(/\s/g, '');
          return [chip.dataset.paperId, name];
        }),
      ),
    )
    .toEqual(chips);
}

/** Where the boxes are that text and links stand in, and how high, whatever is in their lines. */
function readBoxes(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('main, main :is(div, p, article, h1, h4, table, button)')]
      .filter((element) => !element.matches('.paperglance-chip'))
      .map((element) => {
        const { top, height } = element.getBoundingClientRect();
        return `${element.localName}.${element.className} ${Math.round(top)} ${Math.round(height)}`;
      }),
  );
}

/** The papers of those chips whose middle is not what one sees and points at there. */
function readCovered(page: Page): Promise<string[]> {
  return inCardWorld(page, ({ rootOf }) =>
    [...document.querySelectorAll<HTMLElement>('.paperglance-chip')].flatMap((host) => {
      const button = rootOf(host).querySelector('button');
      host.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = (button ?? host).getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return seen === host && width > 5 && height > 5 ? [] : [`${host.dataset.paperId}`];
    }),
  );
}

/** The text of what a selector finds in the page's first chip; null where there is none. */
function textIn(page: Page, selector: string): Promise<string | null> {
  return inCardWorld(
    page,
    ({ rootAt }, wanted) =>
      rootAt('.paperglance-chip').querySelector<HTMLElement>(wanted)?.innerText ?? null,
    selector,
  );
}

function isOpenPopover(page: Page, selector: string): Promise<boolean> {
  return inCardWorld(
    page,
    ({ rootAt }, wanted) =>
      rootAt('.paperglance-chip').querySelector(wanted)?.matches(':popover-open') ?? false,
    selector,
  );
}

/** What a site does that swaps its content itself: first the address, then, a little later, the page. */
async function navigateInPage(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to);
    const html = await (await fetch(to)).text();
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    if (main) document.querySelector('main')?.replaceWith(main);
  }, path);
}
