import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { AppWords } from '../i18n/app-words';
import { isLater, readSeenVersion, saveSeenVersion } from '../settings/seen-version';

/** Told in as many openings of the popup, unless it is dismissed before. */
const MOST_TELLINGS = 5;
/** Of a reader who comes from far back, the last ones. */
const MOST_NEWS = 2;

/** What this version and those before it brought that the reader has not been told, the latest first; and the way to be told no more. */
export function useNews(words: AppWords): { sentences: string[]; dismiss: () => void } {
  const [versions, setVersions] = useState<string[]>([]);
  const current = browser.runtime.getManifest().version;
  const dismiss = async () => {
    setVersions([]);
    await saveSeenVersion({ version: current, tellings: 0 });
  };
  useEffect(() => {
    const look = async () => {
      const seen = await readSeenVersion();
      if (!seen || !isLater(current, seen.version)) return;
      const untold = Object.keys(words.news).filter(
        (version) => isLater(version, seen.version) && !isLater(version, current),
      );
      if (untold.length === 0 || seen.tellings >= MOST_TELLINGS) return dismiss();
      // Counted before it is seen: who closes the popup at once has been told.
      await saveSeenVersion({ ...seen, tellings: seen.tellings + 1 });
      setVersions(untold.sort((a, b) => (isLater(a, b) ? -1 : 1)).slice(0, MOST_NEWS));
    };
    look().catch(console.error);
  }, []);
  return {
    sentences: versions.flatMap((version) => words.news[version] ?? []),
    dismiss: () => {
      dismiss().catch(console.error);
    },
  };
}
