import type { LibraryTrouble } from '../../lib/digest/library-trouble';
import type { AppWords } from '../../lib/i18n/app-words';
import { useTold } from '../base/tell';

/** Where another try can't help, none is offered. */
const LASTING: readonly LibraryTrouble[] = ['newer', 'nothing-kept', 'kept-outside'];

interface Props {
  state: LibraryTrouble | 'slow' | 'replaced';
  words: AppWords;
  onTryAgain: () => void;
  onReload: () => void;
  /** Opens the library in a window that is not private. */
  onOutside: () => void;
}

/** Why there is no library to be seen, and what the reader can do. */
export function LibraryTroubleNote({ state, words, onTryAgain, onReload, onOutside }: Props) {
  useTold(state === 'slow' ? words.opening : null);
  if (state === 'slow')
    return (
      <div class="status" data-library="slow">
        <p>{words.opening}</p>
        <progress aria-label={words.opening} />
      </div>
    );
  if (state === 'replaced')
    return (
      <div class="status nothing" data-library={state}>
        <p role="alert">{words.replaced}</p>
        <p>
          <button type="button" class="quiet" data-action="reload" onClick={onReload}>
            {words.reload}
          </button>
        </p>
      </div>
    );
  return (
    <div class="status nothing" data-library={state}>
      <p role="alert">{words.troubles[state]}</p>
      {state === 'kept-outside' && (
        <p>
          <button type="button" class="quiet" data-action="outside" onClick={onOutside}>
            {words.openOutside}
          </button>
        </p>
      )}
      {!LASTING.includes(state) && (
        <p>
          <button type="button" class="quiet" data-action="try-again" onClick={onTryAgain}>
            {words.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}
