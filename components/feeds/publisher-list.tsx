import type { ComponentChildren } from 'preact';
import type { AppWords } from '../../lib/i18n/app-words';
import { htmlLang, languageName } from '../../lib/i18n/language-name';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { handOnFocus } from '../app/hand-on-focus';

/** A publisher as the catalogue has it, and what can be done with it. */
export interface ListedPublisher {
  /** As on its host: `owner/name`. */
  name: string;
  href: string;
  languages: string[];
  /** What its digests are. */
  about: string;
  /** What of papers it covers, and how often. */
  scope: string;
  /** Whether somebody could open it lately. */
  isOpened: boolean;
  /** What came of following it: null where nobody has begun. */
  state: PublisherState | null;
  /** Where it can be looked at before it is followed; null where it can't. */
  lookFirst: string | null;
  onFollow: () => void;
}

export type PublisherState =
  | { is: 'busy'; said: string }
  | { is: 'followed' }
  | { is: 'trouble'; said: ComponentChildren };

interface Props {
  publishers: readonly ListedPublisher[];
  words: AppWords['feeds'];
  language: WordsLanguage;
}

/** Public publishers, each followed by one click. */
export function PublisherList({ publishers, words, language }: Props) {
  return (
    <ul class="publishers">
      {publishers.map((publisher) => {
        const { name, href, languages, about, scope, isOpened, state } = publisher;
        return (
          <li key={name} data-publisher={name} data-state={state?.is}>
            <div class="feed-texts">
              <h4>
                <a href={href} target="_blank" rel="noreferrer">
                  {name}
                </a>
                {languages.map((lang) => (
                  <span class="chip-of" key={lang}>
                    {languageName(htmlLang(lang), language)}
                  </span>
                ))}
              </h4>
              <p>{about}</p>
              <p class="scope">{scope}</p>
              {!isOpened && <p class="asleep">{words.unopened}</p>}
              {state?.is === 'trouble' && state.said}
            </div>
            <FollowActs publisher={publisher} words={words} />
          </li>
        );
      })}
    </ul>
  );
}

const toName = handOnFocus('li', 'a');

interface ActsProps {
  publisher: ListedPublisher;
  words: AppWords['feeds'];
}

function FollowActs({ publisher, words }: ActsProps) {
  const { name, state, lookFirst, onFollow } = publisher;
  if (state?.is === 'followed')
    return (
      <p class="acts">
        <span class="feed-state">{words.isFollowed}</span>
      </p>
    );
  return (
    <p class="acts">
      {lookFirst !== null && state === null && (
        <a class="quiet" data-action="look-first" href={lookFirst}>
          {words.lookFirst}
        </a>
      )}
      <button
        type="button"
        class="quiet follow"
        data-action="follow-publisher"
        aria-label={state?.is === 'busy' ? undefined : words.followNamed(name)}
        // Disabled, it would lose the focus.
        aria-disabled={state?.is === 'busy'}
        ref={toName}
        onClick={() => state?.is !== 'busy' && onFollow()}
      >
        {state?.is === 'busy' ? state.said : words.follow}
      </button>
    </p>
  );
}
