import { useEffect, useState } from 'preact/hooks';
import type { FeedView } from '../../../components/feeds/feed-view';
import type { ImportRecord } from '../../digest/import-record';
import { listFeeds, watchFeeds } from '../../following/followed';
import { readImports } from '../../store/imports/imports';
import type { Importing } from '../use-import';
import { feedViews } from './feed-views';

/** In milliseconds: so often, at most, what feeds are is read anew while a check is at work. */
const REREAD_EVERY = 500;

/** All feeds, and all imports, the latest first. */
export interface ReadFeeds {
  feeds: FeedView[];
  imports: ImportRecord[];
}

/** What is followed, as it is now; null until it is read. */
export function useFeeds({ latest, ended }: Pick<Importing, 'latest' | 'ended'>): ReadFeeds | null {
  const [read, setRead] = useState<ReadFeeds | null>(null);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let wanted = false;
    const refresh = async () => {
      const [followed, imports] = await Promise.all([listFeeds(), readImports()]);
      if (!gone) setRead({ feeds: feedViews(followed, imports), imports });
    };
    const soon = () => {
      wanted = timer !== null;
      if (wanted) return;
      refresh().catch(console.error);
      timer = setTimeout(() => {
        timer = null;
        if (wanted) soon();
      }, REREAD_EVERY);
    };
    soon();
    const stop = watchFeeds(soon);
    return () => {
      gone = true;
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [latest?.id, ended]);
  return read;
}
