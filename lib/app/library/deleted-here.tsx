import { ImportStatus } from '../../../components/app/import-status';
import type { Deleted } from '../../digest/import-record';
import { appWords, problemWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import type { Importing } from '../use-import';

interface Props {
  settings: Settings;
  importing: Importing;
  /** Whether a deletion took what would stand here. */
  took: (of: Deleted) => boolean;
}

/** The last deletion and the way back, where what it took was seen. */
export function DeletedHere({ settings, importing, took }: Props) {
  const { own, latest, progress, undo, redo } = importing;
  const record = [own, latest].find(
    (each) => each?.origin.by === 'deletion' && took(each.origin.of),
  );
  if (record?.origin.by !== 'deletion') return null;
  const language = wordsLanguage(settings.language);
  return (
    <div data-part={`delete ${record.origin.of.what}`}>
      <ImportStatus
        record={record}
        progress={progress}
        words={appWords(language)}
        language={language}
        problemWords={problemWords(language)}
        onUndo={undo}
        onRedo={redo}
      />
    </div>
  );
}
