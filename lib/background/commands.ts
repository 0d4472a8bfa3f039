import { browser } from 'wxt/browser';
import { runCommandIn } from '../messages/call-tab';
import type { PageCommand } from '../messages/protocol';
import { openLibrary } from './open-library';

const OPEN_LIBRARY = 'open-library';

/** Passes the keys of the manifest's `commands` on to the page that the reader looks at; one of them opens the library. */
export function passCommandsOn(): void {
  browser.commands.onCommand.addListener(async (command) => {
    if (command === OPEN_LIBRARY) {
      await openLibrary('').catch(console.error);
      return;
    }
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    // A page without our content script has nothing to answer with.
    await runCommandIn(tab.id, { command: command as PageCommand }).catch(() => {});
  });
}

/** The reader can change them, and the browser gives none that another has. */
export async function readShortcuts(): Promise<Record<string, string>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
