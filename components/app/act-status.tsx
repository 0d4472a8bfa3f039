import type { Deleted, ImportRecord } from '../../lib/digest/import-record';
import type { AppWords } from '../../lib/i18n/app-words';

interface Props {
  record: ImportRecord;
  words: AppWords;
  onUndo: (importId: number) => void;
  onRedo: (importId: number) => void;
}

/** An act that is under way, be it long. */
export function ActUnderWay({ record, words }: Pick<Props, 'record' | 'words'>) {
  const { state } = record;
  const said = actSentence(record, words);
  return (
    <div class="status" data-import-state={state} data-part={`import ${record.id}`}>
      <p>{said}</p>
      <progress aria-label={said} />
    </div>
  );
}

/** A deletion that is done. */
export function DoneDeletion({ record, words, onUndo }: Props) {
  const { origin } = record;
  if (origin.by !== 'deletion') return null;
  return (
    <div class="status done" data-import-state="done" data-part={`import ${record.id}`}>
      <div class="headline">
        <p>{deletedSentence(origin.of, words)}</p>
        <button type="button" class="plain" data-action="undo" onClick={() => onUndo(record.id)}>
          {words.undo}
        </button>
      </div>
    </div>
  );
}

/** What was undone, with the way back. */
export function Undone({
  record,
  words,
  brought,
  onRedo,
}: Omit<Props, 'onUndo'> & { brought: string }) {
  const { origin, cancelled, undoable, files } = record;
  return (
    <div class="status" data-import-state="undone" data-part={`import ${record.id}`}>
      <div class="headline">
        <p>{undoneSentence(record, words)}</p>
        {/* What was cancelled is imported again rather than half of it redone. */}
        {!cancelled && undoable && (
          <button type="button" class="plain" data-action="redo" onClick={() => onRedo(record.id)}>
            {words.redo}
          </button>
        )}
      </div>
      {origin.by === 'deletion' && <small>{deletedSentence(origin.of, words)}</small>}
      {origin.by !== 'deletion' && (
        <small>{cancelled ? words.fromFiles(files.length) : words.hadBrought(brought)}</small>
      )}
    </div>
  );
}

/** What is being done. */
export function actSentence({ state }: ImportRecord, words: AppWords): string {
  const said = { undoing: words.undoing, redoing: words.redoing, deleting: words.deleting };
  return state in said ? said[state as keyof typeof said] : words.importing;
}

/** That something was taken back. */
export function undoneSentence(record: ImportRecord, words: AppWords): string {
  const { origin, cancelled } = record;
  const undone = {
    deletion: words.undoneDeletion,
    rereading: words.undoneReread,
    reader: words.undone,
    feed: words.undone,
    model: words.undone,
    backup: words.keeping.undoneRestoring,
  };
  return cancelled ? cancelledSentence(record, words) : undone[origin.by];
}

/** Why half of a backup was taken back, where nobody has cancelled it. */
function cancelledSentence({ origin, files }: ImportRecord, words: AppWords): string {
  if (origin.by !== 'backup') return words.cancelled;
  const { stoppedRestoring } = words.keeping;
  const why = files[0]?.outcome?.problems[0]?.kind;
  return why === 'gave-up' || why === 'storage-full' || why === 'our-mistake'
    ? stoppedRestoring[why]
    : stoppedRestoring.cancelled;
}

/** What was deleted. */
export function deletedSentence(of: Deleted, words: AppWords): string {
  switch (of.what) {
    case 'digest':
      return words.deleted.digest(of.title);
    case 'translation':
      return words.keeping.deleted.translation(of.title, of.lang);
    case 'paper':
      return words.keeping.deleted.paper(of.title);
    case 'day':
      return words.keeping.deleted.day(of.date);
    case 'source':
      return words.deleted.source(of.name);
    case 'everything':
      return words.deleted.everything;
  }
}
