import type { AppWords } from '../../lib/i18n/app-words';
import { useTold } from '../base/tell';

interface Props {
  said: string;
  done: number;
  total: number;
  words: AppWords;
  /** Absent where it can't be stopped. */
  onCancel?: (() => void) | undefined;
}

/** Something that takes its time: how far it is, and the way to stop it. */
export function TaskLine({ said, done, total, words, onCancel }: Props) {
  useTold(said, 'begun');
  return (
    <div class="status" data-task>
      <div class="headline">
        <p>{said}</p>
        {onCancel && (
          <button type="button" class="plain" data-action="cancel-task" onClick={onCancel}>
            {words.keeping.cancel}
          </button>
        )}
      </div>
      {total > 0 ? (
        <progress value={done} max={total} aria-label={said} />
      ) : (
        <progress aria-label={said} />
      )}
    </div>
  );
}
