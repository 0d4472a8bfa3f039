import { Component, createRef } from 'preact';
import type { SectionPair } from '../../lib/digest/align-sections';
import type { DigestHead, Section } from '../../lib/digest/digest';
import type { DigestWords } from '../../lib/i18n/digest-words';
import type { Shown } from '../../lib/i18n/language';
import { languageName } from '../../lib/i18n/language-name';
import { isUiLanguage, shortUiLanguageNames } from '../../lib/i18n/ui-languages';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { Fold } from '../base/fold';
import { inLanguage } from '../base/in-language';
import { DigestText } from './digest-text';
import { SectionLabel } from './section-label';

interface Props {
  pair: SectionPair;
  /** The same in the other language, where that is not shown. */
  other: Section | null;
  shown: Shown;
  /** The language that the first one is in, where part of it is translated already. */
  lang: string;
  /** Whether its own label stands in any language: where others are of its kind, ours can't tell them apart. */
  own: boolean;
  /** The rank of the heading in the page's outline. */
  level: 3 | 4;
  language: WordsLanguage;
  words: DigestWords;
}

/** While this key is held, the section under the pointer or with the focus is in the other language. */
export const PEEK_KEY = 'x';

/** A section of a digest, or the two of it in both languages; by a button, or while a key is held, in the other. */
export class DigestSection extends Component<Props, { toggled?: boolean; held?: boolean }> {
  #section = createRef<HTMLElement>();
  readonly #gone = new AbortController();

  /** At the window, since the focus may be anywhere while the pointer is here, and before hosts stop what is ours. */
  override componentDidMount() {
    const listening = { signal: this.#gone.signal, capture: true };
    const release = () => {
      if (this.state.held) this.setState({ held: false });
    };
    addEventListener('keydown', this.#hold, listening);
    addEventListener('keyup', ({ key }) => key.toLowerCase() === PEEK_KEY && release(), listening);
    // Whoever leaves with the key down lets it go where nobody hears it.
    addEventListener('blur', release, listening);
  }

  #hold = ({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent) => {
    if (key.toLowerCase() !== PEEK_KEY || ctrlKey || altKey || metaKey || isWritten(target)) return;
    const { props, state } = this;
    if (props.other && !state.held && this.#section.current?.matches(':hover, :focus-within'))
      this.setState({ held: true });
  };

  override componentWillUnmount() {
    this.#gone.abort();
  }

  override render({ pair, other, shown, lang, own, level, language, words }: Props) {
    const { toggled = false, held = false } = this.state;
    const peeks = other !== null && toggled !== held;
    const first = peeks ? other : pair.first;
    const firstHead = peeks && shown.other ? shown.other : { ...shown.first, lang };
    const { second } = shown;
    return (
      <section ref={this.#section} dir={inLanguage(firstHead.lang).dir}>
        <div class="head">
          <h4 aria-level={level === 4 ? undefined : level}>
            {/* It stays whatever is peeked at, so that the reader knows where they are. */}
            <SectionLabel section={pair.first} {...{ lang, own, language, words }} />
            {pair.first && pair.second && ' · '}
            <SectionLabel
              section={pair.second}
              lang={second?.lang ?? lang}
              own
              {...{ language, words }}
            />
          </h4>
          {other && shown.other && (
            <OtherLanguage
              head={shown.other}
              pressed={peeks}
              name={words.peekAt(languageName(shown.other.lang, language))}
              onPress={() => this.setState({ toggled: !toggled })}
            />
          )}
        </div>
        <Fold words={words} pair={first !== null && pair.second !== null}>
          {first && (
            <div {...inLanguage(firstHead.lang)}>
              <DigestText blocks={first.blocks} />
            </div>
          )}
          {pair.second && second && (
            <div class={first ? 'second' : undefined} {...inLanguage(second.lang)}>
              <DigestText blocks={pair.second.blocks} />
            </div>
          )}
        </Fold>
      </section>
    );
  }
}

interface OtherLanguageProps {
  head: DigestHead;
  pressed: boolean;
  name: string;
  onPress: () => void;
}

/** The button that shows a section in its other language. */
function OtherLanguage({ head, pressed, name, onPress }: OtherLanguageProps) {
  return (
    <button
      type="button"
      class="other"
      aria-pressed={pressed}
      aria-label={`${shortName(head)}: ${name}`}
      title={`${name} (${PEEK_KEY.toUpperCase()})`}
      onClick={onPress}
    >
      {shortName(head)}
    </button>
  );
}

/** Whether a key that is pressed here writes. */
function isWritten(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** As short as the switch has it. */
function shortName({ lang }: DigestHead): string {
  const base = lang.split('-', 1)[0] ?? lang;
  return isUiLanguage(base) ? shortUiLanguageNames[base] : base.toUpperCase();
}
