import type { ComponentChildren } from 'preact';
import { LibraryBar } from '../../../components/library/library-bar';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { ModeChoice } from '../language-choice';
import { hrefOf, placeRoute, type Route } from './routes';
import { useColumns } from './use-columns';

interface Props {
  settings: Settings;
  route: Route;
  onRail: (() => void) | null;
  search: ComponentChildren;
  children: ComponentChildren;
}

/** The bar, and below it what a place holds. */
export function LibraryFrame({ settings, route, onRail, search, children }: Props) {
  const columns = useColumns();
  return (
    <div class="library" data-place={route.place} data-columns={columns}>
      <LibraryBar
        place={route.place}
        hrefOf={(place) => hrefOf(placeRoute(place))}
        words={appWords(wordsLanguage(settings.language)).libraryApp}
        onRail={onRail}
        brief={onRail !== null && columns === 1}
        search={search}
        language={<ModeChoice settings={settings} />}
      />
      {children}
    </div>
  );
}
