import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { DeleteMenu } from '../keeping/delete-menu';
import { ExportMenu } from '../keeping/export-menu';
import type { Importing } from '../use-import';
import type { ReadList } from './use-listed';

interface Props {
  list: ReadList;
  settings: Settings;
  importing: Importing;
}

/** What can be done with all papers of a day, or of those that were found, for those who ask. */
export function KeepList({ list: { listed, ids }, settings, importing }: Props) {
  const words = appWords(wordsLanguage(settings.language));
  const date = listed.of === 'day' ? listed.day : null;
  if (ids.length === 0 || (date === null && listed.of !== 'search')) return null;
  return (
    <details class="keep-list">
      <summary>{words.keeping.exportOrDelete}</summary>
      <ExportMenu
        of={date === null ? { what: 'papers', paperIds: ids } : { what: 'day', date }}
        settings={settings}
      />
      {date !== null && <DeleteMenu of={{ what: 'day', date }} {...{ settings, importing }} />}
    </details>
  );
}
