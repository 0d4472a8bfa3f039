import { useState } from 'preact/hooks';
import type { ImportedFile, ImportProgress, ImportRecord } from '../../lib/digest/import-record';
import type { AppWords, ProblemWords } from '../../lib/i18n/app-words';
import { dayIn } from '../../lib/i18n/digest-origin';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { useTold } from '../base/tell';
import {
  ActUnderWay,
  actSentence,
  DoneDeletion,
  deletedSentence,
  Undone,
  undoneSentence,
} from './act-status';
import { ImportFiles } from './import-files';
import { ImportProblems } from './import-problems';
import { ImportSources, type SourceNaming } from './import-sources';

const MOST_DAYS = 3;

export type ReportFormat = 'json' | 'text';

interface Props {
  record: ImportRecord;
  /** The latest news of it, while it is under way. */
  progress?: ImportProgress | null;
  language: WordsLanguage;
  words: AppWords;
  problemWords: ProblemWords;
  /** Undoes it, or cancels it where it is under way. */
  onUndo: (importId: number) => void;
  /** Redoes it after it was undone. */
  onRedo: (importId: number) => void;
  /** Deletes all digests of a source, by its `sourceId` and what it is called. */
  onDeleteSource?: ((id: string, name: string) => void) | undefined;
  /** Tells its problems no more, or again. */
  onDismiss?: ((importId: number, dismissed: boolean) => void) | undefined;
  /** Who wrote digests, once it is known. */
  naming?: SourceNaming | null;
  /** Where it can be looked into how a file is read. */
  onDoubt?: (() => void) | undefined;
  /** Where there is room: lists all files, and lets the report be saved. */
  onSave?: ((record: ImportRecord, format: ReportFormat) => void) | undefined;
  /** As one of many: a line, and all else for those who ask. */
  brief?: boolean;
}

/** An import: how far it is, and then what it brought and what of it could not be read. */
export function ImportStatus(props: Props) {
  const { record, words } = props;
  useTold(
    doneSentence(record, words),
    `${record.id} ${record.state}`,
    record.finishedAt ?? record.startedAt,
  );
  switch (record.state) {
    case 'working':
      return <Working {...props} />;
    case 'undone':
      return <Undone {...props} brought={sentenceOf(record, words)} />;
    case 'done':
      return record.origin.by === 'deletion' ? <DoneDeletion {...props} /> : <Done {...props} />;
    default:
      return <ActUnderWay {...props} />;
  }
}

function Working({ record, progress, words, problemWords, onUndo, onSave }: Props) {
  const doing = doingSentence(record, words);
  const own = progress?.importId === record.id ? progress : null;
  const done = own?.done ?? record.files.filter(({ state }) => state === 'done').length;
  const total = own?.total ?? record.files.length + record.toCome;
  return (
    <div class="status" data-import-state="working" data-part={`import ${record.id}`}>
      <div class="headline">
        <p>
          {doing} · {words.progress(done, total)}
        </p>
        {record.undoable && (
          <button
            type="button"
            class="plain"
            data-action="cancel"
            title={words.cancelHint}
            onClick={() => onUndo(record.id)}
          >
            {words.cancelImport}
          </button>
        )}
      </div>
      <progress value={done} max={total} aria-label={doing} />
      <small>{record.toCome > 0 ? words.stayOpen : words.keepsGoing}</small>
      {onSave && <ImportFiles record={record} words={words} problemWords={problemWords} />}
    </div>
  );
}

function Done(props: Props) {
  const { record, words, onUndo, onDismiss, brief = false } = props;
  const [open, setOpen] = useState(!brief);
  const brought = sentenceOf(record, words);
  const problems = countProblems(record);
  const isDismissedHere = brief && !brought && onDismiss && !record.failuresDismissed;
  return (
    <div
      class={brought ? 'status done' : 'status nothing'}
      data-import-state="done"
      data-part={`import ${record.id}`}
    >
      <div class="headline">
        <p>
          {brought || words.nothingImported}
          {brief && problems > 0 && !record.failuresDismissed && (
            <small>{words.problemCount(problems)}</small>
          )}
        </p>
        {brief && (
          <button
            type="button"
            class="plain"
            data-action="details"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words.details}
          </button>
        )}
        {isDismissedHere && (
          <button
            type="button"
            class="plain"
            data-action="dismiss-import"
            onClick={() => onDismiss(record.id, true)}
          >
            {words.dismissProblems}
          </button>
        )}
        {record.undoable && brought && (
          <button type="button" class="plain" data-action="undo" onClick={() => onUndo(record.id)}>
            {words.undo}
          </button>
        )}
      </div>
      {open && <Details {...props} onDismiss={isDismissedHere ? undefined : onDismiss} />}
    </div>
  );
}

