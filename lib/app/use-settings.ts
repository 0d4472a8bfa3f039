import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { wordsLanguage } from '../i18n/language';
import { htmlLang } from '../i18n/language-name';
import { forgetOldPapers } from '../settings/forget-papers';
import { changedSettings, type Settings } from '../settings/parse-settings';
import { readSettings, watchSettings } from '../settings/read-settings';

/** The settings as they are now, wherever they are changed; null until they are read. The page's `lang` follows them. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  // At once: all that is seen waits for it.
  useLayoutEffect(() => {
    readSettings().then(setSettings);
    forgetOldPapers().catch(console.error);
    return watchSettings((change) =>
      setSettings((current) => current && changedSettings(current, change)),
    );
  }, []);
  useEffect(() => {
    if (settings) document.documentElement.lang = htmlLang(wordsLanguage(settings.language));
  }, [settings]);
  return settings;
}
