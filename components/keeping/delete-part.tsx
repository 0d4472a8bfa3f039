import type { Deleted } from '../../lib/digest/import-record';
import type { AppWords } from '../../lib/i18n/app-words';
import { useTold } from '../base/tell';

/** How a deletion is coming along: asked for, told what will go, begun. */
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
}

/** A deletion that says what will go before it does, and goes with it; what takes its place brings that back. */
export function DeletePart(props: Props) {
  const { what, state, words, disabled = false, onAsk, onDelete, onLeave } = props;
  const { keeping } = words;
  const part = `delete ${what}`;
  const asked = state.is === 'asked' ? askedSentence(state, keeping) : null;
  useTold(asked);
  if (state.is === 'deleted')
    return (
      <p class="deleting" data-deletion="done" data-part={part}>
        {keeping.gone}
      </p>
    );
  if (state.is === 'idle')
    return (
      <button
        type="button"
        class="quiet"
        data-part={part}
        data-action={`delete-${what}`}
        disabled={disabled}
        onClick={onAsk}
      >
        {keeping.delete[what]}
      </button>
    );
  return (
    <div class="deleting" data-deletion="asked" data-part={part}>
      <p>{asked}</p>
      <p class="stored-actions">
        {isAny(state) && (
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

type Asked = Extract<DeleteState, { is: 'asked' }>;

function isAny({ digests, translations }: Asked): boolean {
  return digests + translations > 0;
}

function askedSentence(asked: Asked, words: AppWords['keeping']): string {
  const { digests, translations, papers } = asked;
  return isAny(asked) ? words.willGo(digests, translations, papers) : words.nothingGoes;
}
