import { getBy } from '../feeds/get';
import {
  type FrameBeginning,
  plain,
  type SentAnswer,
  type SentAsk,
  sourcesOf,
} from './frame-messages';

/**
 * In the frame: waits to be told which hosts it may reach, bars all others for itself, and then asks for what it is told to.
 * It is the only page of ours that reaches any host. Whoever opened it ends all by removing it.
 */
export function serveFrame(): void {
  const hear = ({ source, origin, data, ports: [port] }: MessageEvent<FrameBeginning>) => {
    if (source !== window.parent || origin !== location.origin || !port) return;
    window.removeEventListener('message', hear);
    const sources = sourcesOf(data.hosts);
    if (sources === null) throw new Error('No hosts as we name them');
    barAllBut(sources);
    serve(data.hosts, port);
  };
  window.addEventListener('message', hear);
}

/** From now on the browser itself keeps this page from any other host, redirects included. */
function barAllBut(sources: string): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${sources}`;
  document.head.append(policy);
}

function serve(hosts: readonly string[], port: MessagePort): void {
  const barred = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => barred.add(blockedURI));
  const get = getBy({
    hosts,
    fetch: (url, init) => fetch(url, init).catch(rethrowLater),
    signal: new AbortController().signal,
    isOnline: () => navigator.onLine,
    now: () => Date.now(),
    wasBarred: (url) => barred.delete(url),
  });
  port.onmessage = async ({ data: { id, ask } }: MessageEvent<SentAsk>) => {
    const answer = plain(await get(ask));
    const bytes = answer.state === 'answered' ? [answer.bytes.buffer] : [];
    port.postMessage({ id, answer } satisfies SentAnswer, bytes);
  };
}

/** What kept a fetch from its end is told by an event of its own, a moment later. */
async function rethrowLater(error: unknown): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve));
  throw error;
}
