import { browser } from 'wxt/browser';
import type { PagePart } from '../messages/protocol';
import type { Caller } from '../messages/serve';
import { SITE_ACCESS } from '../messages/site-access';
import { endTrouble, showTrouble } from './badge';

/**
 * Puts a part of us into the page that asks for it. Kept off the site since that page was opened, we would wait in Chrome for
 * the reader, without an end: the tab is marked instead, since the popup says what is the matter, and the page may ask again.
 */
export async function addPart(
  part: PagePart | 'papers',
  { tabId, frameId }: Caller,
): Promise<void> {
  if (tabId === undefined || frameId === undefined) return;
  const added = browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`/content-scripts/${part}.js`],
    // Else it would wait for all that the page still loads.
    injectImmediately: true,
  });
  await Promise.all([added, expectAccess(tabId)]);
  endTrouble(tabId);
}

async function expectAccess(tabId: number): Promise<void> {
  if (await browser.permissions.contains(SITE_ACCESS)) return;
  showTrouble(tabId);
  throw new Error('The browser keeps us off the site');
}
