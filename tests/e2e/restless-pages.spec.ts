import { expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { clickInHost, inCardWorld } from './card-world';
import { type Extension, test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';
import { resizeWindow } from './resize-window';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

test('A page of 20,000 papers shows what the library has of them; of more than these a page learns nothing', async ({
  extension,
}) => {
  const known = [3, 9_000, 19_990, 24_000].map(idAt);
  await importPapers(extension, known);
  const page = await openMade(extension, linksTo(25_000));
  await expect(chipOf(page, idAt(3))).toHaveCount(1);
  // Asked for in the order of the page, which is that of the distance from what is seen.
  await expect(chipOf(page, idAt(19_990))).toHaveCount(1, { timeout: 60_000 });
  await expect(chipOf(page, idAt(9_000))).toHaveCount(1);
  await expect(chipOf(page, idAt(24_000))).toHaveCount(0);
});

test('What a page hides is not asked for until it shows it', async ({ extension }) => {
  await importPapers(extension, [idAt(1), idAt(2), idAt(3), idAt(4), idAt(5)]);
  const link = (n: number) => `<a href="/papers/${idAt(n)}">Paper ${n}</a>`;
  const page = await openMade(
    extension,
    `<section style="display:none">${link(1)}</section><section style="visibility:hidden">${link(2)}</section>
     <section style="content-visibility:hidden">${link(3)}</section><section>${link(4)}</section>`,
  );
  await expect(chipOf(page, idAt(4))).toHaveCount(1);
  // Later news of the page, answered: had the others been asked for, they would have been before it.
  await page.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    `<p>${link(5)}</p>`,
  );
  await expect(chipOf(page, idAt(5))).toHaveCount(1);
  await expect(page.locator('.paperglance-chip')).toHaveCount(2);
  await page.evaluate(() => document.querySelector('section')?.removeAttribute('style'));
  await expect(chipOf(page, idAt(1))).toHaveCount(1);
});

test('A chip stands behind the copy of a link that can be seen, and moves to another that is shown', async ({
  extension,
}) => {
  await importPapers(extension, [idAt(1), idAt(2), idAt(3), idAt(4)]);
  const link = (n: number, name: string) => `<a class="${name}" href="/papers/${idAt(n)}">P</a>`;
  const page = await openMade(
    extension,
    `<style>@media (max-width: 700px) { .wide { display: none } } @media (min-width: 701px) { .narrow { display: none } }</style>
     <section><p>See ${link(1, 'wide')}</p><p>See ${link(1, 'narrow')}</p></section>
     <section><details><summary>Older</summary><p>${link(2, 'older')}</p></details><p>${link(2, 'newer')}</p></section>
     <section><div role="tabpanel" hidden>${link(3, 'hidden')}</div><div role="tabpanel">${link(3, 'shown')}</div></section>
     <section><svg width="200" height="40"><a href="/papers/${idAt(4)}"><text y="20">P</text></a></svg></section>`,
  );
  const chipsBehind = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.paperglance-chip')]
        .map((chip) => chip.previousElementSibling?.className)
        .sort(),
    );
  await resizeWindow(page, 420, 800);
  await expect.poll(chipsBehind).toEqual(['narrow', 'newer', 'shown']);
  await resizeWindow(page, 1000, 800);
  await expect.poll(chipsBehind).toEqual(['newer', 'shown', 'wide']);
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('[role="tabpanel"]'))
      panel.toggleAttribute('hidden');
  });
  await expect.poll(chipsBehind).toEqual(['hidden', 'newer', 'wide']);
});

test('A link that keeps its room and is invisible there has nothing looked at again and again', async ({
  extension,
}) => {
  const page = await openMade(
    extension,
    `<p><a style="visibility:hidden" href="/papers/${idAt(1)}">P</a></p>`,
  );
  const looks = () => inCardWorld(page, () => Number(Reflect.get(globalThis, 'looks') ?? 0));
  await inCardWorld(page, () => {
    const { observe } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.observe = function (target) {
      Reflect.set(globalThis, 'looks', Number(Reflect.get(globalThis, 'looks') ?? 0) + 1);
      observe.call(this, target);
    };
  });
  await page.evaluate(() => document.body.append('The page’s next change'));
  await page.evaluate(async () => {
    for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
  });
  expect(await looks()).toBeLessThan(5);
});

test('A page can’t go through the library by links that nobody can see', async ({ extension }) => {
  await importPapers(extension, [idAt(0), idAt(700), idAt(701), idAt(702), idAt(703)]);
  const away = [
    'position:absolute;left:-9999px',
    'opacity:0',
    'position:absolute;top:-9999px',
    'display:block;width:0;height:0;overflow:hidden',
  ];
  const unseen = away.map(
    (style, n) => `<a style="${style}" href="/papers/${idAt(700 + n)}">x</a>`,
  );
  const page = await openMade(extension, `${linksTo(300)}${unseen.join('<br>')}`);
  await expect(chipOf(page, idAt(0))).toHaveCount(1);
  await page.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    `<p><a href="/papers/${idAt(700)}">Now to be seen</a></p>`,
  );
  await expect(chipOf(page, idAt(700))).not.toHaveCount(0);
  for (const n of [701, 702, 703]) await expect(chipOf(page, idAt(n))).toHaveCount(0);
});

