import { useState } from 'preact/hooks';
import { FeedList } from '../../../components/feeds/feed-list';
import type { FeedView } from '../../../components/feeds/feed-view';
import { addressUrl } from '../../feeds/opml';
import { checkAllFeeds, checkFeed } from '../../following/checks';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { FollowPublishers } from '../follow-publishers';
import { usePublishers } from '../use-publishers';
import type { FeedsAddress } from './feeds-address';
import { OpmlList } from './opml-list';
import { PublishMenu } from './publish-menu';

interface Props {
  settings: Settings;
  feeds: readonly FeedView[];
  now: number;
  hrefOf: (at: FeedsAddress) => string;
  onFollowed: (id: string) => void;
}

/** All that is followed, and where there is more to follow. */
export function FeedsOverview({ settings, feeds, now, hrefOf, onFollowed }: Props) {
  const language = wordsLanguage(settings.language);
  const words = appWords(language).feeds;
  const publishers = usePublishers(settings.language);
  const [hadFeeds] = useState(feeds.length > 0);
  const hasFeeds = feeds.length > 0;
  const isBusy = feeds.some(({ standing }) => standing.checking);
  const catalogue = (
    <>
      <p class="intro">{words.publishersIntro}</p>
      <FollowPublishers
        {...{ settings, publishers, onFollowed }}
        followed={feeds.map(({ feed }) => feed.address)}
        hrefOf={(address) => hrefOf({ seen: 'follow', text: addressUrl(address) ?? '' })}
      />
    </>
  );
  return (
    <>
      {hasFeeds && (
        <>
          <FeedList
            {...{ feeds, words, language, now }}
            hrefOf={(id) => hrefOf({ seen: 'feed', id })}
            onCheck={(id) => checkFeed(id).catch(console.error)}
          />
          <p class="list-acts">
            <button
              type="button"
              class="plain"
              data-action="check-all"
              disabled={isBusy}
              onClick={() => checkAllFeeds().catch(console.error)}
            >
              {isBusy ? words.checking : words.lookAtAll}
            </button>
          </p>
        </>
      )}
      {hadFeeds ? (
        <details class="catalogue">
          <summary>
            <h3>{words.publishers}</h3>
          </summary>
          {catalogue}
        </details>
      ) : (
        <section class="catalogue">
          <h3>{words.publishers}</h3>
          {catalogue}
        </section>
      )}
      <div class="taking-along">
        <OpmlList
          settings={settings}
          hasFeeds={hasFeeds}
          hrefOf={(address) => hrefOf({ seen: 'follow', text: addressUrl(address) ?? '' })}
        />
        <PublishMenu settings={settings} />
      </div>
    </>
  );
}
