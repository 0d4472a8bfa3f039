import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectNothingAmiss } from '../components/axe';
import { feeds } from '../fixtures/feeds/followed-records';
import type { Extension } from './extension';
import { test } from './feed-reader';
import { expectCards } from './listed-papers';
import { SAMPLE_DAY, sample, samplePapers } from './reports';
import { expectRoomyTargets } from './target-sizes';

const ids = samplePapers.map(({ id }) => id);
const PUBLISHER = 'chenin-wang/daily_huggingface_paper';

/** A repository with one day in two languages, beside what is no digest. */
function addPublisher({ feedHosts }: Extension, name = PUBLISHER, folder = 'archive') {
  return feedHosts.addGithub(name).commit({
    'README.md': '# About',
    [`${folder}/2026/01/20.md`]: sample.zh.buffer,
    [`${folder}/README.md`]: '# What is here',
  });
}

test('Three clicks lead from an empty library to digests in a list: follow, allow, see', async ({
  extension,
}) => {
  addPublisher(extension);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/welcome.html`);
  let clicks = 1;
  await page.getByRole('button', { name: `Follow ${PUBLISHER}` }).click();
  // The browser's own question, which is answered before it is asked here.
  clicks += 1;
  const link = page.getByRole('link', { name: 'See its papers on Hugging Face' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expectNothingAmiss(page, 'followed');
  const opening = extension.context.waitForEvent('page');
  clicks += 1;
  await link.click();
  const list = await opening;
  await expectCards(list, ids);
  expect(new URL(list.url()).pathname).toBe(SAMPLE_DAY);
  expect(clicks).toBe(3);
  const elsewhere = extension.feedHosts.requests.map(({ url }) => new URL(url).host);
  expect(new Set(elsewhere)).toEqual(new Set(['api.github.com', 'raw.githubusercontent.com']));
});

test('The popup of an empty library leads to the catalogue, whose publishers are followed by a click', async ({
  extension,
}) => {
  addPublisher(extension);
  const popup = await extension.openPopup();
  await expect(popup.locator('.feeds-line')).toContainText('none yet');
  const opening = extension.context.waitForEvent('page');
  await popup.locator('[data-action="to-feeds"]').click();
  const page = await opening;
  await expect(page).toHaveURL(/#\/feeds$/);
  // Those who write in the reader's language come first.
  await expect(page.locator('[data-publisher]').first()).toContainText('English');
  await expect(page.locator('[data-publisher]')).toHaveCount(9);
  await page.getByRole('button', { name: `Follow ${PUBLISHER}` }).click();
  await expect(page).toHaveURL(/#\/feeds\/[\da-f]{16}$/);
  await expect(page.locator('.imports')).toContainText('4 new digests', { timeout: 60_000 });
  await expect(page.locator('.feed-sum')).toContainText('4 digests · 1 day · 1 file');
});

test('Who follows a publisher by key on the first page stays at it', async ({ extension }) => {
  addPublisher(extension);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/welcome.html`);
  await page.getByRole('button', { name: `Follow ${PUBLISHER}` }).press('Enter');
  const publisher = page.locator(`[data-publisher="${PUBLISHER}"]`);
  await expect(publisher).toHaveAttribute('data-state', 'followed');
  await expect(publisher.getByRole('link', { name: PUBLISHER })).toBeFocused();
});

test('Who tries the sample by key on the first page is led on to its papers', async ({
  extension,
}) => {
  const page = await extension.openPopup();
  await page.goto(`chrome-extension://${extension.id}/welcome.html`);
  await page.locator('[data-action="import-sample"]').press('Enter');
  await expect(page.getByText('8 new digests', { exact: true }).last()).toBeVisible();
  await expect(page.getByRole('link', { name: 'See its papers' })).toBeFocused();
});

