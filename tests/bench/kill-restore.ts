import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import { readKeptLibrary } from './kept-library';
import { handIn } from './kill-acts';
import { filesUnderTest } from './kill-files';
import { KillLab, VICTIMS } from './kill-lab';

/**
 * Kills the browser or a part of it at seeded moments while a backup is restored into an empty library, starts again, and
 * waits until nothing is left to do: the library then holds all of the backup, or nothing. `tsx tests/bench/kill-restore.ts
 * --kills 50 --seed 1`. Needs a build.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const lab = new KillLab({ executablePath: await findBrowser(), extensionDir });
let state = Number(values.seed);
let faults = 0;
try {
  const backup = await makeBackup();
  const whole = await shownOf(await lab.openPage());
  const begun = performance.now();
  await clear(await lab.openPage());
  await restore(await lab.openPage('library.html#/settings'), backup);
  await settled(await lab.openPage());
  const duration = performance.now() - begun;
  for (let round = 0; round < Number(values.kills); round++) {
    const victim = VICTIMS[round % VICTIMS.length] ?? 'browser';
    await clear(await lab.openPage());
    const page = await lab.openPage('library.html#/settings');
    await restore(page, backup);
    const delay = Math.floor(random() * duration * 0.5);
    await setTimeout(delay);
    await lab.kill(victim, page);
    const after = await settled(await lab.openPage());
    const isWhole = after === whole;
    if (!isWhole && after !== '') faults++;
    const found = isWhole ? 'whole' : after === '' ? 'undone' : 'HALF';
    console.log(`${isWhole || after === '' ? '✓' : '✗'} ${victim}, ${delay} ms: ${found}`);
  }
} finally {
  await lab.close();
}
console.log(`${values.kills} kills, ${faults} with faults (seed ${values.seed})`);
if (faults > 0) process.exitCode = 1;

async function makeBackup(): Promise<Buffer> {
  const page = await lab.openPage();
  await handIn(page, filesUnderTest({ single: 60, members: 6 }));
  await settled(page);
  const settings = await lab.openPage('library.html#/settings');
  await settings.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const button = settings.locator('[data-action="back-up"]');
  await expect(button).toBeEnabled({ timeout: 30_000 });
  const [download] = await Promise.all([settings.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

async function restore(page: Page, buffer: Buffer): Promise<void> {
  const file = { name: 'backup.zip', mimeType: 'application/zip', buffer };
  await page.locator('[data-part="restore"] input[type="file"]').setInputFiles(file);
  await page.locator('[data-action="restore"]').click({ timeout: 30_000 });
}

/** What the library shows, once nothing is left to do; `''` for nothing. */
async function settled(page: Page): Promise<string> {
  await expect
    .poll(
      async () => {
        const { imports, inbox } = await readKeptLibrary(page);
        return inbox + imports.filter(({ state }) => state !== 'done' && state !== 'undone').length;
      },
      { timeout: 90_000, intervals: [300] },
    )
    .toBe(0);
  return shownOf(page);
}

async function shownOf(page: Page): Promise<string> {
  const { shown } = await readKeptLibrary(page);
  return [...shown]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((entry) => entry.join())
    .join('\n');
}

function clear(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperglance');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction([...db.objectStoreNames], 'readwrite');
    for (const store of db.objectStoreNames) tx.objectStore(store).clear();
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
    db.close();
  });
}

/** From 0 to 1, the same each time: a linear congruential generator. */
function random(): number {
  state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return state / 2 ** 32;
}
