import { browser } from 'wxt/browser';
import { openOutside } from '../settings/open-outside';

/** Opens the library at one of its addresses, beside the tab where it was asked for. */
export async function openLibrary(address: string, openerTabId?: number): Promise<void> {
  const path = `/library.html${address}` as const;
  if (import.meta.env.FIREFOX && (await isInPrivate(openerTabId))) return openOutside(path);
  await browser.tabs.create({
    url: browser.runtime.getURL(path),
    ...(openerTabId !== undefined && { openerTabId }),
  });
}

/** Whether a tab is in a private window, where Firefox keeps our pages from the library; without one, what is used now. */
export async function isInPrivate(tabId?: number): Promise<boolean> {
  const { incognito } =
    tabId === undefined ? await browser.windows.getLastFocused() : await browser.tabs.get(tabId);
  return incognito;
}
