import { browser } from 'wxt/browser';
import { openOutside as openPathOutside } from '../settings/open-outside';
import { isPrivate } from '../settings/private-window';

/** Our pages, as links and tabs have them. */
export const WELCOME = '/welcome.html';
const FULL_PAGE = '/library.html';

/** Opens the full page in a tab, at a part of it where one is named, and closes the popup that led there. */
export async function openFullPage(part = ''): Promise<void> {
  const path = `${FULL_PAGE}${part}` as const;
  // In its private windows Firefox keeps it from the library.
  if (import.meta.env.FIREFOX && isPrivate()) await openPathOutside(path);
  else await browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
}

/** Opens the full page in a window that is not private, at the part of it that this page is at, and closes a popup. */
export async function openOutside(): Promise<void> {
  const { pathname, hash } = location;
  await openPathOutside(`${FULL_PAGE}${pathname === FULL_PAGE ? hash : ''}`);
  if (pathname !== FULL_PAGE) window.close();
}
