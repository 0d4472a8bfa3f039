import type { ComponentChildren } from 'preact';
import type { FeedAddress } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import { htmlLang, languageName } from '../../lib/i18n/language-name';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { addressHref } from './address-line';

/** A publisher as the catalogue has it. */
export interface ListedPublisher {
  /** As on its host: `owner/name`. */
  name: string;
  address: FeedAddress;
  languages: string[];
  /** What its digests are of and like, in the reader's language. */
  about: string;
  /** Whether its last digests are of long ago. */
  isAsleep: boolean;
  /** What came of following it: null where nobody has begun. */
  state: PublisherState | null;
}

export type PublisherState =
  | { is: 'busy'; said: string }
  | { is: 'followed' }
  | { is: 'trouble'; said: ComponentChildren };

interface Props {
  publishers: readonly ListedPublisher[];
  words: AppWords['feeds'];
  language: WordsLanguage;
  /** Where one is looked at before it is followed; null where that has no room. */
  hrefOf: ((publisher: ListedPublisher) => string) | null;
  onFollow: (publisher: ListedPublisher) => void;
}

/** Public publishers, each followed by one click. */
export function PublisherList({ publishers, words, language, hrefOf, onFollow }: Props) {
  return (
    <ul class="publishers">
      {publishers.map((publisher) => {
        const { name, address, languages, about, isAsleep, state } = publisher;
        return (
          <li key={name} data-publisher={name} data-state={state?.is}>
            <div class="feed-texts">
              <h4>
                <a href={addressHref(address) ?? ''} target="_blank" rel="noreferrer">
                  {name}
                </a>
                {languages.map((lang) => (
                  <span class="chip-of" key={lang}>
                    {languageName(htmlLang(lang), language)}
                  </span>
                ))}
              </h4>
              <p>{about}</p>
              {isAsleep && <p class="asleep">{words.asleep}</p>}
              {state?.is === 'trouble' && state.said}
            </div>
            <p class="acts">
              {hrefOf && state === null && (
                <a class="quiet" data-action="look-first" href={hrefOf(publisher)}>
                  {words.lookFirst}
                </a>
              )}
              {state?.is === 'followed' ? (
                <span class="feed-state">{words.isFollowed}</span>
              ) : (
                <button
                  type="button"
                  class="quiet follow"
                  data-action="follow-publisher"
                  aria-label={words.followNamed(name)}
                  disabled={state?.is === 'busy'}
                  onClick={() => onFollow(publisher)}
                >
                  {state?.is === 'busy' ? state.said : words.follow}
                </button>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
