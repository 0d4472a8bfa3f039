import { browser } from 'wxt/browser';
import { unpack } from './call';
import { isCounts } from './counts';
import type { Arguments, Message, PageStatus, TabCall } from './protocol';

/**
 * Asks a tab how many papers its page has. Throws when there is no script of ours, as on any page that isn't
 * the site's, and when its answer is none: the page's process may have been broken into.
 */
export async function askPageStatus(tabId: number): Promise<PageStatus> {
  const status = await callTab(tabId, 'pageStatus', {});
  if (!isCounts(status, 'papers', 'withDigests')) throw new Error('No status of a page');
  return status;
}

/** Has a tab do what one of the extension's keys says. Throws when there is no script of ours. */
export async function runCommandIn(tabId: number, args: Arguments<'runCommand'>): Promise<void> {
  await callTab(tabId, 'runCommand', args);
}

async function callTab<Name extends TabCall>(
  tabId: number,
  call: Name,
  args: Arguments<Name>,
): Promise<unknown> {
  const message: Message<Name> = { call, args };
  return unpack(call, await browser.tabs.sendMessage(tabId, message));
}
