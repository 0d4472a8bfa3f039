import { type FeedFrame, openFeedFrame } from './open-frame';

/** So many frames wait for the next feed of their hosts. */
const MOST_KEPT = 4;

/** Frames that feeds of the same hosts use one after the other: to open one takes longer than most of what it asks for. */
export interface KeptFrames {
  /** Opens a frame, or hands out one that was closed; no two have the same one at once. */
  open: (hosts: string[]) => Promise<FeedFrame>;
  /** Ends those that nobody uses. */
  end: () => void;
}

/** In a page of ours: keeps frames that were closed while they asked for nothing. */
export function keepFrames(
  openFrame: (hosts: string[]) => Promise<FeedFrame> = openFeedFrame,
): KeptFrames {
  const idle = new Map<FeedFrame, string>();
  function closeBut(most: number): void {
    for (const frame of [...idle.keys()].slice(0, Math.max(0, idle.size - most))) {
      idle.delete(frame);
      frame.close();
    }
  }
  return {
    async open(hosts) {
      const name = hosts.toSorted().join(' ');
      const [kept] = [...idle].find(([, other]) => other === name) ?? [];
      if (kept) idle.delete(kept);
      const frame = kept ?? (await openFrame(hosts));
      return {
        ask: frame.ask,
        isAsking: frame.isAsking,
        close() {
          if (frame.isAsking()) frame.close();
          else idle.set(frame, name);
          closeBut(MOST_KEPT);
        },
      };
    },
    end: () => closeBut(0),
  };
}
