import { browser } from 'wxt/browser';
import { SITE_ACCESS } from '../messages/site-access';
import { addPart } from './add-part';

/**
 * Starts us anew in the pages of the site that are open: Chrome cuts off what runs there when it installs or updates an
 * extension, and starts nothing in its place. Call it right after that alone.
 */
export async function returnToTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: SITE_ACCESS.origins }))
    addPart('papers', { tabId: id, frameId: 0 }).catch(console.info);
}
