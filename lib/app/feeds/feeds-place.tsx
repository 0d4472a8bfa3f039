import { useEffect, useState } from 'preact/hooks';
import { useTold } from '../../../components/base/tell';
import { AddressField } from '../../../components/feeds/address-field';
import { AddressTold } from '../../../components/feeds/address-told';
import { hostNames } from '../../../components/feeds/trouble-sentence';
import type { Feed } from '../../feeds/feed';
import { hostsOf } from '../../feeds/kinds';
import { readAddress } from '../../feeds/read-address';
import { canFollowFolders, chooseFolder } from '../../following/folder-access';
import { followAgain, leaveFeed } from '../../following/follow';
import { askForHosts } from '../../following/hosts';
import { type AppWords, appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { WordsLanguage } from '../../i18n/words-languages';
import type { Settings } from '../../settings/parse-settings';
import type { Importing } from '../use-import';
import { useNow } from '../use-now';
import { FeedPage } from './feed-page';
import { importsOf } from './feed-views';
import type { FeedsAddress } from './feeds-address';
import { FeedsOverview } from './feeds-overview';
import { FollowScreen } from './follow-screen';
import { useFeeds } from './use-feeds';
import { useLeftFeed } from './use-left-feed';
import { useTrial } from './use-trial';

interface Props {
  settings: Settings;
  importing: Importing;
  /** What of the feeds is seen. */
  at: FeedsAddress;
  hrefOf: (at: FeedsAddress) => string;
  onGo: (at: FeedsAddress, step?: 'push' | 'replace') => void;
}

/** The place where feeds are followed, looked at, changed and left. */
export function FeedsPlace({ settings, importing, at, hrefOf, onGo }: Props) {
  const read = useFeeds(importing);
  const now = useNow();
  const trial = useTrial();
  const [left, setLeft] = useLeftFeed(now);
  const words = appWords(wordsLanguage(settings.language)).feeds;
  const view = at.seen === 'feed' ? read?.feeds.find(({ feed }) => feed.id === at.id) : undefined;
  useTitle(view?.feed.name ?? null, words.title);
  useEffect(() => {
    if (at.seen !== 'follow' && trial.state.is !== 'idle') trial.drop();
  }, [at.seen]);
  if (!read) return null;
  const goAll = () => onGo({ seen: 'all' }, 'replace');
  const leave = async (feed: Feed, how: { deleteDigests: boolean }) => {
    await leaveFeed(feed.id, how);
    setLeft(feed);
    goAll();
  };
  return (
    <div class="page feeds-page" data-seen={at.seen}>
      {left && (
        <LeftNote
          feed={left}
          words={words}
          onFollowAgain={async () => {
            if (!(await askForHosts(hostsOf(left.address)))) return;
            await followAgain(left.id);
            setLeft(null);
          }}
        />
      )}
      {view ? (
        <FeedPage
          key={view.feed.id}
          {...{ settings, importing, view, now }}
          imports={importsOf(view.feed.id, read.imports)}
          hrefOfAll={hrefOf({ seen: 'all' })}
          onLeave={(feed, how) => leave(feed, how).catch(console.error)}
        />
      ) : (
        <>
          <h2>{words.title}</h2>
          <p class="intro">{words.intro}</p>
          {at.seen === 'feed' && !left && <p class="status">{words.unknownFeed}</p>}
          <PastedAddress
            language={wordsLanguage(settings.language)}
            key={at.seen === 'follow' ? at.text : ''}
            pasted={at.seen === 'follow' ? at.text : ''}
            words={words}
            isFound={trial.state.is === 'found'}
            onFolder={async () => {
              const folder = await chooseFolder();
              if (!folder) return;
              trial.lookInto(folder).catch(console.error);
              onGo({ seen: 'follow', text: '' });
            }}
            onLook={(text, address) => {
              trial.look(address).catch(console.error);
              if (at.seen !== 'follow' || at.text !== text) onGo({ seen: 'follow', text });
            }}
          />
          {at.seen === 'follow' ? (
            <FollowScreen
              {...{ settings, now, trial }}
              onFollowed={(id) => {
                trial.settle();
                onGo({ seen: 'feed', id }, 'replace');
              }}
              onLeave={goAll}
            />
          ) : (
            <FeedsOverview
              {...{ settings, now, hrefOf }}
              feeds={read.feeds}
              onFollowed={(id) => onGo({ seen: 'feed', id })}
            />
          )}
        </>
      )}
    </div>
  );
}

interface LeftProps {
  feed: Feed;
  words: AppWords['feeds'];
  onFollowAgain: () => Promise<void>;
}

/** That a feed was left, with the way back. */
function LeftNote({ feed, words, onFollowAgain }: LeftProps) {
  useTold(words.left(feed.name));
  return (
    <div class="status" data-left={feed.id} data-part="leave">
      <div class="headline">
        <p>{words.left(feed.name)}</p>
        <button
          type="button"
          class="plain"
          data-action="follow-again"
          onClick={() => onFollowAgain().catch(console.error)}
        >
          {words.undo}
        </button>
      </div>
    </div>
  );
}

interface PastedProps {
  language: WordsLanguage;
  pasted: string;
  words: AppWords['feeds'];
  /** Whether what is below tells all. */
  isFound: boolean;
  onLook: (text: string, address: Feed['address']) => void;
  onFolder: () => Promise<void>;
}

/** The field for an address: says what it is as it is typed, and whom the browser will ask about. */
function PastedAddress({ pasted, words, language, isFound, onLook, onFolder }: PastedProps) {
  const [text, setText] = useState(pasted);
  const read = text.trim() === '' ? null : readAddress(text);
  const address = read && 'address' in read ? read.address : null;
  return (
    <AddressField
      {...{ text, words }}
      isReady={address !== null}
      onText={setText}
      onLook={() => address && onLook(text, address)}
      told={
        read &&
        !(isFound && text === pasted) &&
        ('why' in read ? (
          <span class="feed-trouble" data-why={read.why}>
            {words.notAddress[read.why]}
          </span>
        ) : (
          <span data-kind={read.address.kind}>
            <AddressTold address={read.address} words={words} />
            <small>{words.willAsk(hostNames(hostsOf(read.address), language))}</small>
          </span>
        ))
      }
    >
      {canFollowFolders() && (
        <button
          type="button"
          class="plain choose-folder"
          data-action="choose-folder"
          onClick={() => onFolder().catch(console.error)}
        >
          {words.chooseFolder}
        </button>
      )}
    </AddressField>
  );
}

/** What the tab, a bookmark and the history are called. */
function useTitle(feed: string | null, place: string): void {
  useEffect(() => {
    document.title = [feed, place, 'Paperglance'].filter(Boolean).join(' · ');
  }, [feed, place]);
}
