import { browser } from 'wxt/browser';

/** The version that was last reloaded for: where a reload brought nothing, none follows. */
const RELOADED_FOR = 'paperglance:reloadedFor';

/**
 * Whether the extension's files are of another version than what runs: an unpacked copy was replaced, and not
 * reloaded. Old parts and new ones then talk past one another.
 */
export async function filesWereReplaced(): Promise<boolean> {
  const response = await fetch('/manifest.json', { cache: 'no-store' });
  const { version } = Object(await response.json());
  return version !== runningVersion();
}

/** Reloads the extension by itself, once for each version that runs. */
export async function reloadOnce(): Promise<void> {
  const version = runningVersion();
  const stored = await browser.storage.local.get(RELOADED_FOR);
  if (stored[RELOADED_FOR] === version) return;
  await browser.storage.local.set({ [RELOADED_FOR]: version });
  browser.runtime.reload();
}

function runningVersion(): string {
  return browser.runtime.getManifest().version;
}
