import type { Answer, Ask } from '../feeds/kind';
import { type FrameBeginning, type SentAnswer, type SentAsk, whole } from './frame-messages';

/** A frame that reaches the hosts that it was opened for, and nothing else. */
export interface FeedFrame {
  ask: (ask: Ask) => Promise<Answer>;
  /** Whether an answer is waited for. */
  isAsking: () => boolean;
  /** Ends whatever it is asking for; none of that is answered. */
  close: () => void;
}

/** In a page of ours: opens such a frame. */
export async function openFeedFrame(hosts: string[]): Promise<FeedFrame> {
  const { port1: port, port2 } = new MessageChannel();
  const frame = document.createElement('iframe');
  frame.src = '/feed.html';
  frame.hidden = true;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  frame.contentWindow?.postMessage({ hosts } satisfies FrameBeginning, location.origin, [port2]);
  const waiting = new Map<number, (answer: Answer) => void>();
  port.onmessage = ({ data: { id, answer } }: MessageEvent<SentAnswer>) => {
    waiting.get(id)?.(whole(answer));
    waiting.delete(id);
  };
  let last = 0;
  return {
    ask: (ask) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        port.postMessage({ id, ask } satisfies SentAsk);
      }),
    isAsking: () => waiting.size > 0,
    close() {
      port.close();
      frame.remove();
    },
  };
}
