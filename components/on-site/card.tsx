import { Component, createRef } from 'preact';
import { oneOfEachSource } from '../../lib/digest/source-order';
import { originOf } from '../../lib/i18n/digest-origin';
import { digestWords } from '../../lib/i18n/digest-words';
import { wordsLanguage } from '../../lib/i18n/language';
import { htmlLang, languageName } from '../../lib/i18n/language-name';
import type { DigestActions, Frame, PaperView } from '../digest/paper-view';
import { DoubtfulRow } from './doubtful-row';
import { OpenDigest } from './open-digest';
import { Row } from './row';

export interface CardProps extends PaperView, DigestActions {
  place: 'list' | 'paper';
  /** Null while the card is collapsed. */
  open: Frame | null;
  /** Whether it is read at the side. */
  read: boolean;
  onToggle: () => void;
}

/** A paper's digest on its page: a slim row, and the digest below it once the reader opens it. */
export class Card extends Component<CardProps, { cut: boolean }> {
  #line = createRef<HTMLSpanElement>();

  override render() {
    const { shown, sources, choice, place, open, read, onToggle, doubt } = this.props;
    const words = digestWords(wordsLanguage(choice));
    const writers = oneOfEachSource(sources);
    const origins = writers.map((head) => originOf(head, wordsLanguage(choice), words.unnamed));
    const row = { shown, choice, open: open !== null, onToggle };
    return (
      <div
        class={`ours card ${place} ${open ?? 'collapsed'}`}
        lang={htmlLang(wordsLanguage(choice))}
      >
        {doubt === undefined ? (
          <Row
            {...row}
            read={read}
            sources={writers.length}
            whose={origins}
            foreign={words.onlyIn(languageName(shown.first.lang, wordsLanguage(choice)))}
            line={this.#line}
          />
        ) : (
          <DoubtfulRow {...row} />
        )}
        {open && (
          <OpenDigest
            {...this.props}
            frame={open}
            titled={false}
            // Below the paper's title, an h3, in a list; below the abstract's, an h2, on its own page.
            level={place === 'paper' ? 3 : 4}
            summaryAbove={
              doubt === undefined && (open === 'flow' || (!this.state.cut && !shown.second))
            }
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
    const line = this.#line.current;
    if (this.props.open !== 'sheet' || !line) return;
    const cut = line.scrollHeight > line.clientHeight + 1;
    if (cut !== this.state.cut) this.setState({ cut });
  }
}
