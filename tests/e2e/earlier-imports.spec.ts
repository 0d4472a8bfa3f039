import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { chooseFiles, type Extension, test } from './extension';
import { fileOf, type ReportFile, reportOf, sample } from './reports';
import { expectRoomyTargets } from './target-sizes';

/** In CSS pixels: more would be a box, no row. */
const HIGHEST_ROW = 64;

test('Many daily imports are rows; the rest of one, and older ones, are for those who ask', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage();
  await expect(page.locator('.drop')).toBeVisible();
  for (let day = 1; day <= 14; day++) await importOne(extension, page, reportOfDay(day));
  const rows = page.locator('.imports > li');
  await expect(rows).toHaveCount(12);
  for (const row of await rows.all())
    expect((await row.boundingBox())?.height).toBeLessThanOrEqual(HIGHEST_ROW);
  await page.getByRole('button', { name: '1 earlier import', exact: true }).click();
  await expect(rows).toHaveCount(13);

  const first = rows.first();
  await expect(first.getByText('All 1 file')).toHaveCount(0);
  await expect(first.locator('.save')).toHaveCount(0);
  const details = first.getByRole('button', { name: 'Details' });
  await details.click();
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  await expect(first.locator('.save')).toBeVisible();
  await first.getByRole('button', { name: 'Undo' }).click();
  await expect(first.getByRole('button', { name: 'Redo' })).toBeVisible();
  for (const width of [1200, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNothingAmiss(page, `at ${width}`);
    await expectRoomyTargets(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('A failed import is dismissed by a click, stays away, and is still there to be looked at', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage();
  await importOne(extension, page, fileOf('bad.md', 'Not a report.'));
  await importOne(extension, page, reportOfDay(1));
  const row = page.locator('.imports > li');
  await expect(row).toContainText('1 thing to look at');
  await row.getByRole('button', { name: 'Dismiss' }).click();
  await expect(row).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Show 1 dismissed failure' }).click();
  await expect(row).toContainText('bad.md');
});

test('A list of problems that is longer than its box shades the end where it goes on', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage();
  const broken = sample.en.buffer
    .toString()
    .replace(/^- \*\*Link\*\*: .*$/gm, (line) => line.replace('2601.', '2613.'));
  const files = Array.from({ length: 10 }, (_, n) => fileOf(`broken-${n}.md`, `${broken}\n${n}`));
  await importOne(extension, page, ...files);
  const group = page.locator('.problem-groups summary').first();
  await expect(group).toContainText(/^\d+ /);
  await group.click();
  const list = page.locator('.problem-groups details > ul').first();
  const ends = () =>
    list.evaluate((box) => ({
      goesOn: box.scrollHeight > box.clientHeight,
      shade: getComputedStyle(box).backgroundAttachment,
    }));
  expect(await ends()).toEqual({ goesOn: true, shade: 'local, local, scroll, scroll' });
});

function reportOfDay(day: number): ReportFile {
  const date = `2026-02-${String(day).padStart(2, '0')}`;
  const paper = {
    id: `2602.${10000 + day}`,
    title: `Paper of day ${day}`,
    summary: 'One of many.',
  };
  return fileOf(`day-${day}.md`, reportOf([{ ...paper, results: 'It works.' }], date));
}

/** The next one begins once this one has ended, so that each is an act of its own. */
async function importOne(extension: Extension, page: Page, ...files: ReportFile[]): Promise<void> {
  const states = async () =>
    (await extension.readStore('imports')).map((record) => String(Object(record).state));
  const before = await states();
  await chooseFiles(page, files);
  await expect.poll(states).toEqual([...before, 'done']);
}
