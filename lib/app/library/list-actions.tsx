import { CopyButton } from '../../../components/digest/copy-button';
import type { AppWords } from '../../i18n/app-words';
import { digestWords } from '../../i18n/digest-words';
import type { WordsLanguage } from '../../i18n/words-languages';
import { copyPapers } from './copy-papers';
import type { LibraryView } from './library-view';
import { hrefOf, readRoute } from './routes';
import type { ReadList } from './use-listed';

interface Props {
  list: ReadList;
  view: LibraryView;
  isTable: boolean;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
}

/** What can be done with a list as a whole. */
export function ListActions({ list, view, isTable, language, words }: Props) {
  const { listed, ids } = list;
  if (listed.of !== 'day' || ids.length === 0) return null;
  return (
    <span class="list-actions ours">
      {isTable && (
        <button type="button" class="tool" data-action="print" onClick={() => print()}>
          {words.print}
        </button>
      )}
      <a
        class="tool"
        href={hrefOf({ ...readRoute(listed), table: !isTable })}
        data-spot="table"
        data-action="table"
      >
        {isTable ? words.table.asList : words.table.asTable}
      </a>
      <CopyButton words={digestWords(language)} onCopy={(form) => copyPapers(view, ids, form)} />
    </span>
  );
}
