import type { AppWords } from '../../lib/i18n/app-words';
import { byteSize } from '../../lib/i18n/byte-size';
import { useTold } from '../base/tell';
import { TaskLine } from './task-line';

/** How a backup is coming along. */
export type BackupState =
  | { is: 'idle' }
  | { is: 'writing'; done: number; total: number }
  | { is: 'done'; name: string; size: number }
  | { is: 'failed'; why: keyof AppWords['keeping']['backupFailed'] };

interface Props {
  state: BackupState;
  words: AppWords;
  /** While an import is at work, or there is nothing to back up. */
  disabled: boolean;
  onBackUp: () => void;
  onCancel: () => void;
}

/** The way to one file that holds all of the library. */
export function BackupPart({ state, words, disabled, onBackUp, onCancel }: Props) {
  const { keeping } = words;
  const done = state.is === 'done' && keeping.backedUp(state.name, byteSize(state.size));
  useTold(done || null);
  return (
    <div class="setting" data-part="backup">
      <div>
        <h3>{keeping.backup}</h3>
        <p>{keeping.backupDoes}</p>
      </div>
      {state.is !== 'writing' && (
        <button
          type="button"
          class="quiet"
          data-action="back-up"
          disabled={disabled}
          onClick={onBackUp}
        >
          {keeping.backUp}
        </button>
      )}
      <div class="outcome">
        {state.is === 'writing' && (
          <TaskLine
            {...{ ...state, words, onCancel }}
            said={keeping.backingUp(state.done, state.total)}
          />
        )}
        {state.is === 'done' && (
          <p class="status done" data-backup="done">
            {done}
          </p>
        )}
        {state.is === 'failed' && (
          <p class="status nothing" role="alert" data-backup="failed">
            {keeping.backupFailed[state.why]}
          </p>
        )}
      </div>
    </div>
  );
}
