import { browser } from 'wxt/browser';

/** Opens the library at one of its addresses, beside the tab where it was asked for. */
export async function openLibrary(address: string, openerTabId?: number): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`/library.html${address}`),
    ...(openerTabId !== undefined && { openerTabId }),
  });
}
