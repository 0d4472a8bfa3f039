import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect } from '@playwright/test';
import {
  EARLIER_VERSIONS,
  type LibraryDump,
  putLibrary,
  readDump,
} from '../fixtures/libraries/library-dumps';
import { killBrowser } from '../kill/kill-browser';
import { type Extension, startExtension, test } from './extension';
import { expectCards } from './listed-papers';
import { SAMPLE_DAY, samplePapers } from './reports';

/** Puts a library in place, from a page of the extension that runs no code of ours. */
async function putInto(extension: Extension, dump: LibraryDump): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/icons/16.png`);
  await page.evaluate(putLibrary, dump);
  await page.close();
}

const ids = samplePapers.map(({ id }) => id);

interface Kept {
  papers: { paperId: string; heads: { key: string }[] }[];
  bodies: { key: string; sections: unknown[] }[];
  imports: { state: string }[];
}

async function kept(extension: Extension): Promise<Kept> {
  return {
    papers: (await extension.readStore('papers')) as Kept['papers'],
    bodies: (await extension.readStore('bodies')) as Kept['bodies'],
    imports: (await extension.readStore('imports')) as Kept['imports'],
  };
}

/** Everything that was there is there, and what waited was read. */
async function expectWhole(extension: Extension, { version, stores }: LibraryDump): Promise<void> {
  const states = ['done', 'done', 'done', ...(version === 1 ? [] : ['undone', 'undone']), 'done'];
  await expect
    .poll(async () => (await kept(extension)).imports.map(({ state }) => state), {
      timeout: 30_000,
    })
    .toEqual(states);
  const { papers, bodies } = await kept(extension);
  const before = stores.bodies?.records.map(({ value }) => value.key) ?? [];
  const keys = bodies.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(before));
  expect(keys).toHaveLength(before.length + 1);
  expect(papers.flatMap(({ heads }) => heads.map(({ key }) => key)).sort()).toEqual(keys.sort());
  expect(bodies.every(({ sections }) => sections.length > 0)).toBe(true);
}

for (const version of EARLIER_VERSIONS) {
  const dump = readDump(version);

  test(`A library of version ${version} is taken over with all that is in it`, async ({
    extension,
  }) => {
    await putInto(extension, dump);
    const page = await extension.openLibraryPage();
    await expect(page.locator('[data-import-state="done"]').first()).toContainText('1 new digest');
    await expectWhole(extension, dump);
    await expect(page.locator('.imports > li')).toHaveCount(version === 1 ? 3 : 5);
    await expect(page.locator('.stored')).toContainText(`${version === 1 ? 9 : 10} digests`);
    await expect(page.locator('[data-import-state="undone"]')).toHaveCount(version === 1 ? 0 : 2);
    // What was undone before version 5 is kept no more.
    await expect(page.getByRole('button', { name: 'Redo' })).toHaveCount(version >= 5 ? 2 : 0);
    // All of it is indexed by and by.
    await expect.poll(() => extension.readStore('toIndex'), { timeout: 30_000 }).toEqual([]);
    const [{ papers = '' } = {}] = (await extension.readStore('segmentTables')) as {
      papers?: string;
    }[];
    expect(papers.split('\n')).toEqual(expect.arrayContaining(ids));

    const list = await extension.openSite(SAMPLE_DAY);
    await expectCards(list, ids);

    const first = page.locator('.imports > li').last();
    if (version === 1) {
      await expect(first.getByRole('button', { name: 'Undo' })).toHaveCount(0);
      return;
    }
    const before = await kept(extension);
    await first.getByRole('button', { name: 'Undo' }).click();
    await expect(first.locator('[data-import-state="undone"]')).toBeVisible();
    await first.getByRole('button', { name: 'Redo' }).click();
    await expect(first.locator('[data-import-state="done"]')).toBeVisible();
    expect(await kept(extension)).toEqual(before);
  });
}

test('A browser that is killed in the midst of an upgrade loses nothing by it', async () => {
  test.setTimeout(180_000);
  const profileDir = mkdtempSync(join(tmpdir(), 'paperglance-upgrade-'));
  let running = await startExtension({ profileDir });
  try {
    for (const version of [1, 4] as const) {
      const dump = readDump(version);
      await putInto(running.extension, dump);
      await killWhileUpgrading(running.extension, profileDir);
      await running.stop();

      running = await startExtension({ profileDir });
      const page = await running.extension.openLibraryPage();
      await expect(page.locator('[data-import-state="done"]').first()).toBeVisible();
      await expectWhole(running.extension, dump);
      await page.close();
    }
  } finally {
    await running.stop();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Keeps an upgrade from its end, once it has rewritten two papers, and kills the browser meanwhile. */
async function killWhileUpgrading(extension: Extension, profileDir: string): Promise<void> {
  const { context, id } = extension;
  const page = await context.newPage();
  await page.addInitScript(() => {
    const { update } = IDBCursor.prototype;
    let updates = 0;
    IDBCursor.prototype.update = function (value) {
      if (++updates === 3 && this.source instanceof IDBObjectStore) {
        const { source } = this;
        const askOn = () => {
          source.count().onsuccess = askOn;
        };
        askOn();
        console.info('in the midst');
      }
      return update.call(this, value);
    };
  });
  const midst = page.waitForEvent('console', (message) => message.text() === 'in the midst');
  page.goto(`chrome-extension://${id}/library.html#/imports`).catch(() => {});
  await midst;
  await closed(context, () => killBrowser(profileDir));
}

async function closed(context: BrowserContext, kill: () => Promise<void>): Promise<void> {
  const closing = context.waitForEvent('close');
  await kill();
  await closing;
}
