import { useState } from 'preact/hooks';
import type { ImportedFile, ImportRecord } from '../../lib/digest/import-record';
import type { AppWords, ProblemWords } from '../../lib/i18n/app-words';
import { ImportProblems } from './import-problems';

/** Rows shown at first, and added with each click. */
const PAGE = 100;

interface Props {
  record: ImportRecord;
  words: AppWords;
  problemWords: ProblemWords;
}

/** All files of an import, each with what it brought and what of it was left out. */
export function ImportFiles({ record, words, problemWords }: Props) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const { files } = record;
  return (
    <details class="files" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.allFiles(files.length)}</summary>
      {open && (
        <ol>
          {files.slice(0, shown).map((file, index) => (
            <FileRow key={index} file={file} words={words} problemWords={problemWords} />
          ))}
        </ol>
      )}
      {open && files.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + PAGE)}>
          {words.moreFiles(files.length - shown)}
        </button>
      )}
    </details>
  );
}

function FileRow({ file, words, problemWords }: { file: ImportedFile } & Omit<Props, 'record'>) {
  const problems = file.outcome?.problems ?? [];
  return (
    <li>
      <span class="file-name">{file.name}</span>
      <span class="file-outcome">{outcomeOf(file, words)}</span>
      {problems.length > 0 && (
        <div class="file-problems">
          <ImportProblems files={[file]} named={false} words={words} problemWords={problemWords} />
        </div>
      )}
    </li>
  );
}

function outcomeOf({ state, outcome, unpacked }: ImportedFile, words: AppWords): string {
  if (state !== 'done' || !outcome) return words.fileStates[state];
  if (unpacked > 0) return words.unpacked(unpacked);
  return words.outcome(outcome.added, outcome.updated, outcome.unchanged) || words.nothing;
}
