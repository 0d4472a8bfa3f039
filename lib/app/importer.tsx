import { ImportForm } from '../../components/app/import-form';
import type { SourceNaming } from '../../components/app/import-sources';
import { ImportStatus, type ReportFormat } from '../../components/app/import-status';
import type { ImportRecord } from '../digest/import-record';
import type { AppWords, ProblemWords } from '../i18n/app-words';
import { readChosenFolder, readDropped } from './dropped-files';
import { SAMPLE_DAY_URL, sampleFiles } from './sample-report';
import type { Importing } from './use-import';

interface Props {
  importing: Importing;
  /** The import to show below the form; null for none. */
  latest: ImportRecord | null;
  words: AppWords;
  problemWords: ProblemWords;
  naming: SourceNaming | null;
  onChooseElsewhere?: (() => void) | undefined;
  /** Where it can be looked into how a file is read. */
  onDoubt?: () => void;
  /** Where there is room for folders, all files and the report; not in the popup. */
  onSave?: (record: ImportRecord, format: ReportFormat) => void;
}

/** The form, what became of the last import, and for an empty library the sample. Popup and full page share it. */
export function Importer({
  importing,
  latest,
  words,
  problemWords,
  naming,
  onChooseElsewhere,
  onDoubt,
  onSave,
}: Props) {
  const { digests, refused, importFiles, undo, redo } = importing;
  const pasted = (text: string) => {
    const bytes = new TextEncoder().encode(text).buffer;
    importFiles([{ name: words.pasteName, arrayBuffer: async () => bytes }]);
  };
  const sampled = latest?.files.some(({ name }) =>
    sampleFiles().some((sample) => sample.name === name),
  );
  return (
    <>
      <ImportForm
        words={words}
        onFiles={importFiles}
        onDrop={async (data) => importFiles(await readDropped(data))}
        onFolder={onSave && ((files) => importFiles(readChosenFolder(files)))}
        onPaste={pasted}
        onChooseElsewhere={onChooseElsewhere}
      />
      {refused && (
        <p class="status nothing" role="alert">
          {refused === 'unknown' ? words.couldNotStore : words.troubles[refused]}
        </p>
      )}
      {latest && (
        <ImportStatus
          record={latest}
          progress={importing.progress}
          words={words}
          problemWords={problemWords}
          naming={naming}
          onUndo={undo}
          onRedo={redo}
          onDeleteSource={
            onSave && ((id, name) => importing.deleteDigests({ what: 'source', id, name }))
          }
          onDismiss={onSave && importing.dismiss}
          onDoubt={onDoubt}
          onSave={onSave}
        />
      )}
      {digests === 0 && !latest && (
        <div class="empty">
          <h2>{words.emptyTitle}</h2>
          <p>{words.emptyText}</p>
          <button
            type="button"
            class="main"
            data-action="import-sample"
            onClick={() => importFiles(sampleFiles())}
          >
            {words.importSample}
          </button>
        </div>
      )}
      {sampled && latest?.state === 'done' && (
        <p class="next">
          <a href={SAMPLE_DAY_URL} target="_blank" rel="noreferrer">
            {words.sampleDay}
          </a>
        </p>
      )}
    </>
  );
}
