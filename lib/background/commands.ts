import { browser } from 'wxt/browser';
import { callTab } from '../messages/call';
import type { PageCommand } from '../messages/protocol';

/** Passes the keys of the manifest's `commands` on to the page that the reader looks at. */
export function passCommandsOn(): void {
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    // A page without our content script has nothing to answer with.
    await callTab(tab.id, 'runCommand', { command: command as PageCommand }).catch(() => {});
  });
}
