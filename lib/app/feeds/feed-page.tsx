import { EarlierImports } from '../../../components/app/earlier-imports';
import { ImportStatus } from '../../../components/app/import-status';
import { useTold } from '../../../components/base/tell';
import { addressLine } from '../../../components/feeds/address-line';
import { FeedChoices } from '../../../components/feeds/feed-choices';
import { FeedMark } from '../../../components/feeds/feed-mark';
import { FeedStatus } from '../../../components/feeds/feed-status';
import type { FeedView } from '../../../components/feeds/feed-view';
import { LeavePart } from '../../../components/feeds/leave-part';
import { TroubleNote } from '../../../components/feeds/trouble-note';
import { followedTrouble } from '../../../components/feeds/trouble-sentence';
import { whenWas } from '../../../components/feeds/when-said';
import type { ImportRecord } from '../../digest/import-record';
import type { Feed } from '../../feeds/feed';
import { hostsOf } from '../../feeds/kinds';
import { addressUrl } from '../../feeds/opml';
import { allowFolder } from '../../following/allow-folder';
import { allowMuch, checkFeed, stopCheck } from '../../following/checks';
import { changeFeed } from '../../following/follow';
import { askForHosts } from '../../following/hosts';
import { appWords, problemWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { newestDayOf } from '../newest-day-of';
import type { Importing } from '../use-import';
import { useSourceNames } from '../use-source-names';

interface Props {
  settings: Settings;
  importing: Importing;
  view: FeedView;
  /** What it brought, the latest first. */
  imports: ImportRecord[];
  now: number;
  hrefOfAll: string;
  onLeave: (feed: Feed, how: { deleteDigests: boolean }) => void;
}

/** One feed: how it stands, what it brought, what can be changed of it, the way out. */
export function FeedPage({ settings, importing, view, imports, now, hrefOfAll, onLeave }: Props) {
  const { feed, standing, digests, days } = view;
  const language = wordsLanguage(settings.language);
  const words = appWords(language);
  const naming = useSourceNames();
  const href = addressUrl(feed.address);
  const check = () => checkFeed(feed.id).catch(console.error);
  const { trouble } = standing;
  const newest = newestDayOf(imports);
  const found = trouble
    ? followedTrouble(trouble, words.feeds, language, now)
    : words.feeds.lookedAt(whenWas(standing.checkedAt ?? now, words.feeds, language, now));
  useTold(
    standing.checking ? words.feeds.checking : found,
    standing.checking ? 'checking' : `${trouble?.kind}`,
    0,
  );
  return (
    <div data-feed={feed.id}>
      <p class="way-back">
        <a href={hrefOfAll}>‹ {words.feeds.allFeeds}</a>
      </p>
      <header class="feed-head">
        <FeedMark kind={feed.address.kind} isTroubled={trouble !== null} />
        <div>
          <h2 tabIndex={-1}>{feed.name}</h2>
          <p class="feed-address">
            {href === null ? (
              addressLine(feed.address)
            ) : (
              <a href={href} target="_blank" rel="noreferrer">
                {addressLine(feed.address)}
              </a>
            )}
          </p>
        </div>
      </header>
      <p class="feed-sum">
        {[
          words.feeds.digests(digests),
          ...(days > 0 ? [words.feeds.days(days)] : []),
          ...(standing.files.taken > 0 ? [words.feeds.files(standing.files.taken)] : []),
        ].join(' · ')}
        {newest !== null && (
          <a href={`https://huggingface.co/papers/date/${newest}`} target="_blank" rel="noreferrer">
            {words.feeds.seePapers}
          </a>
        )}
      </p>
      <FeedStatus
        {...{ standing, language, now }}
        rhythm={feed.rhythm}
        words={words.feeds}
        onCheck={check}
        onStop={() => stopCheck(feed.id).catch(console.error)}
      />
      {trouble && !standing.checking && (
        <TroubleNote
          isFollowed
          {...{ trouble, language, now }}
          address={feed.address}
          words={words.feeds}
          onTryAgain={check}
          onMove={(address) =>
            askThen(hostsOf(address), async () => {
              await changeFeed(feed.id, { address });
              await checkFeed(feed.id);
            })
          }
          onAllow={(hosts) => askThen(hosts, () => checkFeed(feed.id))}
          onFetchAll={() => allowMuch(feed.id).catch(console.error)}
          onFolder={() => allowFolder(feed.id).catch(console.error)}
        />
      )}
      {standing.files.gone > 0 && <p class="feed-gone">{words.feeds.gone(standing.files.gone)}</p>}
      <h3 class="part">{words.feeds.broughtTitle}</h3>
      {imports.length === 0 && <p class="intro">{words.feeds.broughtNothing}</p>}
      <EarlierImports records={imports} words={words} language={language}>
        {(record) => (
          <ImportStatus
            brief
            record={record}
            progress={importing.progress}
            words={words}
            language={language}
            problemWords={problemWords(language)}
            naming={naming}
            onUndo={importing.undo}
            onRedo={importing.redo}
            onDismiss={importing.dismiss}
          />
        )}
      </EarlierImports>
      <h3 class="part">{words.feeds.how}</h3>
      <FeedChoices
        feed={feed}
        words={words.feeds}
        language={language}
        onChange={(change) => changeFeed(feed.id, change).catch(console.error)}
      />
      <LeavePart words={words.feeds} onLeave={(how) => onLeave(feed, how)} />
    </div>
  );
}

/** Does something once the browser's reader has allowed what it needs; within a click. */
function askThen(hosts: string[], act: () => Promise<void>): void {
  askForHosts(hosts)
    .then((isGiven) => (isGiven ? act() : undefined))
    .catch(console.error);
}
