import { expect } from '@playwright/test';
import type { FeedAddress } from '../../lib/feeds/feed';
import { change, feedFiles, feeds, follow, haveWork } from '../fixtures/feeds/followed-records';
import { inCardWorld } from './card-world';
import { check, checked, test } from './feed-reader';
import { SAMPLE_DAY, sample } from './reports';

const address = {
  kind: 'github',
  owner: 'ada',
  repo: 'papers',
  branch: null,
  path: 'data',
} as const;

test('A repository is followed, updated, broken, mended', async ({ extension }) => {
  const { feedHosts } = extension;
  const repository = feedHosts.addGithub('ada/papers');
  repository.commit({ 'README.md': 'About', 'data/2026-01-20.zh.md': sample.zh.buffer });
  const page = await extension.openLibraryPage();
  const id = await follow(page, address);
  expect(await checked(page, id)).toMatchObject({ trouble: null, failures: 0 });
  const imports = await extension.readStore('imports');
  expect(imports).toMatchObject([{ origin: { by: 'feed', feed: id }, state: 'done', total: 1 }]);
  expect(await extension.readStore('papers')).toHaveLength(4);
  const urls = feedHosts.requests.map(({ url }) => url);
  expect(urls.at(-1)).toBe(
    'https://raw.githubusercontent.com/ada/papers/main/data/2026-01-20.zh.md',
  );

  // Where nothing is new, that is one request that says nothing of who asks, and no import.
  feedHosts.requests.length = 0;
  expect(await check(page, id)).toMatchObject({ trouble: null });
  expect(feedHosts.requests.map(({ url }) => url)).toEqual([
    'https://api.github.com/repos/ada/papers/git/trees/main',
  ]);
  const headers = feedHosts.requests[0]?.headers ?? {};
  expect(headers['if-none-match']).toBeTruthy();
  for (const name of ['cookie', 'referer', 'authorization', 'origin'])
    expect([name, headers[name]]).toEqual([name, undefined]);

  repository.commit({ 'data/2026-01-20.en.md': sample.en.buffer });
  expect(await check(page, id)).toMatchObject({ trouble: null });
  expect((await extension.readStore('imports')).length).toBe(2);
  expect(await extension.readStore('bodies')).toHaveLength(8);

  feedHosts.faults.add(/api\.github\.com/, { status: 500 });
  const broken = await check(page, id);
  expect(broken).toMatchObject({ trouble: { kind: 'host', status: 500 }, failures: 1 });
  expect(await extension.readStore('bodies')).toHaveLength(8);
  feedHosts.faults.clear();
  expect(await check(page, id)).toMatchObject({ trouble: null, failures: 0 });

  repository.commit({ 'data/2026-01-20.en.md': null });
  expect(await check(page, id)).toMatchObject({ trouble: null });
  expect((await feedFiles(page)).map(({ state }) => state).sort()).toEqual(['gone', 'taken']);
  expect(await extension.readStore('bodies')).toHaveLength(8);
  expect(await feeds(page)).toHaveLength(1);
});

test('A redirect to a host that was not allowed gets no answer, and no request arrives there', async ({
  extension,
}) => {
  const { feedHosts } = extension;
  feedHosts.addGithub('ada/papers').commit({ 'data/2026-01-20.zh.md': sample.zh.buffer });
  const location = 'https://elsewhere.example.net/2026-01-20.md';
  feedHosts.web.set(location, { body: sample.zh.buffer });
  feedHosts.faults.add(/raw\.githubusercontent\.com/, { status: 302, headers: { location } });
  const page = await extension.openLibraryPage();
  const id = await follow(page, address);
  expect(await checked(page, id)).toMatchObject({ trouble: { kind: 'access' }, failures: 1 });
  const hosts = new Set(feedHosts.requests.map(({ url }) => new URL(url).host));
  expect([...hosts]).toEqual(['api.github.com', 'raw.githubusercontent.com']);
  expect(await extension.readStore('papers')).toEqual([]);
  feedHosts.faults.clear();
  expect(await check(page, id)).toMatchObject({ trouble: null });
  expect(await extension.readStore('papers')).toHaveLength(4);
});

test('A page that a network puts in place of all files is told, and what it hides is fetched once it is gone', async ({
  extension,
}) => {
  const { feedHosts } = extension;
  feedHosts.addGithub('ada/papers').commit({ 'data/2026-01-20.zh.md': sample.zh.buffer });
  const body = '<!doctype html><title>Barred</title><p>This address is barred here.</p>';
  feedHosts.faults.add(/raw\.githubusercontent\.com/, { status: 200, body });
  const page = await extension.openLibraryPage();
  const id = await follow(page, address);
  expect(await checked(page, id)).toMatchObject({
    ...{ trouble: { kind: 'other', what: 'page' }, failures: 1 },
  });
  feedHosts.faults.clear();
  expect(await check(page, id)).toMatchObject({ trouble: null, failures: 0 });
  expect(await extension.readStore('papers')).toHaveLength(4);
});

