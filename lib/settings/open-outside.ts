import { browser } from 'wxt/browser';

/** Opens a page of ours in a window that is not private, where it has the library: in one that is there, or a new one. */
export async function openOutside(path: `/library.html${string}`): Promise<void> {
  const url = browser.runtime.getURL(path);
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const id = windows.find(({ incognito }) => !incognito)?.id;
  if (id === undefined) {
    await browser.windows.create({ url });
    return;
  }
  await browser.tabs.create({ url, windowId: id });
  await browser.windows.update(id, { focused: true });
}
