import { browser } from 'wxt/browser';

/**
 * Whether the extension's files are of another version than what runs: an unpacked copy was replaced, and not
 * reloaded. Old parts and new ones then talk past one another.
 */
export async function filesWereReplaced(): Promise<boolean> {
  const response = await fetch('/manifest.json', { cache: 'no-store' });
  const { version } = Object(await response.json());
  return version !== browser.runtime.getManifest().version;
}
