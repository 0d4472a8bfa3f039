import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import type { Importing } from '../use-import';
import { ImportsPlace } from './imports-place';
import { type Over, OverAll } from './over-all';
import { SettingsPlace } from './settings-place';
import { useColumns } from './use-columns';
import { useKeysHere } from './use-keys-here';
import { focusSpot, type Navigation } from './use-route';

interface Props {
  place: 'imports' | 'settings';
  settings: Settings;
  nav: Navigation;
  importing: Importing;
  over: Over | null;
  onOver: (over: Over | null) => void;
}

/** Imports or settings, with the keys that lead on from there. */
export function OtherPlace({ place, settings, nav, importing, over, onOver }: Props) {
  useKeysHere({
    search: () => focusSpot('search'),
    day: () => onOver('day'),
    help: () => onOver('keys'),
  });
  return (
    <>
      {place === 'imports' ? (
        <ImportsPlace settings={settings} importing={importing} />
      ) : (
        <SettingsPlace settings={settings} importing={importing} />
      )}
      <OverAll
        over={over}
        settings={settings}
        columns={useColumns()}
        rail={null}
        day=""
        words={appWords(wordsLanguage(settings.language)).libraryApp}
        onClose={() => onOver(null)}
        onGo={nav.go}
      />
    </>
  );
}
