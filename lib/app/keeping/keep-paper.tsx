import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import type { Importing } from '../use-import';
import { DeleteMenu } from './delete-menu';
import { ExportMenu } from './export-menu';

interface Props {
  paperId: string;
  title: string;
  settings: Settings;
  importing: Importing;
}

/** What can be done with all that the library has of a paper, for those who ask. */
export function KeepPaper({ paperId, title, settings, importing }: Props) {
  const words = appWords(wordsLanguage(settings.language));
  return (
    <details class="keep-paper">
      <summary>{words.keeping.exportOrDelete}</summary>
      <ExportMenu of={{ what: 'paper', paperId }} settings={settings} />
      <DeleteMenu of={{ what: 'paper', paperId, title }} {...{ settings, importing }} />
    </details>
  );
}
