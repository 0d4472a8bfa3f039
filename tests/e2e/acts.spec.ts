import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { type Extension, test } from './extension';
import { expectCards } from './listed-papers';
import { fileOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);

async function digestsOf(extension: Extension) {
  return {
    papers: await extension.readStore('papers'),
    bodies: await extension.readStore('bodies'),
  };
}

function latest(page: Page) {
  return page.locator('[data-import-state]').first();
}

test.describe('What changes the library', () => {
  test('can be undone and redone, by the same keys, in the popup and on the full page', async ({
    extension,
  }) => {
    const popup = await extension.importFiles(sample.zh);
    const before = await digestsOf(extension);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(latest(popup)).toHaveAttribute('data-import-state', 'undone');
    expect(await digestsOf(extension)).toEqual({ papers: [], bodies: [] });
    const page = await extension.openLibraryPage();
    await page.locator('[data-action="redo"]').focus();
    await page.keyboard.press('Enter');
    await expect(latest(page)).toHaveAttribute('data-import-state', 'done');
    expect(await digestsOf(extension)).toEqual(before);
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
    const before = await digestsOf(extension);
    const page = await extension.openLibraryPage();
    for (const action of ['delete-source', 'delete-everything']) {
      await page.locator(`[data-action="${action}"]`).first().click();
      await expect(latest(page)).toContainText(/^Deleted/);
      await expect(page.locator('.stored')).toContainText('0 digests');
      expect(await digestsOf(extension)).toEqual({ papers: [], bodies: [] });
      await latest(page).getByRole('button', { name: 'Undo' }).click();
      await expect(latest(page)).toContainText('What had been deleted is back.');
      expect(await digestsOf(extension)).toEqual(before);
    }
  });

  test('keeps imported files, reads them again, and lets them go', async ({ extension }) => {
    await extension.importFiles(sample.zh, sample.en);
    const before = await digestsOf(extension);
    const page = await extension.openLibraryPage();
    const stored = page.locator('.stored');
    await expect(stored).toContainText(/2 imported files kept as they came: \d+ kB/);
    // Nothing is offered of itself: they were read by the reader of today.
    await expect(page.locator('[data-offer="read-again"]')).toHaveCount(0);
    await stored.getByRole('button', { name: 'Read all again' }).click();
    await expect(latest(page)).toContainText('Read again: nothing changed');
    expect(await digestsOf(extension)).toEqual(before);
    await stored.getByRole('button', { name: 'Let the files go' }).click();
    await expect(stored).toContainText('No imported file is kept as it came.');
    expect(await extension.readStore('sources')).toEqual([]);
    expect(await digestsOf(extension)).toEqual(before);
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
