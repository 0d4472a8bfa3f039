import { expect, test } from 'vitest';
import { feedViews, importsOf } from '../../../../lib/app/feeds/feed-views';
import type { ImportRecord } from '../../../../lib/digest/import-record';
import type { FollowedFeed } from '../../../../lib/following/followed';

const followed: FollowedFeed = {
  feed: {
    ...{ id: '00000000000000aa', name: 'Ada’s', rhythm: 'hours', followedAt: 0 },
    address: { kind: 'file', url: 'https://digests.example.org/today.md' },
    take: { patterns: [], since: null },
  },
  standing: {
    ...{ checkedAt: 1, broughtAt: 1, dueAt: 2, trouble: null, failures: 0, checking: false },
    files: { taken: 2, gone: 0, toFetch: 0 },
  },
};

function imported(
  id: number,
  feed: string,
  date: string,
  added: number,
  state = 'done',
): ImportRecord {
  return {
    ...{ id, origin: { by: 'feed', feed }, startedAt: id, finishedAt: id, cancelled: false },
    ...{ undoable: true, failuresDismissed: false, toCome: 0, missing: 0 },
    state: state === 'undone' ? 'undone' : 'done',
    files: [
      {
        ...{ name: `${date}.md`, size: 1, state: 'done', unpacked: 0, attempts: 1 },
        outcome: { added, updated: 0, unchanged: 0, papers: added, date, problems: [] },
      },
    ],
  };
}

test('a feed’s digests are those of its imports that stand', () => {
  const { id } = followed.feed;
  const imports = [
    imported(5, id, '2026-01-22', 4),
    imported(4, 'other', '2026-01-22', 40),
    imported(3, id, '2026-01-21', 7, 'undone'),
    imported(2, id, '2026-01-21', 2),
    imported(1, id, '2026-01-21', 1),
  ];
  expect(feedViews([followed], imports)).toMatchObject([{ digests: 7, days: 2, lastBrought: 4 }]);
  expect(importsOf(id, imports).map((each) => each.id)).toEqual([5, 3, 2, 1]);
});
