import type { FeedAddress } from '../../lib/feeds/feed';

const MARKS: Record<FeedAddress['kind'], string> = {
  github: 'GH',
  hub: 'HF',
  file: '⇩',
  items: 'RSS',
  folder: '▤',
};

/** What kind of place a feed comes from, at a glance. */
export function FeedMark({
  kind,
  isTroubled = false,
}: Pick<FeedAddress, 'kind'> & { isTroubled?: boolean }) {
  return (
    <span class={isTroubled ? 'feed-mark troubled' : 'feed-mark'} aria-hidden="true">
      {MARKS[kind]}
    </span>
  );
}
