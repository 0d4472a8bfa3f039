import type { ImportedFile, ImportProgress, ImportRecord } from '../lib/digest/import-record';
import type { Problem } from '../lib/digest/problem';
import type { AppWords, ProblemWords } from '../lib/i18n/app-words';

const MOST_PROBLEMS = 50;

interface Props {
  record: ImportRecord;
  /** The latest news of it, while it is under way. */
  progress?: ImportProgress | null;
  words: AppWords;
  problemWords: ProblemWords;
}

/** An import: how far it is, and then what it brought and what of it could not be read. */
export function ImportStatus({ record, progress, words, problemWords }: Props) {
  const total = record.files.length;
  const known = record.files.filter(({ state }) => state === 'done').length;
  const done = progress?.importId === record.id ? progress.done : known;
  if (record.finishedAt === null) {
    return (
      <div class="status" role="status" data-import-state="working">
        <p>
          {words.importing} · {words.progress(done, total)}
        </p>
        <progress value={done} max={total} aria-label={words.importing} />
        <small>{words.keepsGoing}</small>
      </div>
    );
  }
  const { added, updated, unchanged, days } = sumOf(record.files);
  const nothing = added + updated + unchanged === 0;
  return (
    <div class={nothing ? 'status nothing' : 'status done'} role="status" data-import-state="done">
      <p>{nothing ? words.nothingImported : words.outcome(added, updated, unchanged)}</p>
      <small>
        {words.fromFiles(total)}
        {days.map((day) => (
          <span key={day}>
            {' · '}
            <a href={`https://huggingface.co/papers/date/${day}`} target="_blank" rel="noreferrer">
              {day}
            </a>
          </span>
        ))}
      </small>
      <Problems files={record.files} words={words} problemWords={problemWords} />
    </div>
  );
}

function sumOf(files: ImportedFile[]) {
  const outcomes = files.map(({ outcome }) => outcome).filter((outcome) => outcome !== null);
  const sum = (key: 'added' | 'updated' | 'unchanged') =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const days = new Set(outcomes.map(({ date }) => date).filter((date) => date !== null));
  return {
    added: sum('added'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    days: [...days].slice(0, 3),
  };
}

function Problems({
  files,
  words,
  problemWords,
}: Omit<Props, 'record'> & { files: ImportedFile[] }) {
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
