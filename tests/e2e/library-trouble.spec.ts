import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { putLibrary, readDump } from '../fixtures/libraries/library-dumps';
import { chooseFiles, type Extension, startExtension, test } from './extension';
import { expectCards } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';

const ids = samplePapers.map(({ id }) => id);
const [{ id: noHeads }, { id: noJson }] = samplePapers;
const sentences = {
  newer: 'written by a newer version of Paperglance',
  unreadable: 'The browser can’t open your library.',
  'nothing-kept': 'The browser keeps no data for Paperglance here',
  full: 'The storage is full. Free some disk space and try again.',
};

/** A page of the extension that runs no code of ours. */
async function openPlace({ context, id }: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/icons/16.png`);
  return page;
}

/** Popup and full page say this and nothing else of the library, and offer what can help. */
async function expectTold(
  extension: Extension,
  trouble: keyof typeof sentences,
  canTryAgain: boolean,
): Promise<void> {
  for (const open of ['openPopup', 'openLibraryPage'] as const) {
    const page = await extension[open]();
    const note = page.locator(`[data-library="${trouble}"]`);
    await expect(note).toContainText(sentences[trouble]);
    await expect(note.getByRole('button', { name: 'Try again' })).toHaveCount(canTryAgain ? 1 : 0);
    await expect(page.locator('progress, input[type="file"]')).toHaveCount(0);
    await page.close();
  }
}

/** On a page of the site nothing is to be seen but the mark on our button. */
async function expectMarked(extension: Extension): Promise<Page> {
  const list = await extension.openSite(SAMPLE_DAY);
  await expect.poll(() => badgeOf(extension)).toBe('!');
  await expect(list.locator('[class^="paperglance-"]')).toHaveCount(0);
  return list;
}

/** The badge's text in the tab that shows the site. */
function badgeOf(extension: Extension): Promise<string> {
  return extension.inBackground(async () => {
    const { action, tabs } = Reflect.get(globalThis, 'chrome');
    const all: { id: number; url?: string }[] = await tabs.query({});
    const tab = all.find(({ url }) => url?.startsWith('https://huggingface.co/'));
    return action.getBadgeText({ tabId: tab?.id });
  }, null);
}

/** Makes the library fail to open with an error of this name, where it runs. */
function failToOpen(name: string): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('It can’t be opened.', name);
  };
}

test('A library of a newer version is left alone, and told of', async ({ extension }) => {
  const place = await openPlace(extension);
  const { stores } = readDump(4);
  await place.evaluate(putLibrary, { version: 99, stores });
  await expectTold(extension, 'newer', false);
  await expectMarked(extension);
  const version = () =>
    place.evaluate(
      async () => (await indexedDB.databases()).find(({ name }) => name === 'paperglance')?.version,
    );
  expect(await version()).toBe(99);
  // For the next test.
  await place.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('paperglance').onsuccess = resolve;
      }),
  );
});

test('A library that the browser can’t open is told of, and opened when it can', async () => {
  test.setTimeout(120_000);
  const profileDir = mkdtempSync(join(tmpdir(), 'paperglance-unreadable-'));
  const first = await startExtension({ profileDir });
  try {
    await first.extension.importFiles(sample.zh);
  } finally {
    await first.stop();
  }
  const folder = join(profileDir, 'Default/IndexedDB');
  const library = readdirSync(folder).find((name) => /^chrome-extension.*\.leveldb$/.test(name));
  expect(library).toBeDefined();
  const path = join(folder, library ?? '');
  rmSync(path, { recursive: true });
  writeFileSync(path, 'no folder');
  const { extension, stop } = await startExtension({ profileDir });
  try {
    await expectTold(extension, 'unreadable', true);
    const list = await expectMarked(extension);
    const page = await extension.openLibraryPage();
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    if (existsSync(path)) rmSync(path, { recursive: true });
    await again.click();
    await expect(page.locator('input[type="file"]')).toBeAttached();
    // The page of the site is told to look again, and is answered.
    await expect.poll(() => badgeOf(extension)).toBe('');
    await chooseFiles(page, [sample.zh]);
    await expectCards(list, ids);
    expect(extension.errors).toEqual([]);
  } finally {
    await stop();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('A browser that keeps nothing is told of', async () => {
  const { extension, stop } = await startExtension();
  try {
    await extension.context.addInitScript(failToOpen, 'InvalidStateError');
    await extension.inBackground(async (name) => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('It can’t be opened.', name);
      };
      // So that it loses the connection that it has.
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('paperglance').onsuccess = resolve;
      });
    }, 'InvalidStateError');
    await expectTold(extension, 'nothing-kept', false);
    await expectMarked(extension);
    expect(extension.errors).toEqual([]);
  } finally {
    await stop();
  }
});

test('A full storage is told of when files are handed in, and what is there stays', async ({
  extension,
}) => {
  const popup = await extension.importFiles(sample.zh);
  await popup.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const full = function (this: IDBObjectStore): never {
      throw new DOMException('No room', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
    Reflect.set(globalThis, 'makeRoom', () =>
      Object.assign(IDBObjectStore.prototype, { add, put }),
    );
  });
  await chooseFiles(popup, [sample.en]);
  await expect(popup.getByRole('alert')).toHaveText(sentences.full);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByRole('alert')).toHaveText(sentences.full);
  await popup.evaluate(() => Reflect.get(globalThis, 'makeRoom')());
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.locator('[data-import-state="undone"]')).toBeVisible();
  await expect(popup.getByRole('alert')).toHaveCount(0);
});

test('A library that takes long to open says so, and opens', async ({ extension }) => {
  const place = await openPlace(extension);
  await place.evaluate(putLibrary, readDump(4));
  // A page of an earlier version that does not let go.
  await place.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('paperglance');
        request.onsuccess = () => {
          Reflect.set(globalThis, 'held', request.result);
          resolve();
        };
      }),
  );
  const popup = await extension.openPopup();
  await expect(popup.locator('[data-library="slow"]')).toContainText('Opening your library.');
  await place.evaluate(() => Reflect.get(globalThis, 'held').close());
  await expect(popup.locator('dl')).toContainText('10 digests');
});

test('Broken records are passed over and counted, and all else works', async ({ extension }) => {
  const popup = await extension.importFiles(sample.zh, sample.en);
  await popup.close();
  const place = await openPlace(extension);
  await place.evaluate(
    ([paperId, broken]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('paperglance');
        request.onsuccess = () => {
          const tx = request.result.transaction(['papers', 'bodies', 'imports'], 'readwrite');
          tx.objectStore('papers').put({ paperId });
          const bodies = tx.objectStore('bodies');
          bodies.getAllKeys().onsuccess = ({ target }) => {
            for (const key of (target as IDBRequest<string[]>).result)
              if (key.startsWith(`${broken}/`))
                bodies.put({ key, sections: new Uint8Array([123, 255, 0]), sourceUrl: null });
          };
          tx.objectStore('imports').put({ state: 'working', startedAt: 'soon' }, 999);
          tx.oncomplete = () => resolve(request.result.close());
          tx.onabort = () => reject(tx.error);
        };
      }),
    [noHeads, noJson] as const,
  );
  const page = await extension.openLibraryPage();
  // A paper, what both digests of another say, an import.
  await expect(page.locator('[data-broken="4"]')).toContainText(
    '4 damaged records of the library can’t be read and are passed over.',
  );
  await expect(page.locator('[data-import-state="done"]').first()).toContainText('8 new digests');
  const list = await extension.openSite(SAMPLE_DAY);
  await expectCards(list, ids.slice(1));

  await chooseFiles(page, [sample.zh]);
  await expect(page.locator('[data-import-state="done"]').first()).toContainText('1 new digest');
  await expectCards(list, ids);
  await page.locator('[data-action="delete-everything"]').click();
  await expect(page.locator('[data-import-state="done"]').first()).toContainText('Deleted');
  await expectCards(list, []);
});
