import type { ImportedFile, ImportProgress, ImportRecord } from '../lib/digest/import-record';
import type { Problem } from '../lib/digest/problem';
import type { AppWords, ProblemWords } from '../lib/i18n/app-words';
import { ImportFiles } from './import-files';

const MOST_PROBLEMS = 50;
const MOST_DAYS = 3;

export type ReportFormat = 'json' | 'text';

interface Props {
  record: ImportRecord;
  /** The latest news of it, while it is under way. */
  progress?: ImportProgress | null;
  words: AppWords;
  problemWords: ProblemWords;
  /** Undoes it, or cancels it where it is under way. */
  onUndo: (importId: number) => void;
  /** Where there is room: lists all files, and lets the report be saved. */
  onSave?: ((record: ImportRecord, format: ReportFormat) => void) | undefined;
}

/** An import: how far it is, and then what it brought and what of it could not be read. */
export function ImportStatus(props: Props) {
  const { record, words } = props;
  switch (record.state) {
    case 'working':
      return <Working {...props} />;
    case 'undoing':
      return (
        <div class="status" data-import-state="undoing">
          <p role="status">{words.undoing}</p>
          <progress aria-label={words.undoing} />
        </div>
      );
    case 'undone':
      return (
        <div class="status" data-import-state="undone">
          <p role="status">{record.cancelled ? words.cancelled : words.undone}</p>
          <small>
            {record.cancelled
              ? words.fromFiles(record.files.length)
              : words.hadBrought(sentenceOf(record, words))}
          </small>
        </div>
      );
    case 'done':
      return <Done {...props} />;
  }
}

function Working({ record, progress, words, problemWords, onUndo, onSave }: Props) {
  const own = progress?.importId === record.id ? progress : null;
  const done = own?.done ?? record.files.filter(({ state }) => state === 'done').length;
  const total = own?.total ?? record.files.length + record.toCome;
  return (
    <div class="status" data-import-state="working">
      <div class="headline">
        <p role="status">
          {words.importing} · {words.progress(done, total)}
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
      <progress value={done} max={total} aria-label={words.importing} />
      <small>{record.toCome > 0 ? words.stayOpen : words.keepsGoing}</small>
      {onSave && <ImportFiles record={record} words={words} problemWords={problemWords} />}
    </div>
  );
}

function Done({ record, words, problemWords, onUndo, onSave }: Props) {
  const brought = sentenceOf(record, words);
  const days = daysOf(record.files);
  return (
    <div class={brought ? 'status done' : 'status nothing'} data-import-state="done">
      <div class="headline">
        <p role="status">{brought || words.nothingImported}</p>
        {record.undoable && brought && (
          <button type="button" class="plain" data-action="undo" onClick={() => onUndo(record.id)}>
            {words.undo}
          </button>
        )}
      </div>
      <small>
        {words.fromFiles(record.files.length)}
        {days.slice(0, MOST_DAYS).map((day) => (
          <span key={day}>
            {' · '}
            <a href={`https://huggingface.co/papers/date/${day}`} target="_blank" rel="noreferrer">
              {day}
            </a>
          </span>
        ))}
        {days.length > MOST_DAYS && ` · ${words.moreDays(days.length - MOST_DAYS)}`}
      </small>
      <Problems files={record.files} words={words} problemWords={problemWords} />
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
    </div>
  );
}

/** `18 new digests, 2 updated`; empty where an import brought none. */
function sentenceOf({ files }: ImportRecord, words: AppWords): string {
  const sum = (key: 'added' | 'updated' | 'unchanged') =>
    files.reduce((total, { outcome }) => total + (outcome?.[key] ?? 0), 0);
  return words.outcome(sum('added'), sum('updated'), sum('unchanged'));
}

function daysOf(files: ImportedFile[]): string[] {
  const days = new Set(files.flatMap(({ outcome }) => outcome?.date ?? []));
  return [...days].sort().reverse();
}

interface ProblemsProps {
  files: ImportedFile[];
  words: AppWords;
  problemWords: ProblemWords;
}

function Problems({ files, words, problemWords }: ProblemsProps) {
  const problems = files.flatMap(({ name, outcome }) =>
    (outcome?.problems ?? []).map((problem) => ({ name, problem })),
  );
  if (problems.length === 0) return null;
  return (
    <details class="problems" open={problems.length <= 3}>
      <summary>{words.problemCount(problems.length)}</summary>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ name, problem }) => (
          <li>
            <b>{placeOf(name, problem, words)}</b> {problemWords[problem.kind](problem.detail)}
          </li>
        ))}
        {problems.length > MOST_PROBLEMS && (
          <li>{words.moreProblems(problems.length - MOST_PROBLEMS)}</li>
        )}
      </ul>
    </details>
  );
}

function placeOf(name: string, { line }: Problem, words: AppWords): string {
  return line === null ? name : words.lineOf(name, line);
}
