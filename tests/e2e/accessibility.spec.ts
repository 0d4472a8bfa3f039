import { expect } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { expectNothingAmiss } from '../components/axe';
import { expectNothingAmissInCards } from './axe-in-cards';
import { chooseFiles, test } from './extension';
import { holdImports } from './hold-imports';
import { expectCards, expectOpen } from './listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, sample, samplePapers } from './reports';
import { expectRoomyTargets } from './target-sizes';

const [axis, , multiplex] = samplePapers;
const ids = samplePapers.map(({ id }) => id);

/** A report that has one of everything that a digest can hold. */
const everything = fileOf(
  'everything.md',
  reportOf([
    {
      id: axis.id,
      title: axis.title,
      summary: 'Everything that a **digest** can hold, `code` and $x^2$ included.',
      results: `Text with **weight**, *stress*, \`code\`, [a link](https://example.org/) and $\\frac{a}{b}$.

$$\\sum_{i=1}^n x_i$$

- one
  1. two
  2. three

> quoted

| Model | Score |
|---|---|
| Ours | **60%** |

\`\`\`
preformatted, ${'and very long, '.repeat(20)}
\`\`\`

---

#### A heading

The end.`,
    },
  ]),
);

for (const theme of ['light', 'dark'] as const) {
  test.describe(`Axe finds nothing amiss in the ${theme}`, () => {
    test('in the popup', async ({ extension }) => {
      const popup = await extension.openPopup();
      await popup.emulateMedia({ colorScheme: theme });
      await expect(popup.getByText('No digests yet')).toBeVisible();
      await expectNothingAmiss(popup, 'empty');
      await expectRoomyTargets(popup);

      await popup.getByRole('button', { name: 'paste' }).click();
      await expectNothingAmiss(popup, 'pasting');
      await popup.getByRole('textbox').fill('Not a report.');
      await expectNothingAmiss(popup, 'pasted');
      await popup.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(popup.locator('#app').getByText('Nothing was imported')).toBeVisible();
      await expectNothingAmiss(popup, 'with a problem');

      const holder = await holdImports(extension);
      await chooseFiles(popup, [sample.zh, sample.en]);
      await expect(popup.getByRole('progressbar')).toBeVisible();
      await expectNothingAmiss(popup, 'at work');
      await holder.close();
      await expect(popup.locator('#app').getByText('8 new digests')).toBeVisible();
      await expectNothingAmiss(popup, 'done');
      await expectRoomyTargets(popup);
      await popup.getByRole('button', { name: '中文' }).click();
      await expect(popup.getByText('新增 8 篇')).toBeVisible();
      await expectNothingAmiss(popup, 'in Chinese');
    });

    test('on the library page', async ({ extension }) => {
      const page = await extension.openLibraryPage();
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.getByText('No digests yet')).toBeVisible();
      await expectNothingAmiss(page, 'empty');
      await chooseFiles(page, [sample.zh]);
      await expect(page.locator('#app').getByText('4 new digests')).toBeVisible();
      const four = [1, 2, 3, 4].map((n) => fileOf(`bad-${n}.md`, 'Not a report.'));
      await chooseFiles(page, four);
      await page.getByText('4 things to look at').click();
      await expectNothingAmiss(page, 'with problems and earlier imports');
      await expectRoomyTargets(page);
    });

    test('in the cards of a list', async ({ extension }) => {
      await extension.haveImported(sample.zh);
      await extension.haveImported(everything);
      const page = await extension.openSite(SAMPLE_DAY);
      // Colours are read at rest, not while a digest appears.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.reload();
      await expectCards(page, ids);
      await expectNothingAmissInCards(page, 'collapsed');
      for (const { id } of [axis, multiplex]) {
        await clickCard(page, id);
        await expectOpen(page, id, true);
        await expectNothingAmissInCards(page, 'as a sheet');
      }
      await page.keyboard.press('Escape');
      await expectOpen(page, multiplex.id, false);
      await page.setViewportSize({ width: 400, height: 900 });
      for (const { id } of [axis, multiplex]) {
        await clickCard(page, id);
        await expectOpen(page, id, true);
      }
      await expectNothingAmissInCards(page, 'in the flow');
    });

    test('in the card of a paper’s page', async ({ extension }) => {
      const popup = await extension.importFiles(everything, sample.zh);
      const page = await extension.openSite(`/papers/${axis.id}`);
      // Colours are read at rest, not while a digest appears.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.reload();
      await expectOpen(page, axis.id, true);
      await expectNothingAmissInCards(page, 'open');
      await popup.getByRole('button', { name: 'Both' }).click();
      await expect(popup.getByRole('button', { name: 'Both' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await expectNothingAmissInCards(page, 'in both languages');
      await clickCard(page, axis.id);
      await expectOpen(page, axis.id, false);
      await expectNothingAmissInCards(page, 'collapsed');
    });
  });
}

test('In the system’s own colours, too, the chosen language is told from the others', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage('#/settings');
  await page.emulateMedia({ forcedColors: 'active' });
  const colors = (pressed: boolean) =>
    page
      .locator(`.languages button[aria-pressed="${pressed}"]`)
      .first()
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await colors(true)).not.toBe(await colors(false));
});

test('In the system’s own colours, too, what the popup offers first is a button that can be read', async ({
  extension,
}) => {
  const page = await extension.openPopup();
  await page.emulateMedia({ forcedColors: 'active' });
  const { background, ink } = await page
    .locator('button.main')
    .first()
    .evaluate((button) => {
      const { backgroundColor, color } = getComputedStyle(button);
      return { background: backgroundColor, ink: color };
    });
  expect(background).not.toBe(ink);
});