/** Of which files and days it was, whose the digests are, what could not be read. */
function Details(props: Props) {
  const { record, language, words, problemWords, naming, onSave } = props;
  const days = daysOf(record.files);
  return (
    <>
      <small>
        {words.fromFiles(record.files.length)}
        {days.slice(0, MOST_DAYS).map((day) => (
          <span key={day}>
            {' · '}
            <a href={`https://huggingface.co/papers/date/${day}`} target="_blank" rel="noreferrer">
              {dayIn(language, day)}
            </a>
          </span>
        ))}
        {days.length > MOST_DAYS && ` · ${words.moreDays(days.length - MOST_DAYS)}`}
      </small>
      {naming && (
        <ImportSources
          {...naming}
          files={record.files}
          words={words}
          roomy={onSave !== undefined}
          onDelete={props.onDeleteSource}
        />
      )}
      <Problems {...props} />
      {onSave && (
        <>
          <ImportFiles record={record} words={words} problemWords={problemWords} />
          <p class="save">
            {words.saveReport}{' '}
            {(['text', 'json'] as const).map((format) => (
              <button
                type="button"
                class="plain"
                key={format}
                data-action={`save-${format}`}
                onClick={() => onSave(record, format)}
              >
                {words.formats[format]}
              </button>
            ))}
          </p>
        </>
      )}
    </>
  );
}

function countProblems({ files, missing }: ImportRecord): number {
  const found = files.reduce((sum, { outcome }) => sum + (outcome?.problems.length ?? 0), 0);
  return found + (missing > 0 ? 1 : 0);
}

/** Whether it brought nothing, and its reader has taken note. */
export function isSettledFailure(record: ImportRecord, words: AppWords): boolean {
  return record.failuresDismissed && record.state === 'done' && !sentenceOf(record, words);
}

/** What is told of it to those who listen. */
function doneSentence(record: ImportRecord, words: AppWords): string {
  const { state, origin } = record;
  if (state === 'undone') return undoneSentence(record, words);
  if (state === 'working') return doingSentence(record, words);
  if (state !== 'done') return actSentence(record, words);
  return origin.by === 'deletion'
    ? deletedSentence(origin.of, words)
    : sentenceOf(record, words) || words.nothingImported;
}

function doingSentence({ origin }: ImportRecord, words: AppWords): string {
  return origin.by === 'rereading' ? words.rereading : words.importing;
}

/** `18 new digests, 2 updated`; empty where an import brought none. */
function sentenceOf({ files, origin }: ImportRecord, words: AppWords): string {
  const sum = (key: 'added' | 'updated' | 'unchanged' | 'dropped') =>
    files.reduce((total, { outcome }) => total + (outcome?.[key] ?? 0), 0);
  if (origin.by === 'rereading') {
    const counts = [sum('added'), sum('updated'), sum('dropped')] as const;
    return counts.some((count) => count > 0) ? words.reread(...counts) : words.rereadNothing;
  }
  return words.outcome(sum('added'), sum('updated'), sum('unchanged'));
}

function daysOf(files: ImportedFile[]): string[] {
  const days = new Set(files.flatMap(({ outcome }) => outcome?.date ?? []));
  return [...days].sort().reverse();
}

/** How many things there are, then each kind of them. */
function Problems({
  record,
  words,
  problemWords,
  onDoubt,
  onDismiss,
}: Pick<Props, 'record' | 'words' | 'problemWords' | 'onDoubt' | 'onDismiss'>) {
  const { files, missing, failuresDismissed } = record;
  const count = countProblems(record);
  if (count === 0) return null;
  if (failuresDismissed)
    return onDismiss ? (
      <button
        type="button"
        class="plain"
        data-action="show-problems"
        onClick={() => onDismiss(record.id, false)}
      >
        {words.showProblemsAgain}
      </button>
    ) : null;
  return (
    <div class="problems">
      <p class="problem-count">{words.problemCount(count)}</p>
      {missing > 0 && <p data-missing={missing}>{words.filesMissing(missing)}</p>}
      <ImportProblems named {...{ files, words, problemWords }} />
      {onDoubt && (
        <button type="button" class="plain" data-action="explain" onClick={onDoubt}>
          {words.howRead}
        </button>
      )}
      {onDismiss && (
        <button
          type="button"
          class="plain"
          data-action="dismiss-problems"
          onClick={() => onDismiss(record.id, true)}
        >
          {words.dismissProblems}
        </button>
      )}
    </div>
  );
}
