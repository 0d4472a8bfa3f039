import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '../../lib/settings/settings';

/** The settings as they are now, wherever they are changed; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    readSettings().then(setSettings);
    return watchSettings((changed) => setSettings((current) => current && { ...current, ...changed }));
  }, []);
  return settings;
}
