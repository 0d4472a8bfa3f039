import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { filesUnderTest, type ImportSize, type ReportFile } from './kill-files';

/** How a library is when an act begins. */
export type Before = 'base' | 'imported' | 'undone' | 'read otherwise' | 'of an earlier version';

/** Something that changes the library, and may be killed meanwhile. */
export interface Act {
  before: Before;
  /** Begins it as a reader would, at a library page that has just been opened, and does not wait for its end. */
  begin(page: Page, given: Given): Promise<void>;
}

export interface Given {
  size: ImportSize;
  /** Milliseconds until the kill. */
  delay: number;
  /** Of a library in which all was imported. */
  backup: Buffer;
}

export const ACT_NAMES = [
  ...(['import', 'cancel', 'undo', 'redo', 'upgrade', 'read again', 'deletion'] as const),
  'restoring',
] as const;
export type ActName = (typeof ACT_NAMES)[number];

export const ACTS: Record<ActName, Act> = {
  import: {
    before: 'base',
    async begin(page, { size }) {
      // Not awaited: what is chosen is read while the kill comes.
      handIn(page, filesUnderTest(size)).catch(() => {});
    },
  },
  cancel: {
    before: 'base',
    async begin(page, { size, delay }) {
      handIn(page, filesUnderTest(size)).catch(() => {});
      const cancel = page.locator('[data-action="cancel"]').first();
      // In the middle between now and the kill, where there is something to cancel by then.
      setTimeout(() => cancel.click({ timeout: 2000 }).catch(() => {}), delay / 2);
    },
  },
  undo: { before: 'imported', begin: (page) => press(page, 'undo') },
  redo: { before: 'undone', begin: (page) => press(page, 'redo') },
  // The page that was opened has begun it.
  upgrade: { before: 'of an earlier version', begin: async () => {} },
  'read again': { before: 'read otherwise', begin: (page) => press(page, 'read-again') },
  deletion: { before: 'imported', begin: (page) => press(page, 'delete-everything') },
  restoring: {
    before: 'base',
    async begin(page, { backup }) {
      await openKeeping(page);
      const file = { name: 'backup.zip', mimeType: 'application/zip', buffer: backup };
      await page.locator('[data-part="restore"] input[type="file"]').setInputFiles(file);
      await page.locator('[data-action="restore"]').click({ timeout: 30_000 });
    },
  },
};

/** Backs the library up, as where a browser asks for no place. */
export async function backUp(page: Page): Promise<Buffer> {
  await openKeeping(page);
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const button = page.locator('[data-action="back-up"]');
  await expect(button).toBeEnabled({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

async function openKeeping(page: Page): Promise<void> {
  await expect(page.locator('.stored').first()).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await expect(page.locator('[data-part="restore"]')).toBeVisible({ timeout: 30_000 });
}

export function handIn(page: Page, files: ReportFile[]): Promise<void> {
  return page.locator('input[type="file"]').first().setInputFiles(files);
}

/** The latest import stands first. */
async function press(page: Page, action: string): Promise<void> {
  const button = page.locator(`[data-action="${action}"]`).first();
  await expect(button).toBeVisible({ timeout: 30_000 });
  await button.click();
}

/**
 * Makes what was imported look as if it had been read otherwise then: in each kept file another word stands where it was.
 * A page of the extension can run it.
 */
export async function exchangeKeptFiles(): Promise<void> {
  const settle = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const through = (bytes: BlobPart, stream: GenericTransformStream) =>
    new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
  const db = await settle(indexedDB.open('paperglance'));
  const sources = await settle(db.transaction('sources').objectStore('sources').getAll());
  const exchanged = await Promise.all(
    sources.map(async (source) => {
      const bytes = await through(source.packed, new DecompressionStream('gzip'));
      // An archive stays as it is.
      const isText = new Uint8Array(bytes)[0] !== 0x50;
      const text = new TextDecoder().decode(bytes).replaceAll('first of', 'changed of');
      const packed = await through(isText ? text : bytes, new CompressionStream('gzip'));
      return { ...source, packed: new Uint8Array(packed) };
    }),
  );
  const tx = db.transaction('sources', 'readwrite');
  for (const source of exchanged) tx.objectStore('sources').put(source);
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}
