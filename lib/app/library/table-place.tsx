import { useEffect, useRef, useState } from 'preact/hooks';
import { bringBack } from '../../../components/base/bring-back';
import { DayTable } from '../../../components/library/day-table';
import { sectionsAfterLead } from '../../digest/sections-after-lead';
import type { AppWords } from '../../i18n/app-words';
import { digestWords } from '../../i18n/digest-words';
import type { WordsLanguage } from '../../i18n/words-languages';
import type { LibraryView } from './library-view';
import { ListActions } from './list-actions';
import { listTitle } from './list-title';
import { hrefOf } from './routes';
import type { ReadList } from './use-listed';
import type { Reading } from './use-reading';

/** So many papers are in the table at first, and come with each click. */
const MOST_AT_ONCE = 100;

interface Props {
  list: ReadList;
  reading: Reading;
  view: LibraryView;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
}

/** A day as a table, in place of its list and a paper beside it. */
export function TablePlace({ list, reading, view, language, words }: Props) {
  const [most, setMost] = useState(MOST_AT_ONCE);
  const ids = list.ids.slice(0, most);
  const title = listTitle(list.listed, language, words);
  const scroller = useRef<HTMLDivElement>(null);
  const top = reading.spot?.list ?? 0;
  useEffect(() => {
    view.want(ids);
  }, [list.ids, most]);
  useEffect(() => bringBack(scroller.current, { top, focus: null }), [title]);
  const rows = ids.flatMap((paperId) => {
    const digest = view.digestOf(paperId);
    if (!digest) return [];
    const { head } = digest;
    const sections = sectionsAfterLead(digest.sections, head.summary).filter(
      (section) => section !== null,
    );
    return [{ paperId, href: hrefOf(reading.at(paperId)), head, sections }];
  });
  return (
    <div class="table-place" data-scroll="list" ref={scroller}>
      <header class="list-head">
        <h2 tabIndex={-1} data-spot="list">
          {title}
        </h2>
        <small>{words.papers(list.ids.length)}</small>
        <ListActions {...{ list, view, language, words }} isTable />
      </header>
      <div class="ours">
        <DayTable
          label={title}
          digestWords={digestWords(language)}
          {...{ rows, language, words }}
        />
      </div>
      {list.ids.length > most && (
        <p class="more-rows">
          <button type="button" class="quiet" onClick={() => setMost(most + MOST_AT_ONCE)}>
            {words.more(list.ids.length - most)}
          </button>
        </p>
      )}
    </div>
  );
}
