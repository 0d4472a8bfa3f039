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

/** The start of the names of locks, each of a host that is held. */
const HELD = 'host ';
/** Whatever this page has let go of is free: that takes the browser a moment. */
let isFree: Promise<unknown> = Promise.resolve();

/**
 * Keeps hosts from being given back, by any of our pages, until the function is called that it returns, or until this
 * page is gone: a first look needs them before anything is stored.
 */
export function holdHosts(hosts: string[]): () => void {
  let letGo = () => {};
  const ended = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const held = hosts.map((host) =>
    navigator.locks.request(HELD + host, { mode: 'shared' }, () => ended).catch(console.error),
  );
  return () => {
    letGo();
    isFree = Promise.all([isFree, ...held]);
  };
}

/** Gives back what hosts nobody needs: after a feed was left, or a first look came to nothing. */
export async function giveBackHosts(): Promise<void> {
  await isFree;
  // In this order: whoever lets a host go has written down before that it is followed.
  const { held = [], pending = [] } = await navigator.locks.query();
  const feeds = await storedFeeds();
  const needed = new Set([
    ...feeds.flatMap(({ address, moreHosts }) => [...hostsOf(address), ...moreHosts]),
    ...[...held, ...pending].flatMap(({ name = '' }) =>
      name.startsWith(HELD) ? [name.slice(HELD.length)] : [],
    ),
  ]);
  const { origins = [] } = await browser.permissions.getAll();
  const own = browser.runtime.getManifest().host_permissions ?? [];
  const spare = origins.filter((origin) => !needed.has(origin) && !own.includes(origin));
  if (spare.length > 0) await browser.permissions.remove({ origins: spare });
}
