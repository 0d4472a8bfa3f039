import { expect, type Page } from '@playwright/test';
import { sample } from '../e2e/reports';
import { change, feeds, follow, haveWork } from '../fixtures/feeds/followed-records';
import { test } from './firefox-test';

const patience = { timeout: 60_000 };
// It starts slowly where much else goes on.
test.setTimeout(240_000);

test('Firefox follows a dataset, brings what is new, and asks once where nothing is', async ({
  start,
}) => {
  const firefox = await start();
  const { feedHosts } = firefox;
  const repository = feedHosts.addHub('datasets/ada/digests');
  repository.commit({ 'zh/2026-01-20.md': sample.zh.buffer });
  // Puppeteer's page does what is asked of it here as Playwright's does.
  const page = (await firefox.openOwnPage('library.html#/imports')) as unknown as Page;
  const stored = () => page.evaluate(() => document.querySelector('.stored')?.textContent ?? '');
  await expect.poll(() => stored().catch(() => ''), patience).toContain('0 digests');
  const id = await follow(page, {
    ...({ kind: 'hub', type: 'datasets', name: 'ada/digests' } as const),
    ...{ revision: null, path: 'zh' },
  });
  const atRest = async () => {
    const [feed] = await feeds(page);
    return feed && (feed.dueAt ?? 0) > Date.now() ? feed : null;
  };
  await expect.poll(atRest, patience).toMatchObject({ trouble: null, failures: 0 });
  await expect.poll(stored, patience).toContain('4 digests');

  feedHosts.requests.length = 0;
  await change(page, id, { dueAt: Date.now() - 1 });
  await haveWork(page);
  await expect.poll(atRest, patience).toMatchObject({ trouble: null });
  expect(feedHosts.requests.map(({ url }) => new URL(url).pathname)).toEqual([
    '/api/datasets/ada/digests/revision/main',
  ]);
});

test('In Firefox, too, none of our pages reaches a host but the frame of feeds', async ({
  start,
}) => {
  const firefox = await start();
  const page = await firefox.openOwnPage('popup.html');
  const refused = () =>
    page.evaluate(
      () =>
        // Before it is there, the page is an empty one, which may ask anybody.
        location.protocol === 'moz-extension:' &&
        fetch('https://digests.example.org/').then(
          () => false,
          () => true,
        ),
    );
  await expect.poll(() => refused().catch(() => null), patience).toBe(true);
  expect(firefox.feedHosts.requests).toEqual([]);
});
