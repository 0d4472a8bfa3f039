import { useEffect, useMemo, useRef } from 'preact/hooks';
import { bringBack } from '../../../components/base/bring-back';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { FeedsPlace } from '../feeds/feeds-place';
import type { Importing } from '../use-import';
import { ImportsPlace } from './imports-place';
import { type Over, OverAll } from './over-all';
import { hrefOf, type ReadRoute, type Route } from './routes';
import { SettingsPlace } from './settings-place';
import { useColumns } from './use-columns';
import { useKeysHere } from './use-keys-here';
import { focusSpot, type Navigation } from './use-route';

interface Props {
  route: Exclude<Route, ReadRoute>;
  settings: Settings;
  nav: Navigation;
  importing: Importing;
  over: Over | null;
  onOver: (over: Over | null) => void;
}

/** Feeds, imports or settings, with the keys that lead on from there. */
export function OtherPlace({ route, settings, nav, importing, over, onOver }: Props) {
  useKeysHere({
    search: () => focusSpot('search'),
    day: () => onOver('day'),
    help: () => onOver('keys'),
  });
  const scroller = useRef<HTMLElement>(null);
  const spot = useMemo(() => nav.takeSpot(), [route]);
  useEffect(
    () => bringBack(scroller.current, { top: spot?.list ?? 0, focus: spot?.focus ?? null }),
    [route],
  );
  return (
    <>
      <main class="wide" data-scroll="list" data-spots ref={scroller}>
        {route.place === 'feeds' && (
          <FeedsPlace
            {...{ settings, importing }}
            at={route.at}
            hrefOf={(at) => hrefOf({ place: 'feeds', at })}
            onGo={(at, step) => nav.go({ place: 'feeds', at }, step)}
          />
        )}
        {route.place === 'imports' && <ImportsPlace {...{ settings, importing }} />}
        {route.place === 'settings' && <SettingsPlace {...{ settings, importing }} />}
      </main>
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
