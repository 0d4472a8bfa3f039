import type { ComponentChildren } from 'preact';
import type { AppWords } from '../../lib/i18n/app-words';

interface Props {
  text: string;
  /** What the text is, or why it can't be followed; null as long as there is none. */
  told: ComponentChildren;
  /** Whether it can be looked at. */
  isReady: boolean;
  words: AppWords['feeds'];
  onText: (text: string) => void;
  onLook: () => void;
  /** Other ways to something to follow. */
  children?: ComponentChildren;
}

/** One field for whatever can be followed, which says at once what it is. */
export function AddressField({ text, told, isReady, words, onText, onLook, children }: Props) {
  return (
    <form
      class="address-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onLook();
      }}
    >
      <div class="address-line">
        <input
          type="text"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          value={text}
          aria-label={words.address}
          aria-describedby="address-told"
          placeholder={words.addressHint}
          data-spot="address"
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
        <button type="submit" class="main" data-action="look" disabled={!isReady}>
          {words.look}
        </button>
      </div>
      <p class="address-told" id="address-told" aria-live="polite">
        {told}
      </p>
      {children}
    </form>
  );
}
