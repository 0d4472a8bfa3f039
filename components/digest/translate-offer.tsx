import { Component } from 'preact';
import type { DigestHead } from '../../lib/digest/digest';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { languageName } from '../../lib/i18n/language-name';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import type { DigestTranslation, TranslatedSoFar } from './digest-translation';

interface Props {
  head: DigestHead;
  /** The language that the reader asked for. */
  to: string;
  language: WordsLanguage;
  words: DigestWords;
  translation: DigestTranslation | undefined;
  /** What is translated so far; null where that has come to nothing. */
  onPart: (soFar: TranslatedSoFar | null) => void;
}

interface State {
  offered?: boolean;
  /** What is being done, in words; null while nothing is. */
  doing?: string | null;
  share?: number;
  failed?: boolean;
}

/** Says that a digest is not in the reader's language; and where the browser can translate it, offers that. */
export class TranslateOffer extends Component<Props, State> {
  #abort: AbortController | null = null;

  override componentDidMount() {
    this.#ask();
  }

  override componentDidUpdate({ head, to }: Props) {
    if (head.key === this.props.head.key && to === this.props.to) return;
    this.#abort?.abort();
    this.#ask();
  }

  override componentWillUnmount() {
    this.#abort?.abort();
  }

  override render({ head, words, language }: Props, { offered, doing, share, failed }: State) {
    return (
      <p class="notice offer">
        <span>{words.onlyIn(languageName(head.lang, language))}</span>
        {offered && !doing && (
          <button type="button" class="link" onClick={this.#translate}>
            {words.translate}
          </button>
        )}
        {doing && (
          <>
            <progress aria-label={doing} value={share} />
            <span>{doing}</span>
            <button type="button" class="link" onClick={() => this.#abort?.abort()}>
              {words.cancelTranslation}
            </button>
          </>
        )}
        <span role="status">{failed && words.notTranslated}</span>
      </p>
    );
  }

  async #ask() {
    const { head, to, translation } = this.props;
    this.setState({ offered: false, doing: null, failed: false });
    const offered = (await translation?.isOffered(head.lang, to)) ?? false;
    if (head.key === this.props.head.key && to === this.props.to) this.setState({ offered });
  }

  #translate = async () => {
    const { head, to, words, translation, onPart } = this.props;
    const abort = new AbortController();
    this.#abort = abort;
    this.setState({ doing: words.translating(0, 0), share: 0, failed: false });
    try {
      await translation?.translate(head, to, abort.signal, (progress) => {
        if (abort.signal.aborted) return;
        if ('downloaded' in progress) {
          const { downloaded } = progress;
          this.setState({ doing: words.downloading(downloaded), share: downloaded });
          return;
        }
        const { done, total, soFar } = progress;
        this.setState({ doing: words.translating(done, total), share: done / total });
        onPart(soFar);
      });
    } catch {
      onPart(null);
      this.setState({ doing: null, failed: !abort.signal.aborted });
    }
  };
}
