import { browser } from 'wxt/browser';
import { readSeenVersion, saveSeenVersion } from '../settings/seen-version';

/**
 * Opens the first page after installation, once in a profile's life. After an update, or a reload of an unpacked
 * copy, nothing opens: what was known before is noted, and the popup tells the rest.
 */
export async function meetReader({ reason, previousVersion }: Installed): Promise<void> {
  if (await readSeenVersion()) return;
  if (reason === 'install') {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await saveSeenVersion({ version: browser.runtime.getManifest().version, tellings: 0 });
  } else if (reason === 'update' && previousVersion) {
    await saveSeenVersion({ version: previousVersion, tellings: 0 });
  }
}

interface Installed {
  reason: string;
  previousVersion?: string;
}