test('What one tab gives back are no hosts that another still looks at', async ({ extension }) => {
  addPublisher(extension, 'ada/papers', 'reports');
  const [looking, leaving] = [
    await extension.openLibraryPage('#/feeds'),
    await extension.openLibraryPage('#/feeds'),
  ];
  const lookAt = async (page: Page) => {
    const field = page.getByRole('textbox', { name: 'Address to follow' });
    await field.fill('https://github.com/ada/papers/tree/main/reports');
    await field.press('Enter');
    await expect(page.locator('.trial-facts')).toContainText('1 file with digests');
  };
  await lookAt(looking);
  await lookAt(leaving);
  // In this copy of the extension all hosts are its own, and would never be given back.
  await leaving.evaluate(() => {
    const { permissions, runtime } = Reflect.get(window, 'chrome');
    const manifest = runtime.getManifest();
    runtime.getManifest = () => ({ ...manifest, host_permissions: [] });
    const given: string[] = manifest.host_permissions;
    permissions.getAll = async () => ({ origins: given });
    permissions.remove = async ({ origins }: { origins: string[] }) =>
      Object.assign(window, { givenBack: origins.filter((host) => host.includes('github')) });
  });
  const givenBack = () => leaving.evaluate(() => Reflect.get(window, 'givenBack'));
  await leaving.getByRole('button', { name: 'Not now' }).click();
  await expect.poll(givenBack).toEqual([]);
  await looking.close();
  await lookAt(leaving);
  await leaving.getByRole('button', { name: 'Not now' }).click();
  await expect
    .poll(givenBack)
    .toEqual(expect.arrayContaining([expect.stringContaining('api.github.com')]));
});

test('An address is looked at before it is followed, and nothing of that is stored', async ({
  extension,
}) => {
  addPublisher(extension, 'ada/papers', 'reports');
  const page = await extension.openLibraryPage('#/feeds');
  await page
    .getByRole('textbox', { name: 'Address to follow' })
    .fill('https://github.com/ada/papers/tree/main/reports');
  expect(extension.feedHosts.requests).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('.trial-facts')).toContainText('1 file with digests');
  await expect(page.locator('.trial-facts')).toContainText('Jan 20, 2026');
  await page.getByText('1 file left out').click();
  await expect(page.locator('.left-out')).toContainText('README.md');
  const card = page.locator('.trial-card');
  await expect(card).toContainText('The Assistant Axis');
  await expect(card).toContainText('模型有多像“助手”');
  await expect(page.locator('.trial-file')).toContainText('4 papers · Simplified Chinese');
  await expectNothingAmiss(page, 'found');
  await expectRoomyTargets(page);
  expect(await extension.readStore('papers')).toEqual([]);
  expect(await feeds(page)).toEqual([]);

  await page.locator('[data-choice="name"]').fill('Ada’s papers');
  await page.getByRole('radio', { name: 'Each morning' }).check();
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page).toHaveURL(/#\/feeds\/[\da-f]{16}$/);
  await expect(page.getByRole('heading', { name: 'Ada’s papers' })).toBeVisible();
  await expect(page.locator('.imports')).toContainText('4 new digests', { timeout: 60_000 });
  expect(await feeds(page)).toMatchObject([{ name: 'Ada’s papers', rhythm: 'morning' }]);
  await expectNothingAmiss(page, 'followed');

  const popup = await extension.openPopup();
  await expect(popup.locator('.feeds-line')).toContainText('1 feed, looked at just now');
});

test('What is not wanted leaves nothing behind', async ({ extension }) => {
  addPublisher(extension, 'ada/papers', 'reports');
  const page = await extension.openLibraryPage('#/feeds/follow/ada%2Fpapers');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page).toHaveURL(/#\/feeds$/);
  expect(await feeds(page)).toEqual([]);
  expect(await extension.readStore('papers')).toEqual([]);
});

test('Trouble is told where it is, with what to do; mended, it is told no more', async ({
  extension,
}) => {
  const { feedHosts } = extension;
  const repository = addPublisher(extension, 'ada/papers', 'reports');
  const page = await followed(extension);
  const url = page.url();
  feedHosts.faults.add(/api\.github\.com/, { status: 404 });
  await page.getByRole('button', { name: 'Look now' }).click();
  const note = page.locator('.trouble');
  await expect(note).toContainText('There is nothing at this address any more');
  await expect(note.getByRole('link', { name: 'Open its address' })).toHaveAttribute(
    'href',
    'https://github.com/ada/papers/tree/main/reports',
  );
  await expectNothingAmiss(page, 'in trouble');
  const popup = await extension.openPopup();
  await expect(popup.locator('.feeds-line')).toContainText('1 feed needs attention');
  await expectNothingAmiss(popup, 'popup');
  expect(await extension.readStore('bodies')).toHaveLength(4);

  feedHosts.faults.clear();
  repository.commit({ 'reports/2026/01/21.md': sample.en.buffer });
  await note.getByRole('button', { name: 'Try again' }).click();
  await expect(note).toHaveCount(0);
  await expect(page.locator('.imports > li')).toHaveCount(2);
  await expect(popup.locator('.feeds-line')).toContainText('1 feed, looked at');

  // Told by itself, and looked at again by itself: no dot.
  feedHosts.faults.add(/api\.github\.com/, {
    status: 403,
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 1800),
    },
  });
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(note).toContainText('api.github.com asks for patience');
  await expect(popup.locator('.feeds-line')).toHaveAttribute('data-troubled', '0');
  expect(page.url()).toBe(url);
});

