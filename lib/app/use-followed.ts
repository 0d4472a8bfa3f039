import { useEffect, useState } from 'preact/hooks';
import { type FollowedFeed, listFeeds, watchFeeds } from '../following/followed';

/** All feeds as they stand now, none where they can't be read; null until they are. */
export function useFollowed(): FollowedFeed[] | null {
  const [followed, setFollowed] = useState<FollowedFeed[] | null>(null);
  useEffect(() => {
    let gone = false;
    const refresh = async () => {
      const feeds = await listFeeds().catch((error) => {
        console.error(error);
        return [];
      });
      if (!gone) setFollowed(feeds);
    };
    refresh();
    const stop = watchFeeds(refresh);
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return followed;
}
