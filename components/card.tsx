import { Component, createRef } from 'preact';
import { cardWords } from '../lib/i18n/card-words';
import { ownLanguage, speaks } from '../lib/i18n/language';
import { htmlLang, languageName } from '../lib/i18n/language-name';
import { DigestRun } from './digest-text';
import { DigestView } from './digest-view';
import { Icon } from './icon';
import { inLanguage } from './in-language';
import { Mark } from './mark';
import type { DigestActions, PaperView } from './paper-view';
import { Sheet } from './sheet';

/** Where an open digest stands: over the page, joined to its row, or in the page's flow. */
export type Frame = 'sheet' | 'flow';

export interface CardProps extends PaperView, DigestActions {
  place: 'list' | 'paper';
  /** Null while the card is collapsed. */
  open: Frame | null;
  onToggle: () => void;
}

/** A paper's digest on its page: a slim row, and the digest below it once the reader opens it. */
export class Card extends Component<CardProps, { cut: boolean }> {
  #summary = createRef<HTMLSpanElement>();

  override render() {
    const { shown, choice, place, open, onToggle } = this.props;
    const words = cardWords(choice.first);
    const { first } = shown;
    const digest = open && (
      <DigestView
        {...this.props}
        // Below the paper's title, an h3, in a list; below the abstract's, an h2, on its own page.
        level={place === 'paper' ? 3 : 4}
        summaryAbove={open === 'flow' || (!this.state.cut && !shown.second)}
      />
    );
    return (
      <div class={`ours card ${place} ${open ?? 'collapsed'}`} lang={htmlLang(choice.first)}>
        <button type="button" class="row" aria-expanded={open !== null} onClick={onToggle}>
          <Mark />
          <span class="summary" ref={this.#summary} {...inLanguage(first.lang)}>
            <span class="heard">{words.digest}: </span>
            {!speaks(first.lang, ownLanguage(choice)) && (
              <span
                class="foreign"
                // Not before it is asked for: a page's first name of a language takes ten milliseconds.
                onPointerEnter={({ currentTarget }) => {
                  currentTarget.title = words.onlyIn(languageName(first.lang, choice.first));
                }}
              >
                {first.lang}
              </span>
            )}
            <DigestRun nodes={first.summary} />
          </span>
          <Icon name="down" />
        </button>
        {open === 'sheet' ? <Sheet label={words.digest}>{digest}</Sheet> : digest}
      </div>
    );
  }

  override componentDidMount() {
    this.#measure();
  }

  override componentDidUpdate() {
    this.#measure();
  }

  /** Whether the row shows the summary in full, so that the sheet need not say it again. */
  #measure() {
    const line = this.#summary.current;
    if (this.props.open !== 'sheet' || !line) return;
    const cut = line.scrollHeight > line.clientHeight + 1;
    if (cut !== this.state.cut) this.setState({ cut });
  }
}
