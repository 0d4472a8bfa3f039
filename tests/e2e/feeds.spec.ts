import { expect } from '@playwright/test';
import { check, checked, feedFiles, feeds, follow, test } from './feed-reader';
import { sample } from './reports';

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