test.describe('Cards are back', () => {
  test('in a page whose body was replaced', async ({ extension }) => {
    const page = await openList(extension);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = document.body.innerHTML.replaceAll(
        /<div class="paperglance.*?<\/div>/gs,
        '',
      );
      document.body.replaceWith(body);
    });
    await expectCards(page, ids);
  });

  test('with their styles, after they were in another document', async ({ extension }) => {
    const page = await openList(extension);
    const heights = () =>
      page.$$eval('.paperglance-card', (cards) =>
        cards.map((card) => card.getBoundingClientRect().height),
      );
    const before = await heights();
    await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      for (const card of document.querySelectorAll('.paperglance-card'))
        frame.contentDocument?.body.append(card);
    });
    await expectCards(page, ids);
    await expect.poll(heights).toEqual(before);
    expect(
      await inCardWorld(page, ({ hosts, rootOf }) =>
        hosts().map((host) => rootOf(host).adoptedStyleSheets.length > 0),
      ),
    ).toEqual(ids.map(() => true));
  });

  test('once in a box that was copied with its card', async ({ extension }) => {
    const page = await openList(extension);
    await page.evaluate(() => {
      const article = document.querySelector('article');
      if (article) article.after(article.cloneNode(true));
    });
    await expectCards(page, [axis.id, ...ids]);
    await expect(page.locator('.paperglance-card')).toHaveCount(ids.length + 1);
  });
});

test('A page that opens itself anew has cards that act, and the control', async ({ extension }) => {
  const page = await openList(extension);
  await clickCard(page, codance.id);
  await expectOpen(page, codance.id, true);
  // By the page itself: what it takes away are all listeners, ours among them.
  await page.evaluate(() => {
    for (const other of document.querySelectorAll('script, [class^="paperglance-"]'))
      other.remove();
    const html = document.documentElement.outerHTML;
    document.open();
    document.write(html);
    document.close();
  });
  await expectCards(page, ids);
  await expect(page.locator('.paperglance-control')).toHaveCount(1);
  await expectOpen(page, axis.id, false);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, true);
  await page.keyboard.press('Escape');
  await expectOpen(page, axis.id, false);
  await clickInHost(page, '.paperglance-control', '.count');
  await expect
    .poll(() => inCardWorld(page, ({ rootAt }) => rootAt('.paperglance-control').textContent))
    .toContain('Open all');
});

test('A page that throws a card out again and again is left in peace, and its other cards stay', async ({
  extension,
}) => {
  const page = await openList(extension);
  await page.evaluate((id) => {
    const counted = Object.assign(window, { thrownOut: 0 });
    new MutationObserver(() => {
      const card = document.querySelector(`.paperglance-card[data-paper-id="${id}"]`);
      if (!card) return;
      counted.thrownOut++;
      card.remove();
    }).observe(document.body, { childList: true, subtree: true });
    document.querySelector(`.paperglance-card[data-paper-id="${id}"]`)?.remove();
  }, axis.id);
  // Thirty times a second, in three seconds.
  const thrownOut = () => page.evaluate((): number => Reflect.get(window, 'thrownOut'));
  await expect.poll(thrownOut, { timeout: 20_000 }).toBeGreaterThanOrEqual(3 * 30 - 1);
  await expect(page.locator('.paperglance-card')).toHaveCount(ids.length - 1);
  // A change of the page, seen and answered, brings back what it should, and not the card.
  await page
    .locator(`.paperglance-card[data-paper-id="${codance.id}"]`)
    .evaluate((card) => card.remove());
  await expect(page.locator(`.paperglance-card[data-paper-id="${codance.id}"]`)).toHaveCount(1);
  expect(await thrownOut()).toBeLessThanOrEqual(3 * 30 + 1);
});

function idAt(n: number): string {
  return `${2301 + Math.floor(n / 9000)}.${10_000 + (n % 9000)}`;
}

function linksTo(count: number): string {
  const links = Array.from(
    { length: count },
    (_, n) => `<li><a href="/papers/${idAt(n)}">Paper ${n}</a></li>`,
  );
  return `<ul>${links.join('')}</ul>`;
}

function chipOf(page: Page, paperId: string) {
  return page.locator(`.paperglance-chip[data-paper-id="${paperId}"]`);
}

async function importPapers(extension: Extension, paperIds: string[]): Promise<void> {
  const entries = paperIds.map((id) => ({ id, title: `Paper ${id}`, summary: `About ${id}.` }));
  await extension.importFiles(fileOf('made.md', reportOf(entries)));
}

function openMade(extension: Extension, body: string): Promise<Page> {
  extension.otherPages.set('/made', `<!doctype html><title>Made</title><main>${body}</main>`);
  return extension.openSite('/made');
}

async function openList(extension: Extension): Promise<Page> {
  await extension.importFiles(sample.en);
  const page = await extension.openSite(SAMPLE_DAY);
  await expectCards(page, ids);
  return page;
}
