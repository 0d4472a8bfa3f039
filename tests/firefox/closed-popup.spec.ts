import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { ElementHandle } from 'puppeteer-core';
import { reportOf } from '../e2e/reports';
import { test } from './firefox-test';

const patience = { timeout: 60_000 };
// It starts slowly where much else goes on.
test.setTimeout(240_000);

test('A popup of Firefox that was closed before all files came in leaves those that had, and a word of the others', async ({
  start,
}) => {
  const firefox = await start();
  const files = Array.from({ length: 103 }, (_, n) => {
    const path = test.info().outputPath(`${n}.md`);
    const entry = { id: `2602.${10000 + n}`, title: `Paper ${n}`, summary: 'It is one of many.' };
    writeFileSync(path, reportOf([entry]));
    return path;
  });
  const popup = await firefox.openPopup();
  const count = () =>
    popup.$eval('.glance > :last-child dd', ({ textContent }) => textContent).catch(() => null);
  await expect.poll(count, patience).toMatch(/\d/);
  await popup.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    let read = 0;
    Blob.prototype.arrayBuffer = function () {
      return ++read > 100 ? new Promise(() => {}) : arrayBuffer.call(this);
    };
  });
  const input = await popup.$('input[type=file]');
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...files);
  const told = () =>
    popup.$eval('[data-import-state="working"]', ({ textContent }) => textContent).catch(() => '');
  await expect.poll(told, patience).toContain('Keep this window open');
  await popup.close();

  const page = await firefox.openOwnPage('library.html#/imports');
  const done = () =>
    page.$eval('[data-import-state="done"]', ({ textContent }) => textContent).catch(() => '');
  await expect.poll(done, patience).toContain('3 files that you chose did not come in');
  expect(await done()).toContain('100 new digests');
});
