import { join } from 'node:path';
import { projectRoot } from '../../lib/cli/run-tool';
import { test } from '../components/open-feeds';
import { states } from '../components/staged-feeds';

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['en', 'zh'] as const) {
    test(`Pictures of feeds, ${theme}, ${language}`, async ({ openFeeds }) => {
      test.setTimeout(300_000);
      for (const [name, state] of Object.entries(states)) {
        for (const width of [1440, 900, 400]) {
          const page = await openFeeds({ ...state, language }, { theme, width });
          if (state.at.seen === 'follow' && !/^(?:address|refused)$/.test(name)) {
            await page.locator('[data-action="look"]').click();
            await page.locator('[data-task], .trouble, .trial').first().waitFor();
          }
          await page.locator('.feeds-page').waitFor();
          if (name === 'found') await page.locator('.trial-card').waitFor();
          const path = join(
            projectRoot,
            `.output/screens/feeds/${name}-${language}-${theme}-${width}.png`,
          );
          await page.screenshot({ path });
          await page.close();
        }
      }
    });
  }
}
