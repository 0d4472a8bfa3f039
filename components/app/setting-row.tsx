import type { ComponentChildren } from 'preact';
import type { AppWords } from '../../lib/i18n/app-words';
import { handOnFocus } from './hand-on-focus';

const toChosen = handOnFocus('.setting', ':checked');

interface Props {
  /** Names its texts, by which what is chosen is called. */
  id: string;
  name: string;
  /** What it does, in a sentence. */
  does: string;
  words: AppWords;
  /** Makes it as a new reader has it; absent where it is. */
  onReset?: (() => void) | undefined;
  children: ComponentChildren;
}

/** Something that a reader may choose: its name, what it does, what there is to choose from, and the way back. */
export function SettingRow({ id, name, does, words, onReset, children }: Props) {
  return (
    <div class="setting" data-setting={id}>
      <div>
        <h3 id={`${id}-name`}>{name}</h3>
        <p id={`${id}-does`}>
          {does}{' '}
          {onReset && (
            <button
              type="button"
              class="plain"
              data-action="as-new"
              ref={toChosen}
              onClick={onReset}
            >
              {words.asNew}
            </button>
          )}
        </p>
      </div>
      {children}
    </div>
  );
}
