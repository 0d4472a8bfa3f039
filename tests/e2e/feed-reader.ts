import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { extensionDir } from '../../lib/cli/run-tool';
import type { Feed, FeedAddress, FeedStanding, FeedTrouble } from '../../lib/feeds/feed';
import { test as base, type Extension, startExtension } from './extension';

/** A feed as it is stored, as far as tests look at it. */
export interface KeptFeed extends Feed, Pick<FeedStanding, 'checkedAt' | 'dueAt' | 'failures'> {
  trouble: FeedTrouble | null;
}

export interface KeptFile {
  path: string;
  state: string;
}

/** A copy of the built extension that may reach these hosts: nobody here could answer the browser's question. */
function allowedCopy(hosts: string[]): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'paperglance-allowed-'));
  cpSync(extensionDir, dir, { recursive: true });
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(...hosts);
  writeFileSync(file, JSON.stringify(manifest));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The hosts of feeds that tests may follow; `elsewhere.example.net` is none of them. */
const ALLOWED = [
  ...['https://api.github.com/*', 'https://raw.githubusercontent.com/*'],
  ...['https://digests.example.org/*', 'https://pages.example.org/*'],
];

/** A browser in which feeds can be followed. */
export const test = base.extend<object, { running: Extension }>({
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
    async ({}, use) => {
      const copy = allowedCopy(ALLOWED);
      const { extension, stop } = await startExtension({ extensionDir: copy.dir });
      await use(extension);
      await stop();
      copy.remove();
    },
    { scope: 'worker' },
  ],
});

/** Has something followed as a reader's choice would store it. */
export async function follow(
  page: Page,
  address: FeedAddress,
  changes: Partial<Feed> = {},
): Promise<string> {
  const id = Math.random().toString(16).slice(2).padEnd(16, '0').slice(0, 16);
  const take = { patterns: [], since: null };
  const feed = { id, address, name: 'Ada', take, rhythm: 'hours', followedAt: Date.now() };
  await putFeed(page, {
    ...{ ...feed, hint: 'ada/papers', moreHosts: [], mark: null, dueAt: Date.now() },
    ...{ checkedAt: null, broughtAt: null, trouble: null, failures: 0 },
    ...{ mayFetchMuch: false, importId: null, hadDigests: false, ...changes },
  });
  await haveWork(page);
  return id;
}

/** Has a feed checked now, and waits for its end. */
export async function check(page: Page, id: string): Promise<KeptFeed> {
  await change(page, id, { dueAt: Date.now() - 1 });
  await haveWork(page);
  return checked(page, id);
}

/** Changes what is stored of a feed. */
export async function change(page: Page, id: string, changes: object): Promise<void> {
  const before = (await feeds(page)).find((feed) => feed.id === id);
  await putFeed(page, { ...before, ...changes });
}

/** Waits until a feed is not due any more. */
export async function checked(page: Page, id: string): Promise<KeptFeed> {
  const find = async () => (await feeds(page)).find((feed) => feed.id === id);
  await expect
    .poll(async () => ((await find())?.dueAt ?? Number.POSITIVE_INFINITY) > Date.now(), {
      timeout: 60_000,
    })
    .toBe(true);
  const feed = await find();
  if (!feed) throw new Error('It is followed no more');
  return feed;
}

export function feeds(page: Page): Promise<KeptFeed[]> {
  return page.evaluate(readAll, 'feeds') as Promise<KeptFeed[]>;
}

export function feedFiles(page: Page): Promise<KeptFile[]> {
  return page.evaluate(readAll, 'feedFiles') as Promise<KeptFile[]>;
}

function haveWork(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { runtime } = Reflect.get(globalThis, 'chrome');
    const answer = await runtime.sendMessage({ call: 'workThroughInbox', args: {} });
    if (!answer.ok) throw new Error(answer.error);
  });
}

function putFeed(page: Page, feed: object): Promise<void> {
  return page.evaluate(async (record) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperglance');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction('feeds', 'readwrite');
    tx.objectStore('feeds').put(record);
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
    db.close();
  }, feed);
}

/** It sees nothing of what is around it here. */
async function readAll(store: string): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('paperglance');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = db.transaction(store).objectStore(store).getAll();
  await new Promise((resolve, reject) => {
    all.onsuccess = resolve;
    all.onerror = () => reject(all.error);
  });
  db.close();
  return all.result;
}
