import type { Deleted } from '../../lib/digest/import-record';
import type { AppWords } from '../../lib/i18n/app-words';

/** How a deletion is coming along: asked for, told what will go, done. */
export type DeleteState =
  | { is: 'idle' }
  | { is: 'asked'; digests: number; translations: number; papers: number }
  | { is: 'deleted' };

interface Props {
  what: Deleted['what'];
  state: DeleteState;
  words: AppWords;
  disabled?: boolean;
  onAsk: () => void;
  onDelete: () => void;
  onLeave: () => void;
  onUndo: () => void;
}

/** A deletion that says what will go before it does, and is undone by a click. */
export function DeletePart(props: Props) {
  const { what, state, words, disabled = false, onAsk, onDelete, onLeave, onUndo } = props;
  const { keeping } = words;
  if (state.is === 'deleted')
    return (
      <p class="deleting" role="status" data-deletion="done">
        {keeping.gone}{' '}
        <button type="button" class="plain" data-action="undo-deletion" onClick={onUndo}>
          {words.undo}
        </button>
      </p>
    );
  if (state.is === 'idle')
    return (
      <button
        type="button"
        class="quiet"
        data-action={`delete-${what}`}
        disabled={disabled}
        onClick={onAsk}
      >
        {keeping.delete[what]}
      </button>
    );
  const { digests, translations, papers } = state;
  const isNothing = digests + translations === 0;
  return (
    <div class="deleting" data-deletion="asked">
      <p role="status">
        {isNothing ? keeping.nothingGoes : keeping.willGo(digests, translations, papers)}
      </p>
      <p class="stored-actions">
        {!isNothing && (
          <button type="button" class="main" data-action="delete" onClick={onDelete}>
            {keeping.doDelete}
          </button>
        )}
        <button type="button" class="quiet" data-action="leave" onClick={onLeave}>
          {keeping.leave}
        </button>
      </p>
    </div>
  );
}
