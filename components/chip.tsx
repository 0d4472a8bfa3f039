import { Component } from 'preact';
import { plainInline } from '../lib/digest/plain-text';
import { cardWords } from '../lib/i18n/card-words';
import { htmlLang } from '../lib/i18n/language-name';
import { Mark } from './mark';
import type { DigestActions, PaperView } from './paper-view';
import type { ReadingParts } from './reading-parts';

/** How long the pointer must rest on a chip to mean it, and how long it may stray from it, in milliseconds. */
const MEANT = 200;
const STRAYS = 250;

export interface ChipProps extends PaperView, DigestActions {
  open: boolean;
  /** What it is opened with; null where that is still to be loaded. */
  parts: ReadingParts | null;
  onToggle: () => void;
}

/** A digest beside a loose link to its paper: a mark, its summary on hover and focus, the whole on click. */
export class Chip extends Component<ChipProps, { peeks: boolean }> {
  #timer = 0;

  override render() {
    const { shown, choice, parts, onToggle } = this.props;
    const open = parts !== null && this.props.open;
    const words = cardWords(choice.first);
    return (
      <span
        class="ours chip"
        lang={htmlLang(choice.first)}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && this.#peekSoon(true)}
        onPointerLeave={() => this.#peekSoon(false)}
      >
        {/* A space that doesn’t break, so that no line ends between the link and its chip. */}
        {'\u00a0'}
        <button
          type="button"
          aria-expanded={open}
          aria-label={`${words.digest}: ${plainInline(shown.first.summary)}`}
          onFocus={() => this.#peekSoon(true)}
          onBlur={() => this.#peekSoon(false)}
          onClick={() => {
            this.#peek(false);
            onToggle();
          }}
        >
          <Mark />
        </button>
        {parts && this.state.peeks && !open && <parts.Peek {...this.props} />}
        {parts && open && (
          <parts.OpenDigest {...this.props} frame="sheet" titled level={3} summaryAbove={false} />
        )}
      </span>
    );
  }

  override componentWillUnmount() {
    this.#peek(false);
  }

  #peekSoon(peeks: boolean) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#peek(peeks), peeks ? MEANT : STRAYS);
  }

  #peek(peeks: boolean) {
    clearTimeout(this.#timer);
    this.setState({ peeks });
    // Wherever the focus is, Escape clears the view.
    if (peeks) window.addEventListener('keydown', this.#closeByKey, true);
    else window.removeEventListener('keydown', this.#closeByKey, true);
  }

  #closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    this.#peek(false);
  };
}
