import { useRef } from 'preact/hooks';
import { SearchBox } from '../../../components/library/search-box';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { suggestFilters } from '../../store/search/suggest-filters';
import { NEWEST, type Route, readRoute } from './routes';
import type { Navigation } from './use-route';

interface Props {
  settings: Settings;
  nav: Navigation;
  /** How many the library has; null until they are counted. */
  digests: number | null;
}

/** The search, which is an address as every list is: one step of its own, however much is typed. */
export function LibrarySearch({ settings, nav, digests }: Props) {
  const language = wordsLanguage(settings.language);
  const words = appWords(language).libraryApp;
  const { route } = nav;
  const text = route.place === 'read' && route.listed.of === 'search' ? route.listed.text : null;
  const before = useRef<Route>(NEWEST);
  if (text === null) before.current = route;
  return (
    <SearchBox
      text={text ?? ''}
      hint={digests === null ? words.search.label : words.search.in(digests)}
      language={language}
      words={words}
      onText={(next) => {
        if (next.trim() !== '')
          nav.go(readRoute({ of: 'search', text: next }), text === null ? 'push' : 'replace');
        else if (text !== null) nav.go(before.current, 'replace');
      }}
      onDone={() => document.querySelector<HTMLElement>('.list .row a')?.focus()}
      suggest={suggestFilters}
    />
  );
}
