import { browser } from 'wxt/browser';
import { OPEN_KEYS, PARTS, type SettingsChange } from './parse-settings';

/** Keeps what the reader chose for all pages and days. What others choose meanwhile is not touched. */
export async function saveSettings({ openPapers, ...parts }: SettingsChange): Promise<void> {
  const named = (prefix: string, values: object) =>
    Object.entries(values).map(([name, value]) => [prefix + name, value]);
  await browser.storage.local.set(
    Object.fromEntries([...named(PARTS, parts), ...named(OPEN_KEYS, openPapers ?? {})]),
  );
  // Version 1 kept them under their bare names. Its open papers are outdated within a week.
  await browser.storage.local.remove(Object.keys(parts));
}
