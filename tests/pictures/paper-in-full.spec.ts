import { join } from 'node:path';
import { projectRoot } from '../../lib/cli/run-tool';
import { test } from '../components/open-stage';
import { abstractAlone, paperInFull } from '../components/staged-papers';

const zh = { theme: 'light', choice: { mode: 'zh', first: 'zh' } } as const;
const en = { theme: 'light', choice: { mode: 'en', first: 'en' } } as const;
const both = { theme: 'light', choice: { mode: 'both', first: 'zh' } } as const;

for (const theme of ['light', 'dark'] as const) {
  test(`Pictures of a paper in full, ${theme}`, async ({ openStage }) => {
    const pages = [
      ['zh', await openStage({ ...zh, theme, what: 'sheet', papers: paperInFull }), 700],
      ['both', await openStage({ ...both, theme, what: 'paper', papers: paperInFull }), 900],
      [
        'abstract',
        await openStage({
          ...en,
          theme,
          what: 'row',
          papers: abstractAlone.map(({ digests, ...paper }) => ({
            ...paper,
            digests: digests.slice(0, 1),
          })),
        }),
        900,
      ],
      ['panel', await openStage({ ...zh, theme, what: 'panel', papers: paperInFull }), 900],
    ] as const;
    for (const [name, page, width] of pages) {
      await page.setViewportSize({ width, height: 1300 });
      if (name === 'abstract') await page.getByRole('button', { name: /^Digest/ }).click();
      await page.locator('footer').scrollIntoViewIfNeeded();
      const path = join(projectRoot, `.output/screens/component-full-${name}-${theme}.png`);
      await page.screenshot({ path, animations: 'disabled', fullPage: true });
    }
  });
}
