import { expect, type Page } from '@playwright/test';
import { clickCard, readCards } from '../../lib/cli/pierced-cards';
import { inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, sample, samplePapers } from './reports';

const [axis, codance, , bench] = samplePapers;
const unknown = { id: '2601.90001', title: 'Lighthouse Decoding' };

for (const address of ['', '/', '?from=list', '#community', '/?a=1#696f1c20a4b9d3e5f6071829']) {
  test(`A paper’s page at /papers/ID${address} has the one card of its paper, open`, async ({
    extension,
  }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(`/papers/${axis.id}${address}`);
    await expectCards(page, [axis.id]);
    const [card] = await readCards(page);
    expect(card?.expanded).toBe(true);
    expect(card?.text).toContain(axis.en);
    expect(card?.wholeText).toContain('Jailbreaks');
    expect(card?.wholeText).toContain('Read in full');
  });
}

test('The card stands by the abstract, in the column that one reads', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(`/papers/${codance.id}`);
  await expectCards(page, [codance.id]);
  const box = page.locator('div', { has: page.locator('> h2', { hasText: 'Abstract' }) });
  await expect(box.locator('> .paperglance-card')).toHaveCount(1);
  const abstract = await box.locator('p').last().boundingBox();
  const card = await page.locator('.paperglance-card').boundingBox();
  const buttons = await page.getByRole('link', { name: 'View arXiv page' }).boundingBox();
  if (!abstract || !card || !buttons) throw new Error('Something of the page can’t be seen.');
  expect(card.y).toBeGreaterThanOrEqual(abstract.y + abstract.height);
  expect(card.y - abstract.y - abstract.height).toBeLessThan(50);
  expect(buttons.y).toBeGreaterThanOrEqual(card.y + card.height);
  expect(card.x).toBe(abstract.x);
  expect(card.width).toBe(abstract.width);
  expect(
    await inCardWorld(page, ({ find }, id) => find(id, '.body').innerText, codance.id),
  ).toMatch(/Read in full\s*Jan 20, 2026 · Hugging Face Daily Papers Report/);
});

test('Nothing moves when the card comes: its place has been kept free', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const path = `/papers/${axis.id}`;
  const page = await extension.openSite(path);
  const html = await page.evaluate(async () => (await fetch(location.href)).text());
  // Longer than it takes to know what will stand there, on any machine that these tests pass on.
  const later = html.replace('MOUNT_AFTER_MS = 150', 'MOUNT_AFTER_MS = 1500');
  expect(later).not.toBe(html);
  extension.otherPages.set(path, later);
  await page.addInitScript(recordButtons);
  await page.reload();
  await expectCards(page, [axis.id]);
  await expectOpen(page, axis.id, true);
  const { before, after } = await page.evaluate(() => Reflect.get(window, 'buttonsAt'));
  expect(before).toBeGreaterThan(500);
  expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
  await expect(page.locator('.paperglance-place')).toHaveCount(0);
});

test('A card that is collapsed is so on its page alone, and starts as the reader has set it', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expectOpen(page, axis.id, true);
  await clickCard(page, axis.id);
  await expectOpen(page, axis.id, false);
  expect((await readCards(page))[0]?.wholeText).not.toContain('Jailbreaks');
  const other = await extension.openSite(`/papers/${codance.id}`);
  await expectOpen(other, codance.id, true);
  await expectOpen(page, axis.id, false);

  const settings = await extension.openLibraryPage();
  const choose = (open: boolean) =>
    settings.evaluate(
      (paperPageOpen) =>
        Reflect.get(window, 'chrome').storage.local.set({
          'paperglance:2:paperPageOpen': paperPageOpen,
        }),
      open,
    );
  await choose(false);
  await expectOpen(other, codance.id, false);
  await other.reload();
  await expectCards(other, [codance.id]);
  await expectOpen(other, codance.id, false);
  await clickCard(other, codance.id);
  await expectOpen(other, codance.id, true);
  await choose(true);
  await page.reload();
  await expectOpen(page, axis.id, true);
});

