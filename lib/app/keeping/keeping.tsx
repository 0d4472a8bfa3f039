import { ImportStatus } from '../../../components/app/import-status';
import { BackupPart } from '../../../components/keeping/backup-part';
import { RestorePart } from '../../../components/keeping/restore-part';
import type { ImportRecord } from '../../digest/import-record';
import { appWords, problemWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { type Importing, isUnderWay } from '../use-import';
import { ExportMenu } from './export-menu';
import { useBackup } from './use-backup';
import { usePersistence } from './use-persistence';
import { useRestore } from './use-restore';

interface Props {
  settings: Settings;
  importing: Importing;
}

/** How the library is kept: whether the browser does, and the ways out of it and back. */
export function Keeping({ settings, importing }: Props) {
  const language = wordsLanguage(settings.language);
  const words = appWords(language);
  const { own, latest, digests, progress } = importing;
  const isEmpty = digests === 0;
  const persistence = usePersistence(digests !== null && !isEmpty);
  const backup = useBackup();
  const restoring = useRestore(importing.takeForOwn);
  const isBusy = latest !== null && isUnderWay(latest);
  const told = own?.origin.by === 'backup' ? own : latest;
  const isRestored =
    told?.origin.by === 'backup' &&
    (isBusy || restoring.state.is === 'handed-in' || wasGivenUp(told));
  return (
    <section class="keeping" id="keeping">
      <h2>{words.keeping.title}</h2>
      <p class="intro">
        {digests !== null && words.libraryHolds(digests)}
        {persistence && (
          <small data-persistence={persistence}>{words.keeping.persistence[persistence]}</small>
        )}
      </p>
      <BackupPart
        state={backup.state}
        words={words}
        disabled={isBusy || isEmpty}
        onBackUp={backup.backUp}
        onCancel={backup.cancel}
      />
      <RestorePart
        {...{ words, language }}
        state={restoring.state}
        disabled={isBusy}
        onChoose={restoring.choose}
        onRestore={restoring.restore}
        onCancel={restoring.cancel}
      />
      {isRestored && (
        <ImportStatus
          record={told}
          progress={progress}
          words={words}
          language={language}
          problemWords={problemWords(language)}
          onUndo={importing.undo}
          onRedo={importing.redo}
        />
      )}
      <div class="setting" data-part="export-all">
        <div>
          <h3>{words.keeping.exportAll}</h3>
          <p>{words.keeping.exportDoes}</p>
          <ExportMenu of={EVERYTHING} settings={settings} disabled={isEmpty} />
        </div>
      </div>
    </section>
  );
}

const EVERYTHING = { what: 'everything' } as const;

/** What nobody has cancelled is told where it was begun, in whatever page. */
function wasGivenUp({ cancelled, files: [backup] }: ImportRecord): boolean {
  return cancelled && (backup?.outcome?.problems.length ?? 0) > 0;
}
