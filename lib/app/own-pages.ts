import { browser } from 'wxt/browser';

/** Our pages, as links and tabs have them. */
export const WELCOME = '/welcome.html';
const FULL_PAGE = '/library.html';

/** Opens the full page in a tab, at a part of it where one is named, and closes the popup that led there. */
export function openFullPage(part = ''): void {
  browser.tabs.create({ url: browser.runtime.getURL(`${FULL_PAGE}${part}`) });
  window.close();
}
