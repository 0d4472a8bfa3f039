import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { clickCard } from '../../lib/cli/pierced-cards';
import { projectRoot } from '../../lib/cli/run-tool';
import { chooseFiles, test } from '../e2e/extension';
import { expectCards, expectOpen } from '../e2e/listed-papers';
import { fileOf, reportOf, SAMPLE_DAY, samplePapers } from '../e2e/reports';

const [axis, codance] = samplePapers;
const ids = samplePapers.map(({ id }) => id);
const modes = { zh: '中文', en: 'English', both: /Both|双语/ };

/** Two papers, and three that can't be read. */
const withMistakes = fileOf(
  'hf-daily-papers-2026-01-21.md',
  `${reportOf(
    [axis, codance].map(({ id, title, en }) => ({ id, title, summary: en })),
    'Another Report',
  )}
## 📄 A Paper Without a Link

1. **Results**: Nobody knows whose.

${'='.repeat(60)}

## 📄 A Paper With Another Link

- **Link**: https://huggingface.co/papers/latest

1. **Results**: Nobody knows whose.

${'='.repeat(60)}
`,
);

for (const [mode, button] of Object.entries(modes)) {
  for (const theme of ['light', 'dark'] as const) {
    test(`Pictures of all that a reader sees, language ${mode}, ${theme}`, async ({
      extension,
    }) => {
      const save = async (page: Page, what: string) => {
        const path = join(projectRoot, `.output/screens/${what}-${mode}-${theme}.png`);
        await page.screenshot({ path, animations: 'disabled' });
      };
      const show = async (page: Page, width: number, height: number) => {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.reload();
        await page.mouse.move(0, 0);
      };

      const popup = await extension.openPopup();
      await show(popup, 360, 450);
      if (mode !== 'en') await popup.getByRole('button', { name: '中文' }).click();
      await popup.getByRole('button', { name: button }).click();
      const chosen = popup.locator(`[data-mode="${mode}"]`);
      await expect(chosen).toHaveAttribute('aria-pressed', 'true');
      await save(popup, 'popup-empty');
      await popup.locator('[data-action="import-sample"]').click();
      await expect(popup.locator('[data-import-state="done"]')).toContainText('8');
      await save(popup, 'popup-imported');

      const list = await extension.openSite(SAMPLE_DAY);
      await show(list, 1360, 1300);
      await expectCards(list, ids);
      await save(list, 'list');
      await clickCard(list, axis.id);
      await expectOpen(list, axis.id, true);
      await list.mouse.move(0, 0);
      await save(list, 'list-sheet');

      const paper = await extension.openSite(`/papers/${axis.id}`);
      await show(paper, 1360, 2000);
      await expectOpen(paper, axis.id, true);
      await save(paper, 'paper');

      const narrow = await extension.openSite(SAMPLE_DAY);
      await show(narrow, 400, 2000);
      await expectCards(narrow, ids);
      await clickCard(narrow, axis.id);
      await expectOpen(narrow, axis.id, true);
      await narrow.mouse.move(0, 0);
      await save(narrow, 'narrow');

      await chooseFiles(popup, [withMistakes]);
      await expect(popup.locator('.problems')).toBeVisible();
      await popup.setViewportSize({ width: 360, height: 600 });
      await save(popup, 'popup-problems');
      const library = await extension.openLibraryPage();
      await show(library, 1000, 900);
      await expect(library.locator('.status')).toHaveCount(2);
      await save(library, 'library');
    });
  }
}
