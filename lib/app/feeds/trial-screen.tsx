import { useState } from 'preact/hooks';
import { addressLine } from '../../../components/feeds/address-line';
import { patternsIn } from '../../../components/feeds/feed-choices';
import { FeedMark } from '../../../components/feeds/feed-mark';
import { type Chosen, FollowChoice } from '../../../components/feeds/follow-choice';
import { ItemsChoice } from '../../../components/feeds/items-choice';
import { TrialFacts } from '../../../components/feeds/trial-facts';
import { TrialFile, type TrialReading } from '../../../components/feeds/trial-file';
import { TroubleNote } from '../../../components/feeds/trouble-note';
import type { FeedAddress, FeedTrial, FeedTrouble } from '../../feeds/feed';
import { matcherOf } from '../../feeds/match-pattern';
import { addressUrl } from '../../feeds/opml';
import { followFeed } from '../../following/follow';
import { askForHosts } from '../../following/hosts';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { waysBack } from '../how-far-back';

interface Props {
  settings: Settings;
  trial: FeedTrial;
  reading: TrialReading | null;
  /** What was looked into, where it is a folder on this machine. */
  folder: FileSystemDirectoryHandle | undefined;
  now: number;
  /** Looks anew, at the same feed read in another way. */
  onLook: (address: FeedAddress) => void;
  onFollowed: (id: string) => void;
  onLeave: () => void;
}

/** What a first look found, beside its newest file as it will be read; and the choice of what to follow of it. */
export function TrialScreen(props: Props) {
  const { settings, trial, reading, folder, now, onLook, onFollowed, onLeave } = props;
  const language = wordsLanguage(settings.language);
  const words = appWords(language).feeds;
  const { address, files, newest } = trial;
  const [chosen, setChosen] = useState<Chosen>({
    name: trial.name,
    howFar: 'month',
    patterns: trial.patterns.join(', '),
    rhythm: 'hours',
  });
  const [state, setState] = useState<'idle' | 'following' | FeedTrouble>('idle');
  const patterns = patternsIn(chosen.patterns);
  const isChosen = matcherOf(patterns);
  const matching = files.filter(({ path }) => isChosen(path));
  const ways = waysBack(matching, new Date(now).toISOString().slice(0, 10));
  const way = ways.find(({ howFar }) => howFar === chosen.howFar) ?? ways.at(-1);
  const follow = async () => {
    const asked = askForHosts(trial.hosts);
    setState('following');
    if (!(await asked)) return setState({ kind: 'access', hosts: trial.hosts });
    const choice = {
      name: chosen.name.trim(),
      take: { patterns, since: way?.since ?? null },
      rhythm: chosen.rhythm,
    };
    const done = await followFeed(trial, choice, folder);
    if ('id' in done) onFollowed(done.id);
    else setState(done);
  };
  const href = addressUrl(address);
  return (
    <div class="trial">
      <div class="trial-found">
        <header class="feed-head">
          <FeedMark kind={address.kind} />
          <div>
            <h2 tabIndex={-1}>{trial.name}</h2>
            <p class="feed-address">
              {href === null ? (
                addressLine(address)
              ) : (
                <a href={href} target="_blank" rel="noreferrer">
                  {addressLine(address)}
                </a>
              )}
            </p>
          </div>
        </header>
        <TrialFacts {...{ trial, words, language }} />
        {address.kind === 'items' && (
          <ItemsChoice
            followLinks={address.followLinks}
            host={new URL(address.url).host}
            words={words}
            onChoose={(followLinks) => onLook({ ...address, followLinks })}
          />
        )}
        {typeof state === 'object' && (
          <TroubleNote
            {...{ words, language, now, address }}
            trouble={state}
            onTryAgain={() => follow().catch(console.error)}
            onAllow={() => follow().catch(console.error)}
          />
        )}
        {files.length > 0 ? (
          <FollowChoice
            {...{ chosen, ways, words, onLeave }}
            matching={matching.length}
            all={files.length}
            isBusy={state === 'following'}
            onChoose={(change) => setChosen({ ...chosen, ...change })}
            onFollow={() => follow().catch(console.error)}
          />
        ) : (
          <p class="acts">
            <button type="button" class="quiet" data-action="not-now" onClick={onLeave}>
              {words.notNow}
            </button>
          </p>
        )}
      </div>
      {newest && <TrialFile reading={reading} words={words} choice={settings.language} />}
    </div>
  );
}
