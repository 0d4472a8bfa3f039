import { expect, type Page } from '@playwright/test';
import { chooseFiles, type Extension, test } from './extension';
import { holdImports } from './hold-imports';
import { fileOf, reportOf, sample, samplePapers } from './reports';

const [axis, codance, multiplex] = samplePapers;
const one = fileOf('one.md', reportOf([{ ...axis, summary: 'One.' }]));
const two = fileOf(
  'two.md',
  reportOf([
    { ...codance, summary: 'Two.' },
    { ...multiplex, summary: 'Three.' },
  ]),
);

/** Hands a file in at an open page, and returns the part of that page that tells of it, among those of other imports. */
async function handIn(extension: Extension, page: Page, file: typeof one): Promise<string> {
  const known = (await extension.readStore('imports')).map((each) => `import ${Object(each).id}`);
  await chooseFiles(page, [file]);
  const parts = page.locator('[data-import-state="working"]');
  const newParts = async () => {
    const working = await parts.evaluateAll((all) =>
      all.map((part) => part.getAttribute('data-part') ?? ''),
    );
    return working.filter((part) => !known.includes(part));
  };
  await expect.poll(newParts).not.toHaveLength(0);
  // The newest one stands first.
  const [own = ''] = await newParts();
  await expect(page.locator(`[data-part="${own}"]`).first()).toContainText('0 of 1');
  return own;
}

/** Begins another import, as a feed's check does that goes on at the same time. */
async function beginFeedImport(extension: Extension): Promise<void> {
  await extension.inBackground(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperglance');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction('imports', 'readwrite');
      const imports = tx.objectStore('imports');
      const all = imports.getAll();
      all.onsuccess = () =>
        imports.add({ ...all.result[0], origin: { by: 'feed', feed: '00' }, toCome: 1 });
      tx.oncomplete = () => resolve(db.close());
      tx.onabort = () => reject(tx.error);
    });
  }, null);
}

test('Each page tells of what was handed in to it, while others hand in more', async ({
  extension,
}) => {
  const held = await holdImports(extension);
  const popup = await extension.openPopup();
  const library = await extension.openLibraryPage();
  const first = await handIn(extension, popup, one);
  const second = await handIn(extension, library, two);
  expect(second).not.toBe(first);
  await expect(popup.locator(`[data-part="${first}"]`)).toContainText('0 of 1');
  await held.close();
  await expect(popup.locator(`[data-part="${first}"]`)).toContainText('1 new digest');
  await expect(library.locator(`[data-part="${second}"]`).first()).toContainText('2 new digests');
  // What is undone is what it tells of.
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.locator('[data-import-state="undone"]')).toHaveAttribute('data-part', first);
  expect(await extension.readStore('papers')).toHaveLength(2);
});

test('While one’s own import is at work, all others are told of beside it', async ({
  extension,
}) => {
  await extension.haveImported(sample.zh);
  const held = await holdImports(extension);
  const library = await extension.openLibraryPage();
  const own = await handIn(extension, library, one);
  const others = library.locator('.imports > li');
  await expect(others).toHaveCount(1);
  const popup = await extension.openPopup();
  const other = await handIn(extension, popup, two);
  await beginFeedImport(extension);
  await expect(others).toHaveCount(3);
  await expect(library.locator(`.imports [data-part="${other}"]`)).toContainText('0 of 1');
  await popup.locator('[data-action="cancel"]').click();
  await expect(library.locator(`.imports [data-part="${other}"]`)).toContainText('Cancelled');
  await expect(library.locator(`[data-part="${own}"]`)).toContainText('0 of 1');
  await held.close();
});

test('A popup that is opened again tells of what its reader handed in, though a feed brings something, too', async ({
  extension,
}) => {
  const held = await holdImports(extension);
  const popup = await extension.openPopup();
  const own = await handIn(extension, popup, one);
  await beginFeedImport(extension);
  await popup.close();
  const again = await extension.openPopup();
  await expect(again.locator('[data-import-state]')).toHaveAttribute('data-part', own);
  await held.close();
});

test('What was deleted is brought back where that was done, though more has come in meanwhile', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage(`#/day/2026-01-20/${axis.id}`);
  await page.locator('.keep-list summary').click();
  await page.locator('[data-action="delete-day"]').click();
  await page.locator('[data-action="delete"]').click();
  const undo = page.locator('.list [data-action="undo"]');
  await expect(undo).toBeVisible();
  const text = two.buffer.toString().replace('2026-01-20', '2026-01-21');
  await (await extension.importFiles(fileOf('more.md', text))).close();
  await undo.click();
  await expect(page.locator('.list .row')).toHaveCount(samplePapers.length);
});

test('In a narrow window, too, the only paper of a day is brought back where it was deleted', async ({
  extension,
}) => {
  await extension.haveImported(one);
  const page = await extension.openLibraryPage(`#/day/2026-01-20/${axis.id}`);
  await page.setViewportSize({ width: 500, height: 800 });
  await page.locator('.keep-paper summary').click();
  await page.locator('[data-action="delete-paper"]').click();
  await page.locator('[data-action="delete"]').click();
  await page.locator('[data-action="undo"]').click();
  await expect(page.locator('.paper-title')).toContainText('The Assistant Axis');
});
