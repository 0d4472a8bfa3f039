import { useMemo } from 'preact/hooks';
import { PaperList } from '../../../components/library/paper-list';
import { EmptyRow, PaperRow } from '../../../components/library/paper-row';
import type { Hit } from '../../digest/found';
import type { AppWords } from '../../i18n/app-words';
import { digestWords } from '../../i18n/digest-words';
import type { WordsLanguage } from '../../i18n/words-languages';
import type { Settings } from '../../settings/parse-settings';
import type { Importing } from '../use-import';
import { DeletedHere } from './deleted-here';
import { KeepList } from './keep-list';
import type { LibraryView } from './library-view';
import { ListActions } from './list-actions';
import { listName, listTitle } from './list-title';
import { NearestDays } from './nearest-days';
import { NothingFound } from './nothing-found';
import { hrefOf } from './routes';
import type { ReadList } from './use-listed';
import type { Reading } from './use-reading';

interface Props {
  list: ReadList;
  reading: Reading;
  view: LibraryView;
  /** Whether a paper is read beside the list, rather than in its place. */
  beside: boolean;
  settings: Settings;
  importing: Importing;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
}

/** The list of papers: what it holds, and its rows. */
export function PaperColumn(props: Props) {
  const { list, reading, view, beside, language, words, settings, importing } = props;
  const { listed, ids, found } = list;
  const title = listTitle(listed, language, words);
  const name = listName(listed, language, words);
  const hits = useMemo(() => new Map(found?.hits.map((hit) => [hit.paperId, hit])), [found]);
  return (
    <section class="list" aria-label={name}>
      <header class="list-head">
        <h2 tabIndex={-1} data-spot="list">
          {title}
        </h2>
        <small role="status">
          {words.papers(found?.total ?? ids.length)}
          {ids.length > 1 && found && ` · ${words.search.best}`}
        </small>
        <ListActions {...{ list, view, language, words }} isTable={false} />
      </header>
      <KeepList key={`keep ${JSON.stringify(listed)}`} {...{ list, settings, importing }} />
      {ids.length === 0 ? (
        <NothingListed {...{ list, settings, importing, language, words }} />
      ) : (
        <PaperList
          key={found ? 'found' : JSON.stringify(listed)}
          of={JSON.stringify(listed)}
          areFound={found !== undefined}
          label={name}
          ids={ids}
          currentId={reading.markedId}
          sought={reading.sought}
          startAt={reading.spot?.list ?? null}
          onSight={(seen) => {
            view.want(seen);
            reading.giveFocus();
            if (seen.includes(ids.at(-1) ?? '')) list.onMore?.();
          }}
        >
          {(id) => (
            <ListedPaper
              {...{ id, reading, view, beside, language }}
              hit={hits.get(id)}
              dated={listed.of !== 'day'}
            />
          )}
        </PaperList>
      )}
    </section>
  );
}

/** Why a list holds nothing, and where there is something. */
function NothingListed({
  list,
  settings,
  importing,
  language,
  words,
}: Pick<Props, 'list' | 'settings' | 'importing' | 'language' | 'words'>) {
  if (list.found) return <NothingFound found={list.found} words={words} />;
  const day = (list.listed.of === 'day' && list.listed.day) || '';
  return (
    <>
      <DeletedHere
        {...{ settings, importing }}
        took={(of) => of.what !== 'day' || of.date === day}
      />
      <NearestDays day={day} language={language} words={words} />
    </>
  );
}

interface RowProps extends Pick<Props, 'reading' | 'view' | 'beside' | 'language'> {
  id: string;
  hit: Hit | undefined;
  dated: boolean;
}

/** A paper's row: as it was found at once, and what is told beside that as soon as it is read. */
function ListedPaper({ id, hit, dated, reading, view, beside, language }: RowProps) {
  const paper = view.listed(id);
  if (!paper && !hit) return <EmptyRow paperId={id} />;
  return (
    <PaperRow
      paperId={id}
      href={hrefOf(reading.at(id))}
      head={(hit && view.headOf(id, hit.key)) ?? paper?.shown.first ?? null}
      hit={hit}
      fields={paper?.fields ?? ''}
      dated={dated}
      language={language}
      words={digestWords(language)}
      onOpen={(event) => {
        if (isElsewhere(event)) return;
        event.preventDefault();
        if (beside) reading.show(id);
        else reading.open(id);
      }}
    />
  );
}

/** Whether a click asks for another tab or window. */
function isElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
