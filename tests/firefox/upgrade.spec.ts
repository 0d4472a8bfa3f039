import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import {
  EARLIER_VERSIONS,
  type LibraryDump,
  putLibrary,
  readDump,
} from '../fixtures/libraries/library-dumps';
import type { FirefoxExtension } from './firefox-extension';
import { openPlace, test } from './firefox-test';

// It starts slowly where much else goes on.
test.setTimeout(240_000);
const patience = { timeout: 40_000 };

test('Firefox takes libraries of all earlier versions over', async ({ start }) => {
  const firefox = await start();
  for (const version of EARLIER_VERSIONS) {
    const dump = readDump(version);
    await putInto(firefox, dump);
    const page = await firefox.openOwnPage('library.html#/imports');
    await expectWhole(page, dump);
    await page.close();
  }
});

test('Firefox loses nothing when it is killed in the midst of an upgrade', async ({ start }) => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'paperglance-firefox-'));
  const dump = readDump(2);
  try {
    const first = await start({ userDataDir });
    // The background may wake and upgrade all of it first: then it is put there anew.
    const isBegun = async () => (await putInto(first, dump)).evaluate(beginUpgrade);
    while (!(await isBegun()));
    await first.kill();

    const second = await start({ userDataDir });
    const page = await second.openOwnPage('library.html#/imports');
    await expectWhole(page, dump);
    await second.close();
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function putInto(firefox: FirefoxExtension, dump: LibraryDump): Promise<Page> {
  const page = await openPlace(firefox);
  await page.evaluate(putLibrary, dump);
  return page;
}

/** Everything that was there is there, and what waited was read. */
async function expectWhole(page: Page, { version, stores }: LibraryDump): Promise<void> {
  const texts = () =>
    page.evaluate(() => document.querySelector('main')?.textContent ?? '').catch(() => '');
  const digests = (stores.bodies?.records.length ?? 0) + 1;
  await expect.poll(texts, patience).toContain(`Library: ${digests} digests`);
  const stateCount = (state: string) =>
    page.$$eval(`[data-import-state="${state}"]`, ({ length }) => length);
  await expect.poll(() => stateCount('done'), patience).toBe(4);
  await expect.poll(() => stateCount('undone'), patience).toBe(version === 1 ? 0 : 2);
  // All of it is indexed by and by.
  await expect.poll(() => page.evaluate(countIn, 'toIndex'), patience).toBe(0);
  expect(await page.evaluate(countIn, 'segments')).toBeGreaterThan(0);
}

/** How many records a store has. */
function countIn(store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('paperglance');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction(store).objectStore(store).count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
      counting.onerror = () => reject(counting.error);
    };
  });
}

/** Begins to rewrite a library as an upgrade does, and stays in the midst of it; false where it is upgraded already. */
function beginUpgrade(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open('paperglance', 5);
    request.onerror = () => resolve(false);
    request.onupgradeneeded = () => {
      const { result, transaction } = request;
      result.createObjectStore('sources', { keyPath: 'hash' });
      const papers = transaction?.objectStore('papers');
      if (!papers) return;
      const goOn = () => {
        const written = papers.put({ paperId: '2601.10387', heads: [] });
        written.onsuccess = () => {
          resolve(true);
          goOn();
        };
      };
      goOn();
    };
  });
}
