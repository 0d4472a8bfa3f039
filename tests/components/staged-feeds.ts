import type { ImportRecord } from '../../lib/digest/import-record';
import type { Feed, FeedStanding, FeedTrial } from '../../lib/feeds/feed';
import type { FollowedFeed } from '../../lib/following/followed';
import { sample } from '../e2e/reports';
import type { FeedsStageProps } from './feeds-stage';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const standing = (change: Partial<FeedStanding> = {}): FeedStanding => ({
  checkedAt: Date.now() - 12 * MINUTE,
  broughtAt: Date.now() - 12 * MINUTE,
  dueAt: Date.now() + 3 * HOUR - 12 * MINUTE,
  trouble: null,
  failures: 0,
  files: { taken: 42, gone: 0, toFetch: 0 },
  checking: false,
  ...change,
});

const feed = (
  id: number,
  name: string,
  address: Feed['address'],
  change: Partial<Feed> = {},
): Feed => ({
  id: String(id).padStart(16, '0'),
  ...{ address, name, take: { patterns: [], since: null }, rhythm: 'hours' },
  followedAt: Date.now() - 30 * 24 * HOUR,
  ...change,
});

const dataset: FollowedFeed = {
  feed: feed(1, 'Daily digests of the lab', {
    ...{ kind: 'hub', type: 'datasets', name: 'lab/daily-digests', revision: null, path: '' },
  }),
  standing: standing(),
};

/** A repository that is followed from a day on. */
export const repository: FollowedFeed = {
  feed: feed(
    2,
    'someone/hf-daily-papers',
    { kind: 'github', owner: 'someone', repo: 'hf-daily-papers', branch: 'data', path: 'reports' },
    { rhythm: 'morning', take: { patterns: ['*/*.md'], since: '2026-10-12' } },
  ),
  standing: standing({
    checkedAt: Date.now() - 3 * HOUR,
    broughtAt: Date.now() - 27 * HOUR,
    dueAt: Date.now() + 21 * HOUR,
    files: { taken: 210, gone: 3, toFetch: 0 },
  }),
};

const items: FollowedFeed = {
  feed: feed(3, 'Papers, explained', {
    ...{ kind: 'items', url: 'https://papers.example.org/feed.xml', followLinks: false },
  }),
  standing: standing({ trouble: { kind: 'gone' }, failures: 4 }),
};

const folder: FollowedFeed = {
  feed: feed(4, 'reports', { kind: 'folder', folder: 'reports' }, { rhythm: 'manual' }),
  standing: standing({ broughtAt: null, dueAt: null, files: { taken: 0, gone: 0, toFetch: 0 } }),
};

/** Four kinds, one of them in trouble. */
const several = [dataset, repository, items, folder];

let importId = 0;

function imported(
  { feed: { id } }: FollowedFeed,
  hoursAgo: number,
  added: number,
  day: string,
): ImportRecord {
  const at = Date.now() - hoursAgo * HOUR;
  return {
    id: ++importId,
    origin: { by: 'feed', feed: id },
    ...{ startedAt: at, finishedAt: at + 4000, state: 'done', cancelled: false, undoable: true },
    ...{ failuresDismissed: false, toCome: 0, missing: 0 },
    files: [
      {
        ...{ name: `${day}.md`, size: 48_000, state: 'done', unpacked: 0, attempts: 1 },
        outcome: { added, updated: 0, unchanged: 0, papers: added, date: day, problems: [] },
      },
    ],
  };
}

const imports = [
  imported(dataset, 0.2, 32, '2026-11-27'),
  imported(repository, 27, 41, '2026-11-26'),
  imported(dataset, 24, 29, '2026-11-26'),
  imported(repository, 51, 38, '2026-11-25'),
  imported(repository, 75, 1240, '2026-11-24'),
  imported(items, 400, 12, '2026-11-09'),
];

/** As a first look finds a repository of a year of days. */
const trial: FeedTrial = {
  address: {
    kind: 'github',
    owner: 'someone',
    repo: 'hf-daily-papers',
    branch: null,
    path: 'reports',
  },
  name: 'someone/hf-daily-papers',
  hosts: ['https://api.github.com/*', 'https://raw.githubusercontent.com/*'],
  files: Array.from({ length: 402 }, (_, index) => {
    const day = new Date(Date.parse('2026-01-20') - index * 24 * HOUR).toISOString().slice(0, 10);
    return {
      path: `${day.slice(0, 4)}/${day}.zh.md`,
      hash: String(index),
      size: 31_000 + (index % 9) * 900,
      day,
    };
  }),
  patterns: ['*/*.zh.md'],
  leftOut: [
    { why: 'about', count: 2, examples: ['README.md', 'LICENSE'] },
    {
      why: 'raw',
      count: 402,
      examples: ['raw/2026-01-20.json', 'raw/2026-01-19.json', 'raw/2026-01-18.json'],
    },
    { why: 'twin', count: 400, examples: ['2026/2026-01-20.en.md', '2026/2026-01-19.en.md'] },
  ],
  newest: null,
  isPart: false,
  branch: null,
};

const newest = { path: '2026/2026-01-20.zh.md', text: sample.zh.buffer.toString() };

type State = Omit<FeedsStageProps, 'language'>;

const nothing = { followed: [], imports: [], look: null, allows: true };
const at = (text: string) => ({ seen: 'follow', text }) as const;
const ADDRESS = 'https://github.com/someone/hf-daily-papers/tree/HEAD/reports';
export const pageOf = (followed: FollowedFeed): State => ({
  ...nothing,
  followed: [followed],
  imports,
  at: { seen: 'feed', id: followed.feed.id },
});

/** The states of the place *Feeds*; those of a first look come by a click on *Look*. */
export const states: Record<string, State> = {
  empty: { ...nothing, at: { seen: 'all' } },
  several: { ...nothing, followed: several, imports, at: { seen: 'all' } },
  address: { ...nothing, at: at(ADDRESS) },
  refused: { ...nothing, at: at('https://192.168.1.10/feed.xml') },
  asking: { ...nothing, allows: null, at: at(ADDRESS) },
  looking: { ...nothing, at: at(ADDRESS) },
  barred: { ...nothing, allows: false, at: at(ADDRESS) },
  found: { ...nothing, look: trial, newest, at: at(ADDRESS) },
  'found nothing': { ...nothing, look: { ...trial, files: [], newest: null }, at: at(ADDRESS) },
  trouble: { ...nothing, look: { kind: 'gone' }, at: at(ADDRESS) },
  feed: pageOf(repository),
  checking: pageOf({
    ...repository,
    standing: {
      ...repository.standing,
      checking: true,
      files: { taken: 12, gone: 0, toFetch: 18 },
    },
  }),
  'feed in trouble': pageOf(items),
};
