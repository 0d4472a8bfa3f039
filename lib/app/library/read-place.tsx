import { useEffect } from 'preact/hooks';
import { type AppWords, appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { WordsLanguage } from '../../i18n/words-languages';
import type { Settings } from '../../settings/parse-settings';
import type { Importing } from '../use-import';
import { EmptyLibrary } from './empty-library';
import { LibraryRail } from './library-rail';
import type { LibraryView } from './library-view';
import { listName } from './list-title';
import { OpenPaper } from './open-paper';
import { type Over, OverAll } from './over-all';
import { PaperColumn } from './paper-column';
import { placeRoute, type ReadRoute } from './routes';
import { TablePlace } from './table-place';
import { type Columns, useColumns } from './use-columns';
import { useIndexed } from './use-indexed';
import { type KeyActs, useKeysHere } from './use-keys-here';
import { useLibraryView } from './use-library-view';
import { type ReadList, useListed } from './use-listed';
import { type Reading, useReading } from './use-reading';
import { focusSpot, type Navigation } from './use-route';

interface Props {
  settings: Settings;
  nav: Navigation;
  route: ReadRoute;
  importing: Importing;
  over: Over | null;
  onOver: (over: Over | null) => void;
  onDoubt: (error: unknown) => void;
  isPainted: boolean;
  /** The first list is there. */
  onPainted: () => void;
}

/** The place where papers are found and read: rail, list and pane, as many of them beside one another as there is room. */
export function ReadPlace(props: Props) {
  const { settings, nav, route, importing, over, onOver, onDoubt, isPainted, onPainted } = props;
  const columns = useColumns();
  const { view, revision, openId } = useLibraryView(settings);
  const waiting = useIndexed(revision, isPainted);
  const { list, isLate, foresee } = useListed(route, view, revision, waiting, onDoubt);
  const reading = useReading(nav, route, { list, isLate }, columns, view);
  usePainted(list !== null && !isPainted, onPainted);
  openId.current = reading.openId;
  useKeysHere(actsOf(reading, onOver, view.lookAtNextSource));
  const language = wordsLanguage(settings.language);
  const words = appWords(language).libraryApp;
  const name = list && listName(list.listed, language, words);
  useTitle(name, reading.openId && view.listed(reading.openId)?.shown.first.title);

  if (list?.listed.of === 'all' && list.ids.length === 0)
    return (
      <EmptyLibrary {...{ settings, importing }} onFollow={() => nav.go(placeRoute('feeds'))} />
    );
  const rail = list && (
    <LibraryRail {...{ settings, revision, isPainted }} listed={list.listed} onNear={foresee} />
  );
  const seen = { settings, list, reading, view, revision, columns, language, words, importing };
  return (
    <>
      {columns === 3 && (
        <aside class="rail" aria-label={words.rail}>
          {rail}
        </aside>
      )}
      <main class="beside">
        {route.table && list && list.ids.length > 0 ? (
          <TablePlace {...seen} list={list} />
        ) : (
          <ListAndPane {...seen} />
        )}
      </main>
      <OverAll
        over={over}
        {...{ settings, columns, rail, words }}
        day={(list?.listed.of === 'day' && list.listed.day) || ''}
        onClose={() => onOver(null)}
        onGo={reading.goTo}
      />
    </>
  );
}

interface SeenProps {
  settings: Settings;
  list: ReadList | null;
  reading: Reading;
  view: LibraryView;
  revision: number;
  columns: Columns;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
  importing: Importing;
}

/** A list, and the paper that is read: beside one another, or one in place of the other. */
function ListAndPane({ list, reading, columns, ...others }: SeenProps) {
  return (
    <>
      {list && !reading.isPaneAlone && (
        <PaperColumn beside={columns > 1} {...{ list, reading }} {...others} />
      )}
      {(columns > 1 || reading.isPaneAlone) && (
        <OpenPaper key={reading.openId} reading={reading} {...others} />
      )}
    </>
  );
}

/** What the keys do here. */
function actsOf(
  reading: Reading,
  show: (over: Over) => void,
  nextSource: (paperId: string) => void,
): KeyActs {
  const { openId, markedId, ids } = reading;
  const first = markedId ?? ids[0];
  return {
    search: () => focusSpot('search'),
    next: () => reading.step(1),
    previous: () => reading.step(-1),
    open: () => first && reading.open(first),
    back: reading.back,
    source: () => openId && nextSource(openId),
    day: () => show('day'),
    help: () => show('keys'),
  };
}

/** Tells once the first list has been painted. */
function usePainted(isUntold: boolean, onPainted: () => void): void {
  useEffect(() => {
    if (isUntold) requestAnimationFrame(() => setTimeout(onPainted));
  }, [isUntold]);
}

/** What the tab, a bookmark and the history are called. */
function useTitle(list: string | null, paper: string | null | undefined): void {
  useEffect(() => {
    document.title = [paper, list, 'Paperglance'].filter(Boolean).join(' · ');
  }, [list, paper]);
}