test('A feed is left, with its digests or without, and one click brings it back', async ({
  extension,
}) => {
  addPublisher(extension, 'ada/papers', 'reports');
  const page = await followed(extension);
  await page.getByRole('button', { name: 'Stop following' }).click();
  await page.getByRole('button', { name: 'Stop, delete its digests' }).click();
  await expect(page).toHaveURL(/#\/feeds$/);
  await expect(page.locator('[data-left]')).toContainText('You no longer follow ada/papers.');
  await expect.poll(async () => (await extension.readStore('papers')).length).toBe(0);
  await page.locator('[data-left]').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.feed')).toContainText('ada/papers');
  await expect.poll(async () => (await extension.readStore('papers')).length).toBe(4);

  await page.locator('.feed a').click();
  await page.getByRole('button', { name: 'Stop following' }).click();
  await page.getByRole('button', { name: 'Stop, keep its digests' }).click();
  await expect(page.locator('[data-left]')).toBeVisible();
  expect(await extension.readStore('papers')).toHaveLength(4);
  await expect(page.locator('.feed')).toHaveCount(0);
  // An hour later that can't be taken back any more, and is not offered.
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 3_600_000;
  });
  await expect(page.locator('[data-left]')).toHaveCount(0, { timeout: 30_000 });
});

test('What a feed brought stands under its name among the imports', async ({ extension }) => {
  const repository = addPublisher(extension, 'ada/papers', 'reports');
  const page = await followed(extension);
  await page.getByLabel('Name', { exact: true }).fill('Ada’s papers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ada’s papers' })).toBeVisible();
  repository.commit({ 'reports/2026/01/21.md': sample.en.buffer });
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(page.locator('.imports > li')).toHaveCount(2);
  const imports = await extension.openLibraryPage();
  await expect(imports.locator('.imports .when')).toContainText(['Ada’s papers', 'Ada’s papers']);
});

/** A page of a feed that is followed, once its first check has brought what there was. */
async function followed(extension: Extension): Promise<Page> {
  const page = await extension.openLibraryPage(
    `#/feeds/follow/${encodeURIComponent('https://github.com/ada/papers/tree/main/reports')}`,
  );
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page.locator('.imports')).toContainText('4 new digests', { timeout: 60_000 });
  return page;
}

test('The list of feeds goes out and comes in as OPML, and nobody is asked for what is in it', async ({
  extension,
}) => {
  addPublisher(extension, 'ada/papers', 'reports');
  const page = await followed(extension);
  await page.getByRole('link', { name: 'All feeds' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the list' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('paperglance-feeds.opml');
  const opml = await readFile(await download.path(), 'utf8');
  expect(opml).toContain('https://github.com/ada/papers/tree/main/reports');

  await extension.forgetAll();
  addPublisher(extension, 'ada/papers', 'reports');
  extension.feedHosts.requests.length = 0;
  const fresh = await extension.openLibraryPage('#/feeds');
  await fresh.locator('[data-part="opml"] input').setInputFiles({
    ...{ name: 'large.opml', mimeType: 'text/x-opml' },
    buffer: Buffer.concat([Buffer.from(opml), Buffer.alloc(17 * 1024 * 1024, ' ')]),
  });
  await expect(fresh.locator('[data-opened="0"]')).toBeVisible();
  const many = Array.from(
    { length: 1200 },
    (_, at) => `<outline xmlUrl="https://e.org/${at}.md"/>`,
  );
  await fresh.locator('[data-part="opml"] input').setInputFiles({
    ...{ name: 'long.opml', mimeType: 'text/x-opml' },
    buffer: Buffer.from(`<opml><body>${many.join('')}</body></opml>`),
  });
  await expect(fresh.locator('[data-opened="1000"]')).toContainText('split a longer list');
  await fresh
    .locator('[data-part="opml"] input')
    .setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(opml) });
  const opened = fresh.locator('[data-opened]');
  await expect(opened).toContainText('1 address');
  await expectNothingAmiss(fresh, 'with a list');
  expect(extension.feedHosts.requests).toEqual([]);
  await opened.getByRole('link', { name: 'ada/papers' }).click();
  await fresh.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(fresh.locator('.trial-facts')).toContainText('1 file with digests');
});

