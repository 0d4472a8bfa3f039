import { addressHref } from '../../components/feeds/address-line';
import {
  type ListedPublisher,
  PublisherList,
  type PublisherState,
} from '../../components/feeds/publisher-list';
import { TroubleNote } from '../../components/feeds/trouble-note';
import type { FeedAddress } from '../feeds/feed';
import { type AppWords, appWords } from '../i18n/app-words';
import { wordsLanguage } from '../i18n/language';
import type { WordsLanguage } from '../i18n/words-languages';
import type { Settings } from '../settings/parse-settings';
import type { Publisher } from './publishers';
import { useNow } from './use-now';
import { type QuickFollow, useQuickFollow } from './use-quick-follow';

interface Props {
  settings: Settings;
  publishers: readonly Publisher[];
  /** What is followed already. */
  followed: readonly FeedAddress[];
  /** Where one can be looked at first; absent where it can't. */
  hrefOf?: (address: FeedAddress) => string;
  onFollowed?: (id: string) => void;
}

/** Public publishers, each followed by one click as it is proposed, or looked at first. */
export function FollowPublishers({ settings, publishers, followed, hrefOf, onFollowed }: Props) {
  const now = useNow();
  const language = wordsLanguage(settings.language);
  const { feeds: words, ...others } = appWords(language);
  const { states, follow } = useQuickFollow(onFollowed);
  const known = new Set(followed.map(addressHref));
  const listed = publishers.map(({ name, address, languages, kind }): ListedPublisher => {
    const state = known.has(addressHref(address))
      ? ({ is: 'followed' } as const)
      : stateOf(states.get(name), {
          ...{ words, language, now, address },
          onAgain: () => follow(name, address).catch(console.error),
        });
    return { name, address, languages, about: others.publisherKinds[kind], isAsleep: false, state };
  });
  return (
    <PublisherList
      publishers={listed}
      {...{ words, language }}
      hrefOf={hrefOf ? ({ address }) => hrefOf(address) : null}
      onFollow={({ name, address }) => follow(name, address).catch(console.error)}
    />
  );
}

interface Common {
  words: AppWords['feeds'];
  language: WordsLanguage;
  now: number;
  address: FeedAddress;
  onAgain: () => void;
}

/** What is said of a publisher while it is followed by a click. */
function stateOf(
  state: QuickFollow | undefined,
  { onAgain, ...common }: Common,
): PublisherState | null {
  const { words } = common;
  switch (state?.is) {
    case 'asking':
      return { is: 'busy', said: words.asking };
    case 'looking':
      return { is: 'busy', said: words.checking };
    case 'following':
      return { is: 'busy', said: words.following };
    case 'followed':
      return { is: 'followed' };
    case 'trouble':
      return {
        is: 'trouble',
        said: (
          <TroubleNote {...common} trouble={state.trouble} onTryAgain={onAgain} onAllow={onAgain} />
        ),
      };
    default:
      return null;
  }
}
