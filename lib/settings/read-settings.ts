import { browser } from 'wxt/browser';
import { parseChange, parseSettings, type Settings, type SettingsChange } from './parse-settings';

/** Reads all settings, with what a new reader gets where nothing was chosen. */
export async function readSettings(): Promise<Settings> {
  // Nobody knows beforehand which papers are open.
  return parseSettings(await browser.storage.local.get(null), navigator.languages);
}

/** Calls back with what changed, wherever it was changed, and with nothing else. Returns the function that ends it. */
export function watchSettings(onChange: (change: SettingsChange) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = parseChange(
      Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])),
    );
    if (Object.keys(change).length > 0) onChange(change);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
