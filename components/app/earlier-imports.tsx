import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportedFile, ImportRecord } from '../../lib/digest/import-record';
import type { AppWords } from '../../lib/i18n/app-words';
import { dateFormat } from '../../lib/i18n/formats';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { isSettledFailure } from './import-status';

/** Rows shown at first, and added with each click. */
const PAGE = 12;
const MOST_NAMES = 4;

interface Props {
  /** The latest first. */
  records: ImportRecord[];
  words: AppWords;
  language: WordsLanguage;
  /** What one goes by, where that is not its files' names. */
  nameOf?: (record: ImportRecord) => string | null;
  /** What is told of one. */
  children: (record: ImportRecord) => ComponentChildren;
}

/** Imports that are no news, a row each; failures that were dismissed only for those who ask. */
export function EarlierImports({ records, words, language, nameOf, children }: Props) {
  const [shown, setShown] = useState(PAGE);
  const [all, setAll] = useState(false);
  if (records.length === 0) return null;
  const told = all ? records : records.filter((record) => !isSettledFailure(record, words));
  const when = dateFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      <ol class="imports">
        {told.slice(0, shown).map((record) => (
          <li key={record.id}>
            <div class="when">
              <time dateTime={new Date(record.startedAt).toISOString()}>
                {when.format(record.startedAt)}
              </time>
              <span>{nameOf?.(record) ?? namesOf(record.files, words)}</span>
            </div>
            {children(record)}
          </li>
        ))}
      </ol>
      {told.length > shown && (
        <button
          type="button"
          class="plain more-imports"
          data-action="more-imports"
          onClick={() => setShown(shown + PAGE)}
        >
          {words.moreImports(told.length - shown)}
        </button>
      )}
      {told.length < records.length && (
        <button
          type="button"
          class="plain more-imports"
          data-action="show-dismissed"
          onClick={() => setAll(true)}
        >
          {words.showDismissed(records.length - told.length)}
        </button>
      )}
    </>
  );
}

/** The first few names. */
function namesOf(files: ImportedFile[], words: AppWords): string {
  const names = files.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = files.length - names.length;
  return [...names, ...(more > 0 ? [words.moreFiles(more)] : [])].join(' · ');
}
