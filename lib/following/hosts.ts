import { browser } from 'wxt/browser';
import { hostsOf } from '../feeds/kinds';
import { storedFeeds } from '../store/feeds/feeds';

/**
 * Asks the browser for hosts, as match patterns; false where the reader says no. Within a click, and before all else that
 * the click does: the browser wants that. Asks nothing where all are allowed.
 */
export async function askForHosts(hosts: string[]): Promise<boolean> {
  if (hosts.length === 0) return true;
  return browser.permissions.request({ origins: hosts });
}

/** Gives back what hosts no feed needs: after one was left, or a first look came to nothing. */
export async function giveBackHosts(): Promise<void> {
  const feeds = await storedFeeds();
  const needed = new Set(
    feeds.flatMap(({ address, moreHosts }) => [...hostsOf(address), ...moreHosts]),
  );
  const { origins = [] } = await browser.permissions.getAll();
  const own = browser.runtime.getManifest().host_permissions ?? [];
  const spare = origins.filter((origin) => !needed.has(origin) && !own.includes(origin));
  if (spare.length > 0) await browser.permissions.remove({ origins: spare });
}
