import { expect } from '@playwright/test';
import { expectNothingAmiss } from './axe';
import { test } from './open-stage';
import type { StagedPaper } from './stage';
import { longPaper, samplePapers, severalSources } from './staged-papers';

const shown = {
  row: samplePapers,
  sheet: severalSources,
  flow: severalSources,
  paper: longPaper,
  panel: longPaper,
  chip: severalSources,
  control: samplePapers,
};
const both = { mode: 'both', first: 'en' } as const;

for (const theme of ['light', 'dark'] as const) {
  for (const [what, papers] of Object.entries(shown) as [keyof typeof shown, StagedPaper[]][]) {
    test(`axe finds nothing amiss: ${what}, ${theme}`, async ({ openStage }) => {
      const page = await openStage({ what, papers, theme, choice: both });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      // So high that a sheet need not be scrolled: axe gives up where text is far above the window.
      await page.setViewportSize({ width: 1000, height: 2400 });
      await expectNothingAmiss(page, 'as it comes');
      if (what === 'chip') {
        await page.getByRole('button', { name: /^Digest/ }).click();
        await expect(page.getByRole('region', { name: 'Digest' })).toBeVisible();
        await expectNothingAmiss(page, 'open');
      } else if (what === 'control') {
        await page.locator('.dock').hover();
        await page.getByRole('button', { name: 'Keys' }).click();
        await expect(page.getByText('Next digest')).toBeVisible();
        await expectNothingAmiss(page, 'with help');
      } else if (what !== 'row') {
        await page.getByRole('button', { name: 'Copy' }).click();
        await expectNothingAmiss(page, 'copying');
        await page.getByRole('button', { name: 'Markdown' }).click();
        await expect(page.getByText('Copied')).toBeVisible();
        await expectNothingAmiss(page, 'copied');
      }
    });
  }
}

test('a row says that it is a digest, whether it is open, and what it says', async ({
  openStage,
}) => {
  const page = await openStage({ what: 'row', papers: samplePapers, theme: 'light', choice: both });
  const row = page.getByRole('button', { name: /^Digest: One direction in activation space/ });
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await row.click();
  await expect(row).toHaveAttribute('aria-expanded', 'true');
});

test('headings go down by one from what stands above them', async ({ openStage }) => {
  const levels = { sheet: 4, flow: 4, paper: 3, panel: 3 } as const;
  for (const [what, level] of Object.entries(levels) as [keyof typeof levels, number][]) {
    const page = await openStage({ what, papers: samplePapers, theme: 'light', choice: both });
    const heading = page.getByRole('heading', { name: /^How to use it/ });
    const rank = await heading.evaluate(
      (element) => element.ariaLevel ?? element.localName.replace('h', ''),
    );
    expect(rank, what).toBe(`${level}`);
  }
});
