import type { FeedView } from '../../../components/feeds/feed-view';
import type { FileOutcome, ImportRecord } from '../../digest/import-record';
import type { FollowedFeed } from '../../following/followed';

/** Each feed with what its imports brought; what was undone brought nothing. */
export function feedViews(
  feeds: readonly FollowedFeed[],
  imports: readonly ImportRecord[],
): FeedView[] {
  return feeds.map(({ feed, standing }) => {
    const own = importsOf(feed.id, imports).filter(({ state }) => state !== 'undone');
    const outcomes = own.flatMap(({ files }) => files.flatMap(({ outcome }) => outcome ?? []));
    return {
      ...{ feed, standing },
      days: new Set(outcomes.flatMap(({ date }) => date ?? [])).size,
      // What was there before, from another source of the same, is told where that is all.
      digests: sumOf(outcomes, 'added') || sumOf(outcomes, 'unchanged'),
      lastBrought: broughtBy(own[0]),
    };
  });
}

/** The imports that a feed brought, in their order. */
export function importsOf(id: string, imports: readonly ImportRecord[]): ImportRecord[] {
  return imports.filter(({ origin }) => origin.by === 'feed' && origin.feed === id);
}

function sumOf(outcomes: readonly FileOutcome[], what: 'added' | 'unchanged'): number {
  return outcomes.reduce((sum, outcome) => sum + outcome[what], 0);
}

function broughtBy(record: ImportRecord | undefined): number {
  return (record?.files ?? []).reduce((sum, { outcome }) => sum + (outcome?.added ?? 0), 0);
}
