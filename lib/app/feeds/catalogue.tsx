import { useEffect } from 'preact/hooks';
import { addressHref } from '../../../components/feeds/address-line';
import {
  type ListedPublisher,
  PublisherList,
  type PublisherState,
} from '../../../components/feeds/publisher-list';
import { TroubleNote } from '../../../components/feeds/trouble-note';
import type { FeedAddress } from '../../feeds/feed';
import { type AppWords, appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { WordsLanguage } from '../../i18n/words-languages';
import type { Settings } from '../../settings/parse-settings';
import { publishers } from '../publishers';
import { type QuickFollow, useQuickFollow } from './use-quick-follow';

interface Props {
  settings: Settings;
  now: number;
  followed: readonly FeedAddress[];
  hrefOf: (address: FeedAddress) => string;
  onFollowed: (id: string) => void;
}

/** Public publishers, each followed by one click as it is proposed, or looked at first. */
export function Catalogue({ settings, now, followed, hrefOf, onFollowed }: Props) {
  const language = wordsLanguage(settings.language);
  const { feeds: words, publisherKinds } = appWords(language);
  const { states, follow } = useQuickFollow();
  const known = new Set(followed.map(addressHref));
  const done = [...states.values()].find((state) => state.is === 'followed');
  useEffect(() => {
    if (done?.is === 'followed') onFollowed(done.id);
  }, [done]);
  const listed = publishers.map((publisher): ListedPublisher => {
    const { name, address, languages, kind } = publisher;
    const state = known.has(addressHref(address))
      ? ({ is: 'followed' } as const)
      : stateOf(states.get(name), {
          ...{ words, language, now, address },
          onAgain: () => follow(name, address).catch(console.error),
        });
    return { name, address, languages, about: publisherKinds[kind], isAsleep: false, state };
  });
  return (
    <>
      <p class="intro">{words.publishersIntro}</p>
      <PublisherList
        publishers={listed}
        {...{ words, language }}
        hrefOf={({ address }) => hrefOf(address)}
        onFollow={({ name, address }) => follow(name, address).catch(console.error)}
      />
    </>
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
