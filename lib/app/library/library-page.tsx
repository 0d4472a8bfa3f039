import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LibraryTroubleNote } from '../../../components/app/library-trouble';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { openOutside } from '../own-pages';
import { useImport } from '../use-import';
import { useOpenLibrary } from '../use-open-library';
import { useSettings } from '../use-settings';
import { LibraryFrame } from './library-frame';
import { LibrarySearch } from './library-search';
import type { Over } from './over-all';
import { ReadPlace } from './read-place';
import { useColumns } from './use-columns';
import { useLoaded } from './use-loaded';
import { type Navigation, useRoute } from './use-route';

/** What most visits don't see, and none needs before its first list. */
const loadOtherPlace = async () => (await import('./other-place')).OtherPlace;

/** The library as an application: its places, each with an address of its own. */
export function LibraryPage() {
  const settings = useSettings();
  const library = useOpenLibrary();
  const nav = useRoute();
  if (!settings || library.state === 'opening') return null;
  if (library.state === 'open')
    return <OpenLibrary settings={settings} nav={nav} onDoubt={library.doubt} />;
  const words = appWords(wordsLanguage(settings.language));
  return (
    <LibraryFrame settings={settings} route={nav.route} onRail={null} search={null}>
      <main class="wide">
        <LibraryTroubleNote
          state={library.state}
          words={words}
          onTryAgain={library.tryAgain}
          onReload={() => browser.runtime.reload()}
          onOutside={openOutside}
        />
      </main>
    </LibraryFrame>
  );
}

interface OpenProps {
  settings: Settings;
  nav: Navigation;
  onDoubt: (error: unknown) => void;
}

/** What there is to see once the library is open. To count all of it waits until the first list is there. */
function OpenLibrary({ settings, nav, onDoubt }: OpenProps) {
  const { route } = nav;
  const columns = useColumns();
  const [isPainted, setPainted] = useState(false);
  const importing = useImport(onDoubt, isPainted || route.place !== 'read');
  const OtherPlace = useLoaded(loadOtherPlace, isPainted || route.place !== 'read');
  const [over, setOver] = useState<Over | null>(null);
  const common = { settings, nav, importing, over, onOver: setOver };
  return (
    <LibraryFrame
      settings={settings}
      route={route}
      onRail={route.place === 'read' && columns < 3 ? () => setOver('rail') : null}
      search={<LibrarySearch settings={settings} nav={nav} digests={importing.digests} />}
    >
      {route.place === 'read' ? (
        <ReadPlace
          {...common}
          route={route}
          onDoubt={onDoubt}
          isPainted={isPainted}
          onPainted={() => setPainted(true)}
        />
      ) : (
        OtherPlace && <OtherPlace {...common} route={route} />
      )}
    </LibraryFrame>
  );
}
