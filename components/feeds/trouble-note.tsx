import type { FeedAddress, FeedTrouble } from '../../lib/feeds/feed';
import { addressUrl } from '../../lib/feeds/opml';
import type { AppWords } from '../../lib/i18n/app-words';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { useTold } from '../base/tell';
import { followedTrouble, troubleSentence } from './trouble-sentence';

/** What a reader can do about a feed's trouble. */
export interface TroubleActs {
  onTryAgain: () => void;
  /** Follows it at the address that it goes by now. */
  onMove?: (to: FeedAddress) => void;
  /** Asks the browser for what it needs. */
  onAllow?: (hosts: string[]) => void;
  onFetchAll?: () => void;
  /** Gives the folder's access again. */
  onFolder?: () => void;
}

interface Props extends TroubleActs {
  trouble: FeedTrouble;
  address: FeedAddress;
  words: AppWords['feeds'];
  language: WordsLanguage;
  now: number;
  /** Whether it was followed before, so that it has brought something. */
  isFollowed?: boolean;
}

/** What is the matter with a feed, and the buttons that mend it. */
export function TroubleNote(props: Props) {
  const { trouble, words, language, now, isFollowed } = props;
  const said = (isFollowed ? followedTrouble : troubleSentence)(trouble, words, language, now);
  // What is the matter with one that is followed, its page tells once its check has ended.
  useTold(isFollowed ? null : said, trouble.kind);
  return (
    <div class="status nothing trouble" data-trouble={trouble.kind}>
      <p>{said}</p>
      <p class="stored-actions">
        <Acts {...props} />
      </p>
    </div>
  );
}

function Acts({ trouble, address, words, ...acts }: Props) {
  const { onTryAgain, onMove, onAllow, onFetchAll, onFolder } = acts;
  const href = addressUrl(address);
  switch (trouble.kind) {
    case 'moved':
      return onMove ? (
        <Act name="move" said={words.toNewAddress} main onAct={() => onMove(trouble.to)} />
      ) : null;
    case 'access':
      return onAllow ? (
        <Act name="allow" said={words.allow} main onAct={() => onAllow(trouble.hosts)} />
      ) : null;
    case 'much':
      return onFetchAll ? (
        <Act name="fetch-all" said={words.fetchAll} main onAct={onFetchAll} />
      ) : null;
    case 'folder':
      return onFolder ? <Act name="allow-folder" said={words.allow} main onAct={onFolder} /> : null;
    case 'refused':
    case 'large':
      return null;
    default:
      return (
        <>
          <Act name="try-again" said={words.tryAgain} onAct={onTryAgain} />
          {href !== null && ELSEWHERE.has(trouble.kind) && (
            <a class="quiet" href={href} target="_blank" rel="noreferrer">
              {words.openAddress}
            </a>
          )}
        </>
      );
  }
}

/** What can be seen with one's own eyes. */
const ELSEWHERE = new Set<FeedTrouble['kind']>(['gone', 'private', 'other', 'host', 'empty']);

interface ActProps {
  name: string;
  said: string;
  main?: boolean;
  onAct: () => void;
}

function Act({ name, said, main = false, onAct }: ActProps) {
  return (
    <button type="button" class={main ? 'main' : 'quiet'} data-action={name} onClick={onAct}>
      {said}
    </button>
  );
}
