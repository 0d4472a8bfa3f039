import { expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { expectNothingAmiss } from '../components/axe';
import { inCardWorld } from './card-world';
import { test } from './extension';
import { expectCards, expectOpen } from './listed-papers';
import { textIn } from './open-sections';
import { fileOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);

function latest(page: Page) {
  return page.locator('[data-import-state]').first();
}

test.describe('What changes the library', () => {
  test('can be undone and redone, by the same keys, in the popup and on the full page', async ({
    extension,
  }) => {
    const popup = await extension.importFiles(sample.zh);
    const before = await extension.readDigests();
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(latest(popup)).toHaveAttribute('data-import-state', 'undone');
    expect(await extension.readDigests()).toEqual({ papers: [], bodies: [] });
    const page = await extension.openLibraryPage();
    await page.locator('[data-action="redo"]').focus();
    await page.keyboard.press('Enter');
    await expect(latest(page)).toHaveAttribute('data-import-state', 'done');
    expect(await extension.readDigests()).toEqual(before);
  });

  test('is told to the pages that show it: a redo brings its cards back', async ({ extension }) => {
    const popup = await extension.importFiles(sample.zh);
    const list = await extension.openSite(SAMPLE_DAY);
    await expectCards(list, ids);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(list.locator('.paperglance-card')).toHaveCount(0);
    await popup.getByRole('button', { name: 'Redo' }).click();
    await expectCards(list, ids);
  });

  test('may delete all digests of a source, or all, and brings them back', async ({
    extension,
  }) => {
    await extension.importFiles(sample.zh, sample.en);
    const before = await extension.readDigests();
    const page = await extension.openLibraryPage();
    for (const action of ['delete-source', 'delete-everything']) {
      await page.locator(`[data-action="${action}"]`).first().click();
      await expect(latest(page)).toContainText(/^Deleted/);
      await expect(page.locator('.stored')).toContainText('0 digests');
      expect(await extension.readDigests()).toEqual({ papers: [], bodies: [] });
      await latest(page).getByRole('button', { name: 'Undo' }).click();
      await expect(latest(page)).toContainText('What had been deleted is back.');
      expect(await extension.readDigests()).toEqual(before);
    }
  });

  test('deletes one digest in its place, moves nothing, and brings it back where it was', async ({
    extension,
  }) => {
    await extension.importFiles(sample.zh, sample.en);
    const before = await extension.readDigests();
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(page, ids);
    const [{ id }] = samplePapers;
    await clickCard(page, id);
    await expectOpen(page, id, true);
    const button = 'footer [data-act="delete"]';
    const boxes = () =>
      inCardWorld(
        page,
        ({ find, hosts }, { paperId, what }) =>
          JSON.stringify(
            [find(paperId, what), find(paperId, '.body'), ...hosts()].map((each) =>
              each.getBoundingClientRect(),
            ),
          ),
        { paperId: id, what: button },
      );
    await expect.poll(() => textIn(page, id, 'section h4')).toBeTruthy();
    await inCardWorld(page, ({ find }, at) => find(at.id, at.button).focus(), { id, button });
    const stood = await boxes();

    await page.keyboard.press('Enter');
    await expect
      .poll(() => textIn(page, id, 'footer .box'))
      .toBe('Deleted. The arrow brings it back.');
    await expect
      .poll(async () => (await extension.readStore('bodies')).length)
      .toBe(before.bodies.length - 1);
    expect(await boxes()).toBe(stood);
    // The page has heard of it, and another change of the library changes nothing either.
    const library = await extension.openLibraryPage();
    await expect(latest(library)).toContainText(/^Deleted the digest/);

    await page.bringToFront();
    await page.keyboard.press('Enter');
    await expect.poll(() => extension.readDigests()).toEqual(before);
    await expect.poll(() => textIn(page, id, 'footer .box')).toBeNull();
    await expectOpen(page, id, true);

    // Closed, it is gone: what another source or language says of the paper takes its place.
    await page.keyboard.press('Enter');
    await expect.poll(() => textIn(page, id, 'footer .box')).toBeTruthy();
    await page.keyboard.press('Escape');
    await expectOpen(page, id, false);
    await expect
      .poll(() => inCardWorld(page, ({ find }, paperId) => find(paperId, '.summary').lang, id))
      .toBe('zh-Hans');
  });

  test('deletes for a tab what was opened there, and nothing else', async ({ extension }) => {
    await extension.importFiles(sample.zh);
    const before = await extension.readDigests();
    const page = await extension.openSite(SAMPLE_DAY);
    await expectCards(page, ids);
    const [key] = before.bodies.map((body) => String(Reflect.get(Object(body), 'key')));
    const ask = (call: string, args: object) =>
      inCardWorld(
        page,
        async (_world, message) =>
          (await Reflect.get(globalThis, 'chrome').runtime.sendMessage(message)).value,
        { call, args },
      );
    expect(await ask('deleteDigest', { key })).toBeNull();
    expect(await extension.readDigests()).toEqual(before);
    await ask('readBodies', { keys: [key] });
    const act = Number(await ask('deleteDigest', { key }));
    expect(act).toBeGreaterThan(1);
    // The import itself is no deletion of it.
    for (let earlier = 0; earlier < act; earlier++)
      expect(await ask('restoreDigest', { key, act: earlier })).toBe(false);
    expect(await ask('deleteDigest', { key })).toBeNull();
    expect((await extension.readDigests()).bodies).toHaveLength(before.bodies.length - 1);
    expect(await ask('restoreDigest', { key, act })).toBe(true);
    expect(await ask('restoreDigest', { key, act })).toBe(false);
    expect(await extension.readDigests()).toEqual(before);
  });

  test('keeps imported files, reads them again, and lets them go', async ({ extension }) => {
    await extension.importFiles(sample.zh, sample.en);
    const before = await extension.readDigests();
    const page = await extension.openLibraryPage();
    const stored = page.locator('.stored');
    await expect(stored).toContainText(/2 imported files kept as they came: \d+ kB/);
    // Nothing is offered of itself: they were read by the reader of today.
    await expect(page.locator('[data-offer="read-again"]')).toHaveCount(0);
    await stored.getByRole('button', { name: 'Read all again' }).click();
    await expect(latest(page)).toContainText('Read again: nothing changed');
    expect(await extension.readDigests()).toEqual(before);
    await stored.getByRole('button', { name: 'Let the files go' }).click();
    await expect(stored).toContainText('No imported file is kept as it came.');
    expect(await extension.readStore('sources')).toEqual([]);
    expect(await extension.readDigests()).toEqual(before);
  });

  test('dismisses the problems of an import, and tells them again', async ({ extension }) => {
    const nameless = fileOf(
      'nameless.md',
      '# Notes\n\n## A paper without any link\n\nSome text of it.\n',
    );
    await extension.importFiles(sample.zh, nameless);
    const page = await extension.openLibraryPage();
    await expect(page.locator('.problems')).toBeVisible();
    await page.locator('[data-action="dismiss-problems"]').click();
    await expect(page.locator('.problems')).toHaveCount(0);
    await page.reload();
    await page.locator('[data-action="show-problems"]').click();
    await expect(page.locator('.problems')).toBeVisible();
  });

  test('stands on a page in which axe finds nothing amiss', async ({ extension }) => {
    await extension.importFiles(sample.zh, sample.en);
    const page = await extension.openLibraryPage();
    await page.locator('[data-action="delete-everything"]').click();
    await expect(latest(page)).toContainText('Deleted all digests');
    await expectNothingAmiss(page, 'after a deletion');
  });
});
