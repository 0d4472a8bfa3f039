import { useRef, useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';
import { dateFormat } from '../../lib/i18n/formats';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { useTold } from '../base/tell';
import { TaskLine } from './task-line';

/** What a backup would change, told before it does. */
export interface BackupPreview {
  /** In milliseconds since 1970. */
  created: number;
  digests: number;
  papers: number;
  imports: number;
  added: number;
  changed: number;
  same: number;
  /** Digests of which nobody has kept what they said. */
  lost: number;
  hasSettings: boolean;
}

/** How a restoring is coming along. */
export type RestoreState =
  | { is: 'idle' }
  | { is: 'checking'; done: number; total: number }
  | { is: 'refused'; why: keyof AppWords['keeping']['refused'] }
  | { is: 'offered'; preview: BackupPreview }
  | { is: 'handing-in' }
  | { is: 'handed-in' };

interface Props {
  state: RestoreState;
  words: AppWords;
  language: WordsLanguage;
  disabled: boolean;
  onChoose: (file: File) => void;
  onRestore: (withSettings: boolean) => void;
  onCancel: () => void;
}

/** The way back from such a file: looked through, shown, and then done. */
export function RestorePart(props: Props) {
  const { state, words, disabled, onChoose, onCancel } = props;
  const { keeping } = words;
  const input = useRef<HTMLInputElement>(null);
  const isIdle = state.is === 'idle' || state.is === 'refused' || state.is === 'handed-in';
  return (
    <div class="setting" data-part="restore">
      <div>
        <h3>{keeping.restore}</h3>
        <p>{keeping.restoreDoes}</p>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label={keeping.restore}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
      {isIdle && (
        <button
          type="button"
          class="quiet"
          data-action="choose-backup"
          disabled={disabled}
          onClick={() => input.current?.click()}
        >
          {keeping.chooseBackup}
        </button>
      )}
      <div class="outcome">
        {state.is === 'checking' && (
          <TaskLine {...{ ...state, words, onCancel }} said={keeping.checking} />
        )}
        {state.is === 'refused' && (
          <p class="status nothing" role="alert" data-restore="refused">
            {keeping.refused[state.why]}
          </p>
        )}
        {state.is === 'offered' && <Offer {...props} preview={state.preview} />}
        {state.is === 'handing-in' && (
          <TaskLine done={0} total={0} words={words} said={keeping.handingIn} />
        )}
      </div>
    </div>
  );
}

function Offer({
  preview,
  words,
  language,
  disabled,
  onRestore,
  onCancel,
}: Props & { preview: BackupPreview }) {
  const { keeping } = words;
  const [withSettings, setWithSettings] = useState(false);
  const when = dateFormat(language, {
    ...{ dateStyle: 'medium', timeStyle: 'short' },
  });
  const { created, digests, papers, imports, added, changed, same, lost, hasSettings } = preview;
  const change = keeping.wouldChange(added, changed, same);
  useTold(`${keeping.ofDay(when.format(created))}. ${change}`);
  return (
    <div class="status" data-restore="offered">
      <p>
        <strong>{keeping.ofDay(when.format(created))}</strong>
      </p>
      <p>{change}</p>
      <small>{keeping.holds(digests, papers, imports)}</small>
      {lost > 0 && <small>{keeping.withoutText(lost)}</small>}
      <small>{keeping.changedNote}</small>
      {hasSettings && (
        <label class="with-settings">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={() => setWithSettings(!withSettings)}
          />
          {keeping.withSettings}
        </label>
      )}
      <p class="stored-actions">
        <button
          type="button"
          class="main"
          data-action="restore"
          disabled={disabled}
          onClick={() => onRestore(withSettings)}
        >
          {keeping.doRestore}
        </button>
        <button type="button" class="quiet" data-action="cancel-restore" onClick={onCancel}>
          {keeping.cancel}
        </button>
      </p>
    </div>
  );
}
