import { browser } from 'wxt/browser';
import { type FeedFrame, openFeedFrame } from '../feed-frame/open-frame';
import type { FeedTrouble } from '../feeds/feed';
import type { Answer, Ask, Get } from '../feeds/kind';
import { canBeNamed, isOwnMachine, isPublicHost } from '../feeds/public-host';
import { callBackground } from '../messages/call';
import { bePatient, countRequest, patienceOf } from '../store/feeds/feed-hosts';

/** GitHub's API, which allows 60 requests an hour without a key: half of them are for others. */
const COUNTED = new Map([['api.github.com', 30]]);

/** What can be asked of a feed's hosts, for as long as it is open. */
export interface FeedReach {
  get: Get;
  close: () => void;
}

/**
 * Reaches a feed's hosts, and those of `more` that the browser allows; `access` where it was not given the others. What is asked
 * for rejects once `signal` has ended it.
 */
export async function reachFeed(
  hosts: string[],
  more: readonly string[],
  signal: AbortSignal,
  openFrame: (hosts: string[]) => Promise<FeedFrame> = openFeedFrame,
): Promise<FeedReach | FeedTrouble> {
  // Whoever wrote a backup may have written any address.
  const refused = [...hosts, ...more].find((host) => !isOfTheWeb(host));
  if (refused !== undefined) return { kind: 'refused', url: refused };
  if (!(await mayReach(hosts))) return { kind: 'access', hosts };
  const allowed = await Promise.all(more.map((host) => mayReach([host])));
  signal.throwIfAborted();
  const frame = await openFrame([...hosts, ...more.filter((_, index) => allowed[index])]);
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  // Nobody may be asking just then.
  stopped.catch(() => {});
  return {
    async get(ask) {
      signal.throwIfAborted();
      const patient = await patienceWith(ask);
      if (patient) return patient;
      const answer = await Promise.race([frame.ask(ask), stopped]);
      if (answer.state === 'failed' && answer.trouble.kind === 'limit') {
        const { host, until } = answer.trouble;
        // Whoever has led us there would do so again.
        for (const each of new Set([host, new URL(ask.url).host])) await bePatient(each, until);
      }
      return answer;
    },
    close: frame.close,
  };
}

/** Whether a match pattern is of a host that everybody can reach, or of this machine, and our frame can be kept to. */
function isOfTheWeb(pattern: string): boolean {
  const { protocol, hostname } = new URL(pattern.replace('//*.', '//').replace(/\*$/, ''));
  if (!canBeNamed(hostname)) return false;
  return isOwnMachine(hostname) || (protocol === 'https:' && isPublicHost(hostname));
}

/** Chrome's offscreen document can't ask the browser itself. */
function mayReach(hosts: string[]): Promise<boolean> {
  if (hosts.length === 0) return Promise.resolve(true);
  const permissions: typeof browser.permissions | undefined = browser.permissions;
  return permissions?.contains({ origins: hosts }) ?? callBackground('mayReach', { hosts });
}

/** The answer where a host is not to be asked now. */
async function patienceWith({ url }: Ask): Promise<Answer | null> {
  const { host } = new URL(url);
  const now = Date.now();
  const most = COUNTED.get(host);
  const until =
    most === undefined ? await patienceOf(host, now) : await countRequest(host, most, now);
  if (until === null) return null;
  return { state: 'failed', status: 0, trouble: { kind: 'limit', host, until } };
}
