import { join } from 'node:path';
import { expect } from '@playwright/test';
import { projectRoot } from '../../lib/cli/run-tool';
import { expectNothingAmiss } from '../components/axe';
import { chooseFiles, test } from './extension';
import { fileOf, sample } from './reports';

/** Names nobody: it bears a day alone, and so does its file. */
const nameless = fileOf(
  '2026-01-20.md',
  sample.en.buffer.toString().replace(/^# .*$/m, '# 2026-01-20'),
);

test('The import asks once who wrote digests that name nobody; the card says so', async ({
  extension,
}) => {
  const popup = await extension.importFiles(nameless);
  const field = popup.getByRole('textbox', { name: 'Who wrote these digests?' });
  await expect(field).toHaveValue('');
  // All in a line, where there is least room.
  const buttons = popup.locator('.name-form button');
  const tops = await buttons.evaluateAll((all) => all.map((b) => b.getBoundingClientRect().bottom));
  expect(tops).toHaveLength(2);
  expect(tops[1]).toBe(tops[0]);
  await field.fill('Lena’s reading club');
  await field.press('Enter');
  await expect(field).toHaveCount(0);
  await expect
    .poll(() => extension.readStore('sourceNames'))
    .toEqual([{ id: expect.stringMatching(/^\/#\d+$/), name: 'Lena’s reading club' }]);

  const page = await extension.openLibraryPage();
  const source = page.locator('.sources li').first();
  await expect(source).toContainText('By Lena’s reading club');
  await source.getByRole('button', { name: 'Rename Lena’s reading club' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the source' });
  await name.fill('The club');
  await name.press('Enter');
  await expect(source).toContainText('By The club');
});

test('It may stay without a name, and is not asked for again', async ({ extension }) => {
  const popup = await extension.importFiles(nameless);
  await popup.getByRole('button', { name: 'Skip' }).click();
  await expect(popup.getByText('Who wrote these digests?')).toHaveCount(0);
  await popup.reload();
  await expect(popup.locator('[data-import-state="done"]')).toBeVisible();
  await expect(popup.getByText('Who wrote these digests?')).toHaveCount(0);
});

test('A source is renamed for good, and gets its own name back; no digest is changed by it', async ({
  extension,
}) => {
  await extension.haveImported(sample.en);
  const before = await extension.readStore('papers');
  const page = await extension.openLibraryPage();
  const source = page.locator('.sources li').first();
  await source.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('textbox', { name: 'Name of the source' }).fill('Daily, by Lena');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(source).toContainText('By Daily, by Lena');
  expect(await extension.readStore('papers')).toEqual(before);

  await chooseFiles(page, [sample.en]);
  await expect(page.locator('[data-import-state="done"]').first()).toContainText('4 unchanged');
  await expect(source).toContainText('By Daily, by Lena');
  await source.getByRole('button', { name: 'Use its own name' }).click();
  await expect(source).toContainText('By Hugging Face Daily Papers Report');
  expect(await extension.readStore('sourceNames')).toEqual([]);
});

const broken = fileOf(
  'broken.md',
  sample.en.buffer
    .toString()
    .replace(/^- \*\*Link\*\*: .*$/gm, (line) => line.replace('2601.', '2613.')),
);

test('What could not be read is told by kind; a file that is doubted shows how it is read', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage();
  await chooseFiles(page, [broken, { ...nameless, name: 'lena/notes.md' }]);
  const problems = page.locator('.problems');
  const group = problems.locator('summary', { hasText: '4 links led to no paper' });
  await expect(group).toBeVisible();
  await expect(problems.getByText('broken.md, line').first()).toBeHidden();
  await group.press('Enter');
  await expect(problems.getByText('broken.md, line')).toHaveCount(4);

  await page.locator('[data-action="explain"]').first().click();
  await expect(page.getByText('Nothing is imported')).toBeVisible();
  const imports = await extension.readStore('imports');
  await page.locator('.explainer input[type="file"]').setInputFiles(sample.en);
  await expect(page.getByRole('heading', { name: '4 entries' })).toBeVisible();
  await expect(page.locator('.entries')).toContainText('2601.10387');
  await page.locator('.explainer input[type="file"]').setInputFiles(broken);
  // Without their links, no word of the entries becomes part of a digest, and each is told of.
  await expect(page.locator('.entries li', { hasText: 'no paper' })).toHaveCount(4);
  const lines = page.locator('.lines li');
  await expect(lines.filter({ hasText: '2613.' })).toHaveCount(4);
  for (const line of await lines.filter({ hasText: '2613.' }).all())
    await expect(line).toHaveAttribute('data-use', 'told');
  const uses = await lines.evaluateAll((all) => all.map((line) => line.dataset.use));
  expect([...new Set(uses)].sort()).toEqual(['header', 'repeat', 'told']);
  expect(await extension.readStore('imports')).toEqual(imports);
});

for (const theme of ['light', 'dark'] as const) {
  for (const button of ['English', '中文']) {
    test(`Pictures of an import with a nameless source and problems, ${theme}, ${button}`, async ({
      extension,
    }) => {
      const page = await extension.openLibraryPage();
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 800, height: 1500 });
      await page.getByRole('button', { name: button }).click();
      await chooseFiles(page, [broken, nameless]);
      await expect(page.locator('.who')).toBeVisible();
      await page.locator('.problem-groups summary').click();
      await page.locator('[data-action="explain"]').click();
      await page.locator('.explainer input[type="file"]').setInputFiles(broken);
      await expect(page.locator('.lines')).toBeVisible();
      await expectNothingAmiss(page, button);
      const path = join(projectRoot, `.output/screens/naming-${button}-${theme}.png`);
      await page.screenshot({ path, animations: 'disabled', fullPage: true });
    });
  }
}
