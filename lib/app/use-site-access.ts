import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SITE_ACCESS } from '../messages/site-access';

export interface SiteAccess {
  /** `given` is said where it was given while this page looked on; null until it is known. */
  state: 'there' | 'missing' | 'given' | null;
  /** Has the browser ask the reader; to be called in a click. */
  ask: () => void;
}

/** Whether the browser lets us see huggingface.co, as it is now: Firefox and Chrome both let readers take that back. */
export function useSiteAccess(): SiteAccess {
  const [state, setState] = useState<SiteAccess['state']>(null);
  useEffect(() => {
    const look = async () => {
      const there = await browser.permissions.contains(SITE_ACCESS);
      setState((before) => {
        if (!there) return 'missing';
        return before === 'missing' || before === 'given' ? 'given' : 'there';
      });
    };
    const lookAgain = () => {
      look().catch(console.error);
    };
    lookAgain();
    browser.permissions.onAdded.addListener(lookAgain);
    browser.permissions.onRemoved.addListener(lookAgain);
    return () => {
      browser.permissions.onAdded.removeListener(lookAgain);
      browser.permissions.onRemoved.removeListener(lookAgain);
    };
  }, []);
  // What comes of it is heard above.
  return { state, ask: () => browser.permissions.request(SITE_ACCESS).catch(console.error) };
}
