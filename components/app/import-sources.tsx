import { useState } from 'preact/hooks';
import type { ImportedFile } from '../../lib/digest/import-record';
import { suggestedName } from '../../lib/digest/source-hint';
import { isNamelessSource } from '../../lib/digest/source-id';
import type { AppWords } from '../../lib/i18n/app-words';

/** Sources shown; a folder of more names them elsewhere. */
const MOST_SOURCES = 5;
const LONGEST_NAME = 80;

/** What the reader calls sources, by `sourceId`. */
export interface SourceNaming {
  /** `''` for one that they left without a name. */
  names: Record<string, string>;
  /** Names sources for good; null gives one the name back that its reports have. */
  onName: (named: [id: string, name: string | null][]) => void;
}

interface Props extends SourceNaming {
  files: ImportedFile[];
  words: AppWords;
  /** Whether there is room to tell of sources that have names. */
  roomy: boolean;
  /** Deletes all digests of a source. */
  onDelete: ((id: string, name: string) => void) | undefined;
}

/** Who wrote an import's digests: asked once where nobody is named; else told, and changed where one likes. */
export function ImportSources({ files, names, words, roomy, onName, onDelete }: Props) {
  const ids = [...new Set(files.flatMap(({ outcome }) => outcome?.sources ?? []))];
  const nameless = ids.filter((id) => isNamelessSource(id) && !Object.hasOwn(names, id));
  const others = ids.filter((id) => !nameless.includes(id)).slice(0, MOST_SOURCES);
  const [asked] = nameless;
  return (
    <>
      {asked !== undefined && (
        <div class="who">
          <NameForm
            key={asked}
            label={words.whoWrote}
            hint={words.whoWroteHint}
            value={suggestedName(
              asked,
              files.map(({ name }) => name),
            )}
            words={words}
            cancel={words.leaveNameless}
            onSave={(name) => onName([[asked, name]])}
            onCancel={() => onName(nameless.map((id) => [id, '']))}
          />
        </div>
      )}
      {roomy && others.length > 0 && (
        <ul class="sources">
          {others.map((id) => (
            <Source key={id} id={id} name={names[id] ?? ''} {...{ words, onName, onDelete }} />
          ))}
        </ul>
      )}
    </>
  );
}

interface SourceProps extends Pick<SourceNaming, 'onName'> {
  id: string;
  /** The reader's; `''` where they gave it none. */
  name: string;
  words: AppWords;
  onDelete: ((id: string, name: string) => void) | undefined;
}

function Source({ id, name, words, onName, onDelete }: SourceProps) {
  const [renaming, setRenaming] = useState(false);
  const published = isNamelessSource(id) ? '' : id;
  if (renaming)
    return (
      <li>
        <NameForm
          label={words.sourceName}
          value={name || published}
          words={words}
          cancel={words.cancel}
          onSave={(next) => {
            setRenaming(false);
            onName([[id, next === published && published !== '' ? null : next]]);
          }}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  const shown = name || published || words.nobodyNamed;
  return (
    <li>
      {words.by} <b>{shown}</b>
      {name !== '' && published !== '' && <span> {words.publishedAs(published)}</span>}{' '}
      <button
        type="button"
        class="plain"
        aria-label={words.renameSource(shown)}
        onClick={() => setRenaming(true)}
      >
        {words.rename}
      </button>
      {name !== '' && published !== '' && (
        <button type="button" class="plain" onClick={() => onName([[id, null]])}>
          {words.ownName}
        </button>
      )}
      {onDelete && (
        <button
          type="button"
          class="plain"
          data-action="delete-source"
          aria-label={words.deleteSource(shown)}
          onClick={() => onDelete(id, shown)}
        >
          {words.deleteAllOfIt}
        </button>
      )}
    </li>
  );
}

interface FormProps {
  label: string;
  hint?: string;
  value: string;
  /** What leaves all as it is. */
  cancel: string;
  words: AppWords;
  onSave: (name: string) => void;
  onCancel: () => void;
}

function NameForm({ label, hint, value, cancel, words, onSave, onCancel }: FormProps) {
  const [name, setName] = useState(value);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim());
      }}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <label>
        <span>{label}</span>
        <input
          type="text"
          value={name}
          maxLength={LONGEST_NAME}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit" class="main" disabled={name.trim() === ''}>
        {words.saveName}
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        {cancel}
      </button>
      {hint && <small>{hint}</small>}
    </form>
  );
}