test('What is published is a folder that can be followed', async ({ extension }) => {
  await extension.haveImported(sample.zh);
  const page = await extension.openLibraryPage('#/feeds');
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="publish"]').click();
  const download = await downloading;
  const files = unzipSync(await readFile(await download.path()));
  expect(Object.keys(files)).toEqual(['2026/01/2026-01-20.md']);

  const published = Object.entries(files).map(([path, bytes]) => [`reports/${path}`, bytes]);
  const before = await extension.readStore('bodies');
  await page.close();
  await extension.forgetAll();
  extension.feedHosts.addGithub('ada/papers').commit(Object.fromEntries(published));
  await followed(extension);
  expect(await extension.readStore('bodies')).toEqual(before);
});

test('A dataset and a feed of items are followed as they are pasted', async ({ extension }) => {
  const { feedHosts } = extension;
  feedHosts.addHub('datasets/ada/digests').commit({ '2026-01-20.md': sample.zh.buffer });
  const items = samplePapers.slice(0, 2).map(
    ({ id, title, en }) => `<item><title>${title}</title><link>https://arxiv.org/abs/${id}</link>
      <description>${en}</description></item>`,
  );
  feedHosts.web.set('https://digests.example.org/feed.xml', {
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Ada reads</title>${items.join('')}</channel></rss>`,
    type: 'application/rss+xml',
  });
  for (const [pasted, kind, papers] of [
    ['https://huggingface.co/datasets/ada/digests', 'Hugging Face dataset', 4],
    ['https://digests.example.org/feed.xml', 'RSS, Atom or JSON Feed', 2],
  ] as const) {
    const page = await extension.openLibraryPage('#/feeds');
    await page.getByRole('textbox', { name: 'Address to follow' }).fill(pasted);
    await expect(page.locator('.address-told')).toContainText(kind);
    await page.keyboard.press('Enter');
    await expect(page.locator('.trial-file')).toHaveAttribute('data-papers', String(papers));
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(page.locator('.imports')).toContainText(`${papers} new digests`, {
      timeout: 60_000,
    });
    await page.close();
  }
});

test('Of a feed whose items say little, the pages that they link to are read where the reader says so', async ({
  extension,
}) => {
  const { feedHosts } = extension;
  const [first] = samplePapers;
  if (!first) throw new Error('The sample has no paper');
  const page = await extension.openLibraryPage(
    `#/feeds/follow/${encodeURIComponent('https://digests.example.org/feed.xml')}`,
  );
  feedHosts.web.set('https://digests.example.org/feed.xml', {
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Ada reads</title><item>
      <title>Today</title><link>https://digests.example.org/today/</link></item></channel></rss>`,
    type: 'application/rss+xml',
  });
  feedHosts.web.set('https://digests.example.org/today/?', {
    body: `<!doctype html><title>Today</title><main><h1>Today</h1>
      <h2><a href="https://arxiv.org/abs/${first.id}">${first.title}</a></h2>
      <p><strong>Summary</strong>: ${first.en}</p></main>`,
    type: 'text/html',
  });
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await expect(page.locator('.trial-file')).toHaveAttribute('data-papers', '0');
  await page.getByRole('radio', { name: 'The pages they link to' }).check();
  await expect(page.locator('.trial-file')).toHaveAttribute('data-papers', '1');
  await expect(page.getByRole('radio', { name: 'The pages they link to' })).toBeChecked();
  await expectNothingAmiss(page, 'pages');
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page.locator('.imports')).toContainText('1 new digest', { timeout: 60_000 });
  expect(await feeds(page)).toMatchObject([{ address: { kind: 'items', followLinks: true } }]);
});
