import { browser } from 'wxt/browser';

/** Our pages, as links and tabs have them. */
export const WELCOME = '/welcome.html';
const FULL_PAGE = '/library.html';

/** Opens the full page in a tab, at a part of it where one is named, and closes the popup that led there. */
export function openFullPage(part = ''): void {
  browser.tabs.create({ url: browser.runtime.getURL(`${FULL_PAGE}${part}`) });
  window.close();
}

/** Opens the full page in a window that is not private, at the part of it that this page is at, and closes a popup. */
export function openOutside(): void {
  const { pathname, hash } = location;
  const part = pathname === FULL_PAGE ? hash : '';
  browser.windows.create({ url: browser.runtime.getURL(`${FULL_PAGE}${part}`) });
  if (pathname !== FULL_PAGE) window.close();
}
