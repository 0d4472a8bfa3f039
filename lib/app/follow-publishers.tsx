import {
  type ListedPublisher,
  PublisherList,
  type PublisherState,
} from '../../components/feeds/publisher-list';
import { TroubleNote } from '../../components/feeds/trouble-note';
import type { FeedAddress } from '../feeds/feed';
import { addressUrl } from '../feeds/opml';
import type { Publisher } from '../feeds/publishers';
import { type AppWords, appWords } from '../i18n/app-words';
import { wordsLanguage } from '../i18n/language';
import type { WordsLanguage } from '../i18n/words-languages';
import type { Settings } from '../settings/parse-settings';
import { addressKey } from '../store/db/feed-address';
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
  const words = appWords(language).feeds;
  const { states, follow } = useQuickFollow(onFollowed);
  const known = new Set(followed.map((address) => addressKey(address)));
  const listed = publishers.map((publisher): ListedPublisher => {
    const { name, address, languages, covers, every, opened } = publisher;
    const state = known.has(addressKey(address))
      ? ({ is: 'followed' } as const)
      : stateOf(states.get(name), {
          ...{ words, language, now, address },
          onAgain: () => follow(name, address).catch(console.error),
        });
    return {
      ...{ name, languages, state },
      href: addressUrl(address) ?? '',
      about: publisher.about[ABOUT[language]],
      scope: `${words.covers[covers]} · ${words.every[every]}`,
      isOpened: opened,
      lookFirst: hrefOf?.(address) ?? null,
      onFollow: () => follow(name, address).catch(console.error),
    };
  });
  return <PublisherList publishers={listed} {...{ words, language }} />;
}

/** The catalogue's languages, by ours. */
const ABOUT = { en: 'en', zh: 'zh-CN', ja: 'ja' } as const;

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
