import { Component } from 'preact';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { IconButton } from '../base/icon-button';
import type { CopyForm } from './paper-view';

const FORMS = ['markdown', 'text'] as const;
/** How long it says what became of it, in milliseconds. */
const SAYS = 2500;

interface Props {
  words: DigestWords;
  onCopy: (form: CopyForm) => Promise<boolean>;
}

interface State {
  choosing?: boolean;
  said?: string;
}

/** Copies the digest, as Markdown or as plain text. */
export class CopyButton extends Component<Props, State> {
  #timer = 0;

  override render({ words }: Props, { choosing = false, said }: State) {
    return (
      <span class="copy" onFocusOut={this.#closeOutside}>
        <IconButton
          icon="copy"
          label={words.copy}
          aria-expanded={choosing}
          onClick={() => this.setState({ choosing: !choosing, said: '' })}
        />
        <span class={said || choosing ? 'box' : 'heard'}>
          {choosing &&
            FORMS.map((form) => (
              <button
                type="button"
                key={form}
                onClick={({ currentTarget }) => {
                  // The menu goes, and must not take the focus with it.
                  currentTarget.closest('.copy')?.querySelector('button')?.focus();
                  this.#copy(form);
                }}
              >
                {words.copyForms[form]}
              </button>
            ))}
          <span role="status">{said}</span>
        </span>
      </span>
    );
  }

  async #copy(form: CopyForm) {
    const { onCopy, words } = this.props;
    const said = (await onCopy(form)) ? words.copied : words.notCopied;
    this.setState({ choosing: false, said });
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.setState({ said: '' }), SAYS);
  }

  #closeOutside = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const within = currentTarget instanceof Node && relatedTarget instanceof Node;
    if (!within || !currentTarget.contains(relatedTarget)) this.setState({ choosing: false });
  };
}
