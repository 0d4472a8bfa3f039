import { test } from './extension';
import { sample } from './reports';

test('look', async ({ extension }) => {
  await extension.importFiles(sample.en, sample.zh);
  const shots: [string, string][] = [
    ['home', '/'],
    ['model', '/replica-lab/assistant-axis-70b'],
    ['collection', '/collections/replica-lab/reading-list-696f1c20a4b9d3e5'],
    ['post', '/posts/kestrel/414785325798417'],
    ['profile', '/kestrel'],
    ['changed', '/lists/changed'],
    ['trending', '/papers/trending'],
    ['paper', '/papers/2601.10387'],
    ['list', '/papers/date/2026-01-20'],
  ];
  for (const [name, path] of shots) {
    const page = await extension.openSite(path);
    page.on('pageerror', (e) => console.log(name, e.stack));
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `/tmp/look/${name}.png` });
    console.log(
      name,
      await page.evaluate(() =>
        [...document.querySelectorAll('[class^=paperglance]')].map(
          (e) =>
            `${e.className}:${(e as HTMLElement).dataset.paperId ?? ''}:${(e as HTMLElement).dataset.spot ?? ''}`,
        ),
      ),
    );
    await page.close();
  }
});
