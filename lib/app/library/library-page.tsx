import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LibraryTroubleNote } from '../../../components/app/library-trouble';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { useImport } from '../use-import';
import { useOpenLibrary } from '../use-open-library';
import { useSettings } from '../use-settings';
import { ImportsPlace } from './imports-place';
import { LibraryFrame } from './library-frame';
import { ReadPlace } from './read-place';
import { SettingsPlace } from './settings-place';
import { type Navigation, useRoute } from './use-route';

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
    <LibraryFrame settings={settings} route={nav.route} onRail={null}>
      <main class="wide">
        <LibraryTroubleNote
          state={library.state}
          words={words}
          onTryAgain={library.tryAgain}
          onReload={() => browser.runtime.reload()}
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
  const { place } = nav.route;
  const [isPainted, setPainted] = useState(place !== 'read');
  const importing = useImport(onDoubt, isPainted || place !== 'read');
  if (nav.route.place === 'read')
    return (
      <ReadPlace
        {...{ settings, nav, importing, onDoubt }}
        route={nav.route}
        onPainted={() => setPainted(true)}
      />
    );
  return (
    <LibraryFrame settings={settings} route={nav.route} onRail={null}>
      {place === 'imports' ? (
        <ImportsPlace settings={settings} importing={importing} />
      ) : (
        <SettingsPlace settings={settings} importing={importing} />
      )}
    </LibraryFrame>
  );
}
