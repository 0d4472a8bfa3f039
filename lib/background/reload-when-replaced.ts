import { browser } from 'wxt/browser';
import { filesWereReplaced } from '../messages/replaced-files';

/** The version that was last reloaded for: where a reload brought nothing, none follows. */
const RELOADED_FOR = 'paperglance:2:reloaded-for';

let looked = false;

/**
 * Reloads the extension, once in the background's life and once for each version, where its files are of another one
 * than what runs. With a page of ours open nothing is reloaded: it would close, and it tells of that itself.
 */
export async function reloadWhenReplaced(): Promise<void> {
  if (looked) return;
  looked = true;
  if (!(await filesWereReplaced()) || (await hasPages())) return;
  const { version } = browser.runtime.getManifest();
  const stored = await browser.storage.local.get(RELOADED_FOR);
  if (stored[RELOADED_FOR] === version) return;
  await browser.storage.local.set({ [RELOADED_FOR]: version });
  browser.runtime.reload();
}

async function hasPages(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return browser.extension.getViews().length > 1;
  const open = await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP'] });
  return open.length > 0;
}
