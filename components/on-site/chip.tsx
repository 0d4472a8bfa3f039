import { Component, createRef } from 'preact';
import { wordsLanguage } from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';
import { Mark } from '../base/mark';
import type { DigestActions, PaperView } from '../digest/paper-view';
import { chipName } from './collapsed';
import { OpenDigest } from './open-digest';
import { Peek } from './peek';

/** How long the pointer must rest on a chip to mean it, and how long it may stray from it, in milliseconds. */
const MEANT = 200;
const STRAYS = 250;

export interface ChipProps extends PaperView, DigestActions {
  open: boolean;
  /** Whether it is read at the side. */
  read: boolean;
  onToggle: () => void;
}

/** A digest beside a loose link to its paper: a mark, its summary on hover and focus, the whole on click. */
export class Chip extends Component<ChipProps, { peeks: boolean }> {
  #timer = 0;
  #chip = createRef<HTMLSpanElement>();

  override render() {
    const { shown, choice, open, read, onToggle } = this.props;
    return (
      <span
        class="ours chip"
        ref={this.#chip}
        lang={htmlLang(wordsLanguage(choice))}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && this.#peekSoon(true)}
        onPointerLeave={() => this.#peekSoon(false)}
      >
        {/* A space that doesn’t break, so that no line ends between the link and its chip. */}
        {'\u00a0'}
        <button
          type="button"
          aria-expanded={open}
          aria-current={read || undefined}
          aria-label={chipName(shown, choice)}
          onFocus={() => this.#peekSoon(true)}
          onBlur={() => this.#peekSoon(false)}
          onClick={() => {
            this.#peek(false);
            onToggle();
          }}
        >
          <Mark />
        </button>
        {this.state.peeks && !open && <Peek {...this.props} />}
        {open && <OpenDigest {...this.props} frame="sheet" titled level={3} summaryAbove={false} />}
      </span>
    );
  }

  /** The pointer or the focus, which has brought it to life, was here before it. */
  override componentDidMount() {
    if (this.#chip.current?.matches(':hover, :focus-within')) this.#peekSoon(true);
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
    if (peeks) addEventListener('keydown', this.#closeByKey, true);
    else removeEventListener('keydown', this.#closeByKey, true);
  }

  #closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    this.#peek(false);
  };
}
