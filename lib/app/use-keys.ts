import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { AppWords } from '../i18n/app-words';

/** One of the manifest's commands, and the key that the browser has really given it; empty where it gave none. */
export interface Key {
  command: keyof AppWords['keys'];
  key: string;
}

/** The keys that are assigned now, read again whenever the reader comes back to this page; null until they are known. */
export function useKeys({ keys: named }: AppWords): Key[] | null {
  const [keys, setKeys] = useState<Key[] | null>(null);
  useEffect(() => {
    const ours = Object.keys(named) as Key['command'][];
    const read = async () => {
      const commands = await browser.commands.getAll();
      setKeys(
        ours.map((command) => ({
          command,
          key: commands.find(({ name }) => name === command)?.shortcut ?? '',
        })),
      );
    };
    const readAgain = () => {
      read().catch(console.error);
    };
    readAgain();
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, []);
  return keys;
}

/** Leads to where the browser lets its reader choose an extension's keys. */
export function chooseKeys(): void {
  const open = Reflect.get(browser.commands, 'openShortcutSettings');
  if (import.meta.env.FIREFOX && typeof open === 'function') open.call(browser.commands);
  else browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
