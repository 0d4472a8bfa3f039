import type { AppWords } from '../../lib/i18n/app-words';
import { useTold } from '../base/tell';

interface Props {
  state: 'there' | 'missing' | 'given' | null;
  words: AppWords;
  onAsk: () => void;
}

/** That the browser keeps us off the site, with the button that asks for it; and what to do once it doesn't. */
export function AccessNote({ state, words, onAsk }: Props) {
  useTold(state === 'given' ? words.accessGiven : null);
  if (state === 'given')
    return (
      <p class="status done" data-access={state}>
        {words.accessGiven}
      </p>
    );
  if (state !== 'missing') return null;
  return (
    <div class="status nothing access" data-access={state}>
      <p role="alert">{words.noAccess}</p>
      <button type="button" class="main" data-action="allow-access" onClick={onAsk}>
        {words.allowAccess}
      </button>
    </div>
  );
}
