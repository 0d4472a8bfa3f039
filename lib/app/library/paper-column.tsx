import { PaperList } from '../../../components/library/paper-list';
import { EmptyRow, PaperRow } from '../../../components/library/paper-row';
import type { AppWords } from '../../i18n/app-words';
import { digestWords } from '../../i18n/digest-words';
import type { WordsLanguage } from '../../i18n/words-languages';
import type { LibraryView } from './library-view';
import { listTitle } from './list-title';
import { NearestDays } from './nearest-days';
import { hrefOf } from './routes';
import type { ReadList } from './use-listed';
import type { Reading } from './use-reading';

interface Props {
  list: ReadList;
  reading: Reading;
  view: LibraryView;
  /** Whether a paper is read beside the list, rather than in its place. */
  beside: boolean;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
}

/** The list of papers: what it holds, and its rows. */
export function PaperColumn({ list, reading, view, beside, language, words }: Props) {
  const { listed, ids } = list;
  const title = listTitle(listed, language, words);
  return (
    <section class="list" aria-label={title}>
      <header class="list-head">
        <h2 tabIndex={-1} data-spot="list">
          {title}
        </h2>
        <small>{words.papers(ids.length)}</small>
      </header>
      {ids.length === 0 && listed.of === 'day' ? (
        <NearestDays day={listed.day ?? ''} language={language} words={words} />
      ) : (
        <PaperList
          key={JSON.stringify(listed)}
          label={title}
          ids={ids}
          currentId={reading.markedId}
          startAt={reading.spot?.list ?? null}
          onSight={(seen) => view.want(seen)}
        >
          {(id) => {
            const paper = view.listed(id);
            if (!paper) return <EmptyRow paperId={id} />;
            return (
              <PaperRow
                paperId={id}
                href={hrefOf(reading.at(id))}
                head={paper.shown.first}
                fields={paper.fields}
                dated={listed.of !== 'day'}
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
          }}
        </PaperList>
      )}
    </section>
  );
}

/** Whether a click asks for another tab or window. */
function isElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
