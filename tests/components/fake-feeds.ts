import type { ImportRecord } from '../../lib/digest/import-record';
import type { FeedTrial, FeedTrouble } from '../../lib/feeds/feed';
import { readPublishers } from '../../lib/feeds/publishers';
import type { FollowedFeed } from '../../lib/following/followed';
import type { LookOptions } from '../../lib/following/look-at';
import { parseReport } from '../../lib/parse/parse-report';
import { toStoredReport } from '../../lib/store/digests/stored-digest';
import catalogue from '../../public/publishers.json';

/** What the feeds of a stage are, and what its reader is told; no host is asked for anything. */
export interface FakeFeeds {
  followed: FollowedFeed[];
  imports: ImportRecord[];
  /** What a look comes to; null where it takes for ever. */
  look: FeedTrial | FeedTrouble | null;
  /** Whether the browser's reader allows hosts; null where they have not answered. */
  allows: boolean | null;
}

let world: FakeFeeds = { followed: [], imports: [], look: null, allows: true };
let told: () => void = () => {};

export function setFakeFeeds(next: FakeFeeds): void {
  world = next;
}

const NEVER = new Promise<never>(() => {});

export const listFeeds = async () => world.followed;
export const watchFeeds = (onChange: () => void) => {
  told = onChange;
  return () => {};
};
export const exportFeeds = async () => '<opml/>';
export const readImports = async () => world.imports;
export const useSourceNames = () => null;
export const usePublishers = () => readPublishers(catalogue);
export const newestDay = async () => '2026-01-20';
export const countFacets = async () => ({ sources: [{ id: 'Ada', name: 'Ada' }] });
export const useExport = () => ({ state: { is: 'idle' }, write: () => {}, cancel: () => {} });
export const askForHosts = async () => world.allows ?? NEVER;
export const giveBackHosts = async () => {};
export const holdHosts = () => () => {};
export const checkFeed = async () => {};
export const checkAllFeeds = async () => {};
export const stopCheck = async () => {};
export const allowMuch = async () => {};
export const changeFeed = async () => {};
export const followFeed = async () => ({ id: '' });
export const followAgain = async () => true;

export async function leaveFeed(id: string): Promise<void> {
  world = { ...world, followed: world.followed.filter(({ feed }) => feed.id !== id) };
  told();
}

export async function lookAt(_address: unknown, { onProgress }: LookOptions) {
  onProgress({ requests: 3, bytes: 12_000 });
  return world.look ?? NEVER;
}

export async function readFileOnce({ name, bytes }: { name: string; bytes: ArrayBuffer }) {
  return toStoredReport(parseReport(new Uint8Array(bytes), name));
}
