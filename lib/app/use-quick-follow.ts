import { useState } from 'preact/hooks';
import type { FeedAddress, FeedTrouble } from '../feeds/feed';
import { hostsOf } from '../feeds/kinds';
import { followFeed } from '../following/follow';
import { askForHosts, giveBackHosts, holdHosts } from '../following/hosts';
import { lookAt } from '../following/look-at';
import { waysBack } from './how-far-back';
import { useTask } from './use-task';

/** How following something by one click is coming along. */
export type QuickFollow =
  | { is: 'asking' | 'looking' | 'following' }
  | { is: 'followed'; id: string }
  | { is: 'trouble'; trouble: FeedTrouble };

/** Follows by one click, as is proposed; by names, since one may come after another. */
export function useQuickFollow(onFollowed?: (id: string) => void): {
  states: ReadonlyMap<string, QuickFollow>;
  /** To be called in a click. */
  follow: (name: string, address: FeedAddress) => Promise<void>;
} {
  const [states, setStates] = useState<ReadonlyMap<string, QuickFollow>>(new Map());
  const task = useTask();
  const follow = (name: string, address: FeedAddress) =>
    task.run(async (signal) => {
      const hosts = hostsOf(address);
      // Before all else that the click does: the browser wants that.
      const asked = askForHosts(hosts);
      const tell = (state: QuickFollow) => setStates((before) => new Map(before).set(name, state));
      tell({ is: 'asking' });
      if (!(await asked)) return tell({ is: 'trouble', trouble: { kind: 'access', hosts } });
      tell({ is: 'looking' });
      const letGo = holdHosts(hosts);
      const done = await lookAndFollow(address, signal, () => tell({ is: 'following' })).finally(
        letGo,
      );
      if ('id' in done) {
        tell({ is: 'followed', id: done.id });
        return onFollowed?.(done.id);
      }
      tell({ is: 'trouble', trouble: done });
      await giveBackHosts();
    });
  return { states, follow };
}

async function lookAndFollow(
  address: FeedAddress,
  signal: AbortSignal,
  onFollowing: () => void,
): Promise<{ id: string } | FeedTrouble> {
  const trial = await lookAt(address, { signal, onProgress: () => {} });
  if ('kind' in trial) return trial;
  onFollowing();
  const [way] = waysBack(trial.files, new Date().toISOString().slice(0, 10));
  return followFeed(trial, {
    name: trial.name,
    take: { patterns: trial.patterns, since: way?.since ?? null },
    rhythm: 'hours',
  });
}
