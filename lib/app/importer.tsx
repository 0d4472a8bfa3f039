import { ImportForm } from '../../components/app/import-form';
import type { SourceNaming } from '../../components/app/import-sources';
import { ImportStatus, type ReportFormat } from '../../components/app/import-status';
import type { ImportRecord } from '../digest/import-record';
import type { AppWords, ProblemWords } from '../i18n/app-words';
import type { WordsLanguage } from '../i18n/words-languages';
import { readChosenFolder, readDropped } from './dropped-files';
import { WELCOME } from './own-pages';
import { isSample, SAMPLE_DAY_URL, sampleFiles } from './sample-report';
import { type Importing, isUnderWay } from './use-import';

interface Props {
  importing: Importing;
  /** The import to show below the form; null for none. */
  latest: ImportRecord | null;
  language: WordsLanguage;
  words: AppWords;
  problemWords: ProblemWords;
  naming: SourceNaming | null;
  /** In the popup: where there is room to drop files, and for files to be chosen where that would close it. */
  onElsewhere?: () => void;
  /** Leads to what can be followed, where there is nothing to be seen yet. */
  onFollow?: () => void;
  /** Where it can be looked into how a file is read. */
  onDoubt?: () => void;
  /** Where there is room for folders, all files and the report; not in the popup. */
  onSave?: (record: ImportRecord, format: ReportFormat) => void;
}

/** What to do first, the form, and what became of the last import. Popup and full page share it. */
export function Importer({
  importing,
  latest,
  language,
  words,
  problemWords,
  naming,
  onElsewhere,
  onFollow,
  onDoubt,
  onSave,
}: Props) {
  const { digests, importFiles } = importing;
  const isBusy = latest !== null && isUnderWay(latest);
  const empty = digests === 0 && !isBusy;
  return (
    <>
      {empty && (
        <div class="empty">
          <h2>{words.emptyTitle}</h2>
          <p>
            {words.emptyText}{' '}
            <a href={WELCOME} target="_blank" rel="noreferrer">
              {words.firstSteps}
            </a>
          </p>
        </div>
      )}
      <ImportForm
        words={words}
        {...waysIn(importing, words)}
        onFolder={onSave && ((files) => importFiles(readChosenFolder(files)))}
        onFollow={empty ? onFollow : undefined}
        onSample={empty ? () => importFiles(sampleFiles()) : undefined}
        onChooseElsewhere={import.meta.env.FIREFOX ? onElsewhere : undefined}
        onDropElsewhere={onElsewhere}
      />
      <Refusal importing={importing} words={words} />
      {latest && (
        <ImportStatus
          record={latest}
          progress={importing.progress}
          words={words}
          language={language}
          problemWords={problemWords}
          naming={naming}
          onUndo={importing.undo}
          onRedo={importing.redo}
          onDeleteSource={
            onSave && ((id, name) => importing.deleteDigests({ what: 'source', id, name }))
          }
          onDismiss={onSave && importing.dismiss}
          onDoubt={onDoubt}
          onSave={onSave}
        />
      )}
      {isSample(latest) && latest?.state === 'done' && (
        <p class="next">
          <a href={SAMPLE_DAY_URL} target="_blank" rel="noreferrer">
            {words.sampleDay}
          </a>
        </p>
      )}
    </>
  );
}

/** What is done with files that are chosen or dropped, and with text. */
export function waysIn({ importFiles }: Importing, words: AppWords) {
  return {
    onFiles: importFiles,
    onDrop: async (data: DataTransfer) => importFiles(await readDropped(data)),
    onPaste(text: string) {
      const bytes = new TextEncoder().encode(text).buffer;
      importFiles([{ name: words.pasteName, arrayBuffer: async () => bytes }]);
    },
  };
}

/** Why the last files were not taken in, where they weren't. */
export function Refusal({ importing: { refused }, words }: Pick<Props, 'importing' | 'words'>) {
  if (!refused) return null;
  return (
    <p class="status nothing" role="alert">
      {refused === 'unknown' ? words.couldNotStore : words.troubles[refused]}
    </p>
  );
}
