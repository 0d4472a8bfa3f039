import { Component, createRef } from 'preact';
import { cardWords } from '../lib/i18n/card-words';
import { ownLanguage, speaks } from '../lib/i18n/language';
import { htmlLang, languageName } from '../lib/i18n/language-name';
import { DigestRun } from './digest-run';
import { Icon } from './icon';
import { inLanguage } from './in-language';
import { Mark } from './mark';
import type { DigestActions, Frame, PaperView } from './paper-view';
import type { ReadingParts } from './reading-parts';

export interface CardProps extends PaperView, DigestActions {
  place: 'list' | 'paper';
  /** Null while the card is collapsed. */
  open: Frame | null;
  /** What it is opened with; null where that is still to be loaded. */
  parts: ReadingParts | null;
  onToggle: () => void;
}

/** A paper's digest on its page: a slim row, and the digest below it once the reader opens it. */
export class Card extends Component<CardProps, { cut: boolean }> {
  #summary = createRef<HTMLSpanElement>();

  override render() {
    const { shown, choice, place, parts, onToggle } = this.props;
    const open = parts && this.props.open;
    const words = cardWords(choice.first);
    const { first } = shown;
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
        {parts && open && (
          <parts.OpenDigest
            {...this.props}
            frame={open}
            titled={false}
            // Below the paper's title, an h3, in a list; below the abstract's, an h2, on its own page.
            level={place === 'paper' ? 3 : 4}
            summaryAbove={open === 'flow' || (!this.state.cut && !shown.second)}
          />
        )}
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
