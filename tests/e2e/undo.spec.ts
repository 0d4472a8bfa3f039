import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { chooseFiles, test } from './extension';
import { expectCards } from './listed-papers';
import { fileOf, SAMPLE_DAY, sample, samplePapers } from './reports';

const changed = fileOf(
  'changed.md',
  sample.zh.buffer.toString().replace('分数上去了，推理序列却更短。', '分数更高，序列更短。'),
);

test.describe('Undoing an import', () => {
  test('brings earlier versions back, and can be undone by importing again', async ({
    extension,
  }) => {
    const popup = await extension.importFiles(sample.zh);
    const before = await extension.readDigests();
    await chooseFiles(popup, [changed, sample.en]);
    const status = popup.locator('[data-import-state="done"]');
    await expect(status).toContainText('4 new digests, 1 updated, 3 unchanged');
    const after = await extension.readDigests();

    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.locator('[data-import-state="undone"]')).toContainText(
      'Undone. The library is as if this had never been imported.',
    );
    expect(await extension.readDigests()).toEqual(before);
    await expect(popup.locator('dl')).toContainText('4 digests');

    await chooseFiles(popup, [changed, sample.en]);
    await expect(status).toContainText('4 new digests, 1 updated, 3 unchanged');
    expect(await extension.readDigests()).toEqual(after);
  });

  test('takes its cards from the pages that are loaded next', async ({ extension }) => {
    await extension.importFiles(sample.zh);
    const list = await extension.openSite(SAMPLE_DAY);
    await expectCards(
      list,
      samplePapers.map(({ id }) => id),
    );
    const popup = await extension.openPopup();
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect(popup.locator('[data-import-state="undone"]')).toBeVisible();
    await list.reload();
    await expect(list.locator('article').first()).toBeVisible();
    await expect(list.locator('.paperglance-card')).toHaveCount(0);
  });

  test('of an earlier import, on the full page, leaves what came later', async ({ extension }) => {
    const popup = await extension.importFiles(sample.zh);
    await chooseFiles(popup, [changed]);
    await expect(popup.locator('.status')).toContainText('1 updated digest, 3 unchanged');
    const after = await extension.readDigests();
    const page = await extension.openLibraryPage();
    const earlier = page.locator('.imports > li').first();
    await expect(earlier).toContainText('4 new digests');
    await earlier.getByRole('button', { name: 'Undo' }).click();
    await expect(earlier.locator('[data-import-state="undone"]')).toBeVisible();
    // The three that the second import said once more stay, too.
    expect(await extension.readDigests()).toEqual(after);
    await page.locator('[data-action="undo"]').click();
    await expect(page.locator('[data-import-state="undone"]')).toHaveCount(2);
    expect(await extension.readDigests()).toEqual({ papers: [], bodies: [] });
  });

  test('works by the keyboard', async ({ extension }) => {
    const popup = await extension.importFiles(sample.zh);
    const undo = popup.getByRole('button', { name: 'Undo' });
    await expect(async () => {
      await popup.keyboard.press('Tab');
      await expect(undo).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [0] });
    await popup.keyboard.press('Enter');
    await expect(popup.locator('[data-import-state="undone"]')).toBeVisible();
  });
});

test('The full page lists all files of an import, and saves its report', async ({ extension }) => {
  const page = await extension.openLibraryPage();
  await chooseFiles(page, [sample.zh, fileOf('notes.md', '# Notes\n\nBuy milk.\n')]);
  await expect(page.locator('[data-import-state="done"]')).toContainText('4 new digests');
  await page.getByText('All 2 files').click();
  const rows = page.locator('.files > ol > li');
  await expect(rows.first()).toContainText(/2026-01-20\.zh\.md\s*4 new digests/);
  await expect(rows.last()).toContainText(/notes\.md\s*nothing imported\s*No paper was found/);

  const [asJson] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON' }).click(),
  ]);
  expect(asJson.suggestedFilename()).toMatch(/^paperglance-import-\d+\.json$/);
  expect(JSON.parse(readFileSync(await asJson.path(), 'utf8'))).toMatchObject({
    state: 'done',
    files: [
      { name: sample.zh.name, added: 4, problems: [] },
      { name: 'notes.md', added: 0, problems: [{ kind: 'no-papers', line: null }] },
    ],
  });
  const [asText] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'text' }).click(),
  ]);
  const text = readFileSync(await asText.path(), 'utf8');
  expect(text).toContain(`${sample.zh.name}: 4 new digests`);
  expect(text).toMatch(/notes\.md: nothing imported\n {2}- No paper was found/);
});
