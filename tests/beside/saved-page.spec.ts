import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { projectRoot } from '../../lib/cli/run-tool';
import { test } from '../e2e/extension';
import { expectCards, readListedPapers } from '../e2e/listed-papers';
import { fileOf, reportOf } from '../e2e/reports';

const saved = join(projectRoot, '../shared/hf-pages/daily-2026-03-09.html');

test('A page saved from the real site gets one card for each paper that is known, and none elsewhere', async ({
  extension,
}) => {
  extension.otherPages.set('/papers', readFileSync(saved, 'utf8'));
  const page = await extension.openSite('/papers');
  const papers = await readListedPapers(page);
  expect(papers.length).toBeGreaterThan(20);
  const known = papers
    .filter((_, index) => index % 3 === 0)
    .map(({ paperId, title }) => ({ id: paperId, title, summary: `A word on ${title}.` }));

  await extension.importFiles(fileOf('every-third.md', reportOf(known)));
  for (const visit of ['open meanwhile', 'loaded anew']) {
    await test.step(visit, async () => {
      await expectCards(
        page,
        known.map(({ id }) => id),
      );
      for (const { paperId, title, cards } of await readListedPapers(page)) {
        const expected = known.some(({ id }) => id === paperId);
        expect(cards.map((card) => card.paperId)).toEqual(expected ? [paperId] : []);
        if (expected) expect(cards[0]?.summary).toContain(`A word on ${title}`);
      }
      expect(await page.locator('.paperglance-card').count()).toBe(known.length);
    });
    await page.reload();
  }
});
