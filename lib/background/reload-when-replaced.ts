import { browser } from 'wxt/browser';
import { filesWereReplaced, reloadOnce } from '../messages/replaced-files';

let looked = false;

/**
 * Reloads the extension where its files are of another version than what runs; looks once in the background's life.
 * With a page of ours open nothing is reloaded: it would close, and it tells of that itself.
 */
export async function reloadWhenReplaced(): Promise<void> {
  if (looked) return;
  looked = true;
  if ((await filesWereReplaced()) && !(await hasPages())) await reloadOnce();
}

async function hasPages(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return browser.extension.getViews().length > 1;
  const open = await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP'] });
  return open.length > 0;
}