for (const [translator, heading] of Object.entries({
  'sets its words behind the page’s': 'Abstract<font class="target"><br><font>摘要</font></font>',
  'puts its words in their place': '<font dir="auto"><font dir="auto">摘要</font></font>',
})) {
  test(`A translator that ${translator} leaves the card where it is, also on the next visit`, async ({
    extension,
  }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(`/papers/${axis.id}`);
    await expectOpen(page, axis.id, true);
    const translate = (words: string) => {
      const heading = document.querySelector('main h2');
      if (heading) heading.innerHTML = words;
      for (const button of document.querySelectorAll('a.btn'))
        button.innerHTML = '<font>查看</font>';
    };
    await page.evaluate(translate, heading);
    // News of the page, by which all places are looked for again.
    await addLink(page, codance.id);
    await expect(page.locator('.paperglance-chip')).not.toHaveCount(0);
    await expectCards(page, [axis.id]);

    const path = `/papers/${codance.id}`;
    const other = await extension.openSite(path);
    const html = await other.evaluate(async () => (await fetch(location.href)).text());
    const translated = html.replace(/(<h2[^>]*>)Abstract/, `$1${heading}`);
    expect(translated).not.toBe(html);
    extension.otherPages.set(path, translated);
    await other.reload();
    await expectCards(other, [codance.id]);
  });
}

for (const from of [codance, unknown])
  test(`A page whose address leads to a paper already and whose abstract is still that of ${from.title} has no card of it`, async ({
    extension,
  }) => {
    await extension.haveImported(sample.en);
    const page = await extension.openSite(`/papers/${from.id}`);
    await expectCards(page, from === codance ? [codance.id] : []);
    // Its islands come to life with the abstract as it was.
    await page.waitForFunction(() => performance.getEntriesByName('islands-mounted').length > 0);
    // Without what else tells whose abstract it is.
    await page.evaluate(() => {
      for (const other of document.querySelectorAll('a[href*="arxiv.org/abs/"], h1'))
        other.remove();
    });
    const news = (path: string, text: string) =>
      page.evaluate(
        (args) => {
          history.pushState(null, '', args.path);
          const abstract =
            document.querySelector('main h2 ~ p') ?? document.querySelector('main h2');
          if (args.text && abstract) abstract.append(args.text);
          document.querySelector('main')?.append(document.createElement('h2'));
        },
        { path, text },
      );
    await news(`/papers/${axis.id}`, '');
    // Later news, answered.
    await addLink(page, bench.id);
    await expect(page.locator(`.paperglance-chip[data-paper-id="${bench.id}"]`)).toHaveCount(1);
    await expectCards(page, []);
    await news(`/papers/${axis.id}`, 'Another abstract.');
    await expectCards(page, [axis.id]);
  });

test('Papers that comments link to get a chip there, and no card', async ({ extension }) => {
  await extension.haveImported(sample.en);
  const page = await extension.openSite(`/papers/${axis.id}`);
  await expect(page.locator('a[href="https://huggingface.co/papers/2601.08808"]')).toBeVisible();
  await expectCards(page, [axis.id]);
  expect(await page.locator('.paperglance-card').count()).toBe(1);
  const link = 'a[href="https://huggingface.co/papers/2601.08808"]';
  await expect(page.locator(`${link} + .paperglance-chip`)).toHaveCount(1);
  await expect(page.locator('.paperglance-chip')).toHaveCount(1);
});

test('A paper that is not in the library has no card, until it is imported', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.en);
  const page = await extension.openSite(`/papers/${unknown.id}`);
  await expect(async () => {
    await popup.reload();
    // The other one is in a comment.
    await expect(popup.locator('dl')).toContainText('1 of 2 papers', { timeout: 200 });
  }).toPass();
  await expect(page.locator('.paperglance-card')).toHaveCount(0);

  const entry = { ...unknown, summary: 'It looks further ahead.' };
  await extension.importFiles(fileOf('more.md', reportOf([entry])));
  await expectCards(page, [unknown.id]);
  expect((await readCards(page))[0]?.text).toBe(entry.summary);
});

function addLink(page: Page, paperId: string): Promise<void> {
  return page.evaluate((id) => {
    const link = Object.assign(document.createElement('a'), { href: `/papers/${id}` });
    document.querySelector('main')?.append(link, 'A link');
  }, paperId);
}

/** Runs in the page: where the buttons below the abstract are in the last frame without a card, and in the first with one. */
function recordButtons(): void {
  const buttonsAt = { before: 0, after: 0 };
  Object.assign(window, { buttonsAt });
  const look = () => {
    const button = document.querySelector('a[href*="arxiv.org/abs/"].btn');
    const top = button?.getBoundingClientRect().top ?? 0;
    if (document.querySelector('.paperglance-card')) buttonsAt.after ||= top;
    else buttonsAt.before = top;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
