import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { projectRoot } from '../../lib/cli/run-tool';
import { test } from '../e2e/extension';
import { fileOf, type ReportFile, sample } from '../e2e/reports';

const languages = { zh: 'zh', en: 'en', both: 'zh' } as const;
const views = {
  read: '#/day/2026-01-20',
  search: '#/search/model',
  table: '#/day/2026-01-20/table',
} as const;

const titles = [
  'Lighthouse Decoding: Letting a Small Model Say When to Look Further Ahead',
  'Paper Trails: Auditing What Retrieval Adds to an Answer',
  'Slow Rooms: Long-Horizon Planning for Household Robots',
  'Folded Attention: Reading a Million Tokens Twice',
  'A Field Guide to Reward Hacking in Code Agents',
  'Tidepool: A Small Benchmark for Video Understanding',
];
const fields = ['Reasoning', 'Agents', 'Video generation', 'Interpretability', 'Retrieval'];

/** A report of each working day before the sample's, as a reader has them after some weeks. */
function daysBefore(): ReportFile[] {
  const days = [2, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19];
  return days.map((day, index) => {
    const date = `2026-01-${String(day).padStart(2, '0')}`;
    const entries = Array.from({ length: 3 + ((day * 7) % 9) }, (_, n) => {
      const title = titles[(n + index) % titles.length] ?? '';
      return `## 📄 ${title}

- **Link**: https://huggingface.co/papers/2601.${String(1000 + index * 30 + n).padStart(5, '0')}
- **Reading source**: ${n % 3 === 0 ? 'ArXiv Abs' : 'HTML'}

1. **Field**: ${fields[(n + day) % fields.length]}

2. **One-sentence contribution**: What the model does is watched at each step, so that it errs less.

3. **Results**: Errors fall by a third on four benchmarks.
`;
    });
    const source = index % 3 === 0 ? 'Lab Notes' : 'Morning Papers';
    return fileOf(`${date}.md`, [`# ${source}\n**Date**: ${date}\n`, ...entries].join('\n---\n\n'));
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`Pictures of the library, ${theme}`, async ({ extension }) => {
    test.setTimeout(300_000);
    await extension.haveImported(...daysBefore(), sample.zh, sample.en);
    const page = await extension.openLibraryPage('');
    await page.emulateMedia({ colorScheme: theme });
    for (const [mode, first] of Object.entries(languages)) {
      await page.evaluate(
        (language) =>
          Reflect.get(window, 'chrome').storage.local.set({ 'paperglance:2:language': language }),
        { mode, first },
      );
      for (const [view, hash] of Object.entries(views)) {
        for (const width of [1440, 900, 400]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto('about:blank');
          await page.goto(`chrome-extension://${extension.id}/library.html${hash}`);
          await expect(page.locator('.row h3, .day-table td').first()).toBeVisible();
          await expect(page.locator('.row .waiting')).toHaveCount(0);
          if (width === 1440) await expect(page.locator('.rail section')).toHaveCount(5);
          await save(page, `library-${view}-${mode}-${theme}-${width}`);
        }
      }
    }
  });
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(projectRoot, `.output/screens/${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}