test('A feed that is left in the midst of its check brings no more, and its check ends', async ({
  extension,
}) => {
  const { feedHosts } = extension;
  const files = Array.from({ length: 30 }, (_, index) => [`data/${index}.md`, `${index}`]);
  feedHosts.addGithub('ada/papers').commit(Object.fromEntries(files));
  feedHosts.faults.add(/raw\.githubusercontent\.com/, { delay: 300 });
  const page = await extension.openLibraryPage();
  const id = await follow(page, address);
  await expect.poll(async () => (await extension.readStore('imports')).length).toBe(1);
  await change(page, id, { dueAt: null, left: { at: Date.now(), undone: [] } });
  await expect.poll(() => extension.countOffscreen(), { timeout: 30_000 }).toBe(0);
  const asked = feedHosts.requests.filter(({ url }) => url.includes('raw.github'));
  expect(asked.length).toBeLessThan(30);
  expect(await extension.readStore('inbox')).toEqual([]);
  expect(await extension.readStore('imports')).toMatchObject([{ state: 'done' }]);
});

test('What two feeds of one address bring is there once', async ({ extension }) => {
  const { feedHosts } = extension;
  feedHosts.addGithub('ada/papers').commit({ 'data/2026-01-20.zh.md': sample.zh.buffer });
  const [first, second] = [await extension.openLibraryPage(), await extension.openLibraryPage()];
  const ids = await Promise.all([follow(first, address), follow(second, address)]);
  for (const id of ids) expect(await checked(first, id)).toMatchObject({ trouble: null });
  expect(await extension.readStore('bodies')).toHaveLength(4);
});

test('A script of the site can have no feed checked', async ({ extension }) => {
  const { feedHosts } = extension;
  feedHosts.addGithub('ada/papers').commit({ 'data/2026-01-20.zh.md': sample.zh.buffer });
  const page = await extension.openLibraryPage();
  const id = await follow(page, address);
  await checked(page, id);
  feedHosts.requests.length = 0;
  const site = await extension.openSite(SAMPLE_DAY);
  const answers = await inCardWorld(site, async () => {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    const calls = [
      { call: 'workThroughInbox', args: {} },
      { call: 'mayReach', args: { hosts: ['https://api.github.com/*'] } },
      { call: 'askHost', args: { call: 'runCheck', args: {} } },
    ];
    const told = await Promise.all(calls.map((call) => runtime.sendMessage(call)));
    return told.map((answer: { ok: boolean; value?: { ok: boolean } }) =>
      answer.ok ? answer.value?.ok : answer.ok,
    );
  });
  expect(answers).toEqual([false, false, false]);
  expect(feedHosts.requests).toEqual([]);
});

test('A page of new papers without a digest has feeds looked at, and not again at once', async ({
  extension,
}) => {
  const { feedHosts } = extension;
  feedHosts.addGithub('ada/papers').commit({ 'data/2026-01-20.zh.md': sample.zh.buffer });
  const page = await extension.openLibraryPage();
  const id = await follow(page, address);
  await checked(page, id);
  await change(page, id, { checkedAt: Date.now() - 3_600_000 });
  feedHosts.requests.length = 0;
  const now = new Date();
  const month = `${now.getUTCFullYear() % 100}${String(now.getUTCMonth() + 1).padStart(2, '0')}`;
  const ids = [`${month}.00001`, `${month}.00002`, `${month}.00003`];
  const lookUp = () =>
    page.evaluate((asked) => {
      const { runtime } = Reflect.get(globalThis, 'chrome');
      return runtime.sendMessage({ call: 'lookUp', args: { ids: asked } });
    }, ids);
  await lookUp();
  await expect.poll(() => feedHosts.requests.length).toBe(1);
  await checked(page, id);
  await lookUp();
  await lookUp();
  expect(feedHosts.requests).toHaveLength(1);
});

test('Where nothing is new, ten feeds ask once each', async ({ extension }) => {
  const { feedHosts } = extension;
  const file = { '2026-01-20.md': sample.zh.buffer };
  const page = await extension.openLibraryPage();
  const addresses: FeedAddress[] = [];
  for (let number = 0; number < 4; number++) {
    feedHosts.addGithub(`ada/papers${number}`).commit(file);
    feedHosts.addHub(`datasets/ada/papers${number}`).commit(file);
    const common = { path: '', revision: null, name: `ada/papers${number}` };
    addresses.push({ kind: 'hub', type: 'datasets', ...common });
    addresses.push({ ...address, repo: `papers${number}`, path: '' });
  }
  for (const name of ['a', 'b']) {
    const url = `https://digests.example.org/${name}.md`;
    feedHosts.web.set(url, { body: sample.zh.buffer });
    addresses.push({ kind: 'file', url });
  }
  const ids: string[] = [];
  for (const each of addresses) ids.push(await follow(page, each));
  for (const id of ids) expect(await checked(page, id)).toMatchObject({ trouble: null });
  feedHosts.requests.length = 0;
  for (const id of ids) await change(page, id, { dueAt: Date.now() - 1 });
  await haveWork(page);
  for (const id of ids) expect(await checked(page, id)).toMatchObject({ trouble: null });
  expect(feedHosts.requests).toHaveLength(10);
});

test('An address of a private network is not asked, whoever wrote it down', async ({
  extension,
}) => {
  const page = await extension.openLibraryPage();
  const id = await follow(page, { kind: 'file', url: 'https://192.168.0.1/2026-01-20.md' });
  expect(await checked(page, id)).toMatchObject({ trouble: { kind: 'refused' }, failures: 1 });
});
