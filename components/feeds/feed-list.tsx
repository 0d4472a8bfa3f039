import type { FeedStanding } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { addressLine } from './address-line';
import { FeedMark } from './feed-mark';
import type { FeedView } from './feed-view';
import { followedTrouble } from './trouble-sentence';
import { whenWas } from './when-said';

interface Props {
  feeds: readonly FeedView[];
  words: AppWords['feeds'];
  language: WordsLanguage;
  /** In milliseconds since 1970. */
  now: number;
  hrefOf: (id: string) => string;
  onCheck: (id: string) => void;
}

/** All feeds that are followed, a row each: what it is, what it brought, how it stands. */
export function FeedList({ feeds, ...common }: Props) {
  return (
    <ul class="feeds">
      {feeds.map((view) => (
        <FeedRow key={view.feed.id} view={view} {...common} />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<Props, 'feeds'> {
  view: FeedView;
}

function FeedRow({ view, words, language, now, hrefOf, onCheck }: RowProps) {
  const { feed, standing } = view;
  const { trouble, checking } = standing;
  const isTroubled = trouble !== null && !checking;
  return (
    <li class="feed" data-feed={feed.id} data-trouble={trouble?.kind}>
      <FeedMark kind={feed.address.kind} isTroubled={isTroubled} />
      <div class="feed-texts">
        <h3>
          <a href={hrefOf(feed.id)} data-spot={`feed ${feed.id}`}>
            {feed.name}
          </a>
        </h3>
        <p class="feed-address">{addressLine(feed.address)}</p>
        {isTroubled ? (
          <p class="feed-trouble">{followedTrouble(trouble, words, language, now)}</p>
        ) : (
          <p>{factsOf(view, words)}</p>
        )}
      </div>
      {isTroubled ? (
        <button
          type="button"
          class="plain feed-act"
          data-action="check-feed"
          onClick={() => onCheck(feed.id)}
        >
          {words.tryAgain}
        </button>
      ) : (
        <span class="feed-state">{stateOf(view, words, language, now)}</span>
      )}
    </li>
  );
}

/** `42 days · 1,318 digests · Every 3 hours` */
function factsOf({ feed, days, digests }: FeedView, words: AppWords['feeds']): string {
  return [
    ...(days > 0 ? [words.days(days)] : []),
    words.digests(digests),
    words.rhythms[feed.rhythm],
  ].join(' · ');
}

function stateOf(
  { standing, lastBrought }: FeedView,
  words: AppWords['feeds'],
  language: WordsLanguage,
  now: number,
): string {
  const { checking, files, checkedAt } = standing;
  if (checking) return files.toFetch > 0 ? words.fetching(files.toFetch) : words.checking;
  if (checkedAt === null) return words.neverLooked;
  const when = whenWas(checkedAt, words, language, now);
  return isNews(standing) && lastBrought > 0
    ? words.brought(when, lastBrought)
    : words.nothingNew(when);
}

/** Milliseconds that may lie between what came and the end of the check that brought it. */
const ONE_CHECK = 60 * 60_000;

/** Whether the last check brought something. */
function isNews({ broughtAt, checkedAt }: FeedStanding): boolean {
  return broughtAt !== null && checkedAt !== null && checkedAt - broughtAt < ONE_CHECK;
}
