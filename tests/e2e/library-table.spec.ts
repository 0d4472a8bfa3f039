import { expect, type Page } from '@playwright/test';
import { expectNothingAmiss } from '../components/axe';
import { test } from './extension';
import { fileOf, sample, samplePapers } from './reports';
import { expectRoomyTargets } from './target-sizes';

const [axis, codance, multiplex, bench] = samplePapers;

test('A day is a table: papers down, sections across, sorted by any of them, cells folded out', async ({
  extension,
}) => {
  await extension.haveImported(sample.en, sample.zh);
  const page = await extension.openLibraryPage('#/day/2026-01-20');
  await page.getByRole('link', { name: 'Table' }).click();
  expect(new URL(page.url()).hash).toBe('#/day/2026-01-20/table');
  const table = page.getByRole('table', { name: 'Tuesday, January 20' });
  await expect(table.getByRole('columnheader')).toHaveText([
    ...['Paper', 'In one sentence', 'How to use it', 'What is new', 'Results'],
  ]);
  const papers = [axis, codance, multiplex, bench];
  await expectOrder(page, papers);
  await expect(table.getByRole('cell').first()).toContainText(axis.en);

  const byTitle = table.getByRole('button', { name: 'Paper' });
  await byTitle.click();
  await expect(table.locator('[aria-sort="ascending"]')).toHaveText('Paper');
  await expectOrder(page, [bench, codance, multiplex, axis]);
  await byTitle.press('Enter');
  await expect(table.locator('[aria-sort="descending"]')).toHaveText('Paper');
  await expectOrder(page, [axis, multiplex, codance, bench]);
  await byTitle.click();
  await expectOrder(page, papers);

  const unfold = table.getByRole('button', { name: 'Show all' }).first();
  const row = table.locator('tbody tr').first();
  const before = await row.evaluate(({ clientHeight }) => clientHeight);
  await unfold.click();
  await expect.poll(() => row.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(before);

  for (const width of [1440, 900, 400]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNothingAmiss(page, `the table at ${width}`);
    await expectRoomyTargets(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { day, acts, count } = await headBoxes(page);
    expect(day.height, 'the day in one line').toBeLessThan(30);
    expect(Math.abs(day.top + day.height / 2 - acts.top - acts.height / 2)).toBeLessThan(6);
    expect(acts.right, 'at the end of it').toBeGreaterThan(width - 60);
    if (width < 1000) expect(count.top, 'below it').toBeGreaterThanOrEqual(day.bottom - 1);
  }
  await table.getByRole('link', { name: multiplex.title }).click();
  await expect(page.locator('.paper-title')).toContainText(multiplex.title);
  await page.goBack();
  await expect(table).toBeVisible();
});

test('In a narrow window a table shows that it has more columns than fit', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('#/day/2026-01-20/table');
  const third = page.getByRole('columnheader').nth(2);
  for (const width of [320, 360, 390, 430, 600]) {
    await page.setViewportSize({ width, height: 800 });
    const box = await third.boundingBox();
    // More of it than its padding, and less than all.
    expect(box?.x, `${width}`).toBeLessThan(width - 30);
    expect((box?.x ?? 0) + (box?.width ?? 0), `${width}`).toBeGreaterThan(width);
  }
});

test('A cell does not say again what stands under the sentence that begins it', async ({
  extension,
}) => {
  const lead =
    'It folds attention twice, so that a million tokens are read in the memory of a thousand on one card. ' +
    'No cache is needed then, and what was read stays where it was put until it is asked for once more.';
  const sections = [
    { kind: 'innovations', text: `${lead}${' It is trained as any other.'.repeat(9)}` },
    { kind: 'results', text: 'Twice as fast.' },
  ];
  const report = { date: '2026-01-20', papers: [{ arxiv_id: '2601.10387', sections }] };
  await extension.haveImported(fileOf('folds.json', JSON.stringify(report)));
  const page = await extension.openLibraryPage('#/day/2026-01-20/table');
  await expect(page.getByRole('cell')).toHaveText([
    /^It folds/,
    /^It is trained/,
    'Twice as fast.',
  ]);
});

test('In print, a paper and a day are clean documents, with nothing folded', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('#/day/2026-01-20/table');
  await expect(page.locator('.day-table tbody tr')).toHaveCount(4);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.bar')).toBeHidden();
  await expect(page.locator('.rail').first()).toBeHidden();
  await expect(page.locator('.list-actions')).toBeHidden();
  await expect(page.locator('.day-table .unfold').first()).toBeHidden();
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('.fold > *')].filter(
        ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
      ),
    ),
  ).toEqual([]);
  expect(
    await page.locator('.library').evaluate((element) => getComputedStyle(element).color),
  ).toBe('rgb(0, 0, 0)');

  await page.emulateMedia({ media: 'screen' });
  await page.goto(page.url().replace('table', axis.id));
  await expect(page.locator('.paper-title')).toContainText(axis.title);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.list')).toBeHidden();
  await expect(page.locator('.tools')).toBeHidden();
  await expect(page.locator('.paper-title')).toBeVisible();
  const pdf = await page.pdf();
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('A day is copied as Markdown or as text', async ({ extension }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await extension.haveImported(sample.en);
  const page = await extension.openLibraryPage('#/day/2026-01-20');
  const actions = page.locator('.list-actions');
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await actions.getByRole('button', { name: 'Copy' }).click();
  await actions.getByRole('button', { name: 'Markdown' }).click();
  await expect(actions.getByRole('status')).toHaveText('Copied');
  const markdown = await read();
  for (const { id, title } of samplePapers) {
    expect(markdown).toContain(`## ${title}`);
    expect(markdown).toContain(`https://huggingface.co/papers/${id}`);
  }
  await actions.getByRole('button', { name: 'Copy' }).click();
  await actions.getByRole('button', { name: 'Plain text' }).click();
  await expect.poll(read).not.toContain('##');
});

async function expectOrder(page: Page, papers: readonly { title: string }[]): Promise<void> {
  await expect(page.locator('.day-table tbody th')).toHaveText(
    papers.map(({ title }) => new RegExp(`^${title}`)),
  );
}

/** Where a day's name stands, what can be done with it, and how many papers it has. */
function headBoxes(page: Page): Promise<{ day: DOMRect; acts: DOMRect; count: DOMRect }> {
  return page.locator('.table-place > .list-head').evaluate((head) => {
    const boxOf = (selector: string) =>
      head.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { day: boxOf('h2'), acts: boxOf('.list-actions'), count: boxOf('small') };
  });
}
