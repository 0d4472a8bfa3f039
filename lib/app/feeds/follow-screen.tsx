import { TroubleNote } from '../../../components/feeds/trouble-note';
import { hostNames } from '../../../components/feeds/trouble-sentence';
import { TaskLine } from '../../../components/keeping/task-line';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { TrialScreen } from './trial-screen';
import type { Trial } from './use-trial';

interface Props {
  settings: Settings;
  now: number;
  trial: Trial;
  onFollowed: (id: string) => void;
  onLeave: () => void;
}

/** How a first look is coming along, and what it found. */
export function FollowScreen({ settings, now, trial, onFollowed, onLeave }: Props) {
  const language = wordsLanguage(settings.language);
  const words = appWords(language);
  const { state, look, drop } = trial;
  switch (state.is) {
    case 'idle':
      return null;
    case 'asking':
      return (
        <TaskLine said={words.feeds.asking} done={0} total={0} words={words} onCancel={drop} />
      );
    case 'looking':
      return (
        <TaskLine
          said={
            state.progress ? words.feeds.lookingAt(state.progress.requests) : words.feeds.looking
          }
          done={0}
          total={0}
          words={words}
          onCancel={drop}
        />
      );
    case 'barred':
      return (
        <div class="status nothing trouble" data-trouble="barred">
          <p role="alert">{words.feeds.notGiven(hostNames(state.hosts, language))}</p>
          <p class="stored-actions">
            <button
              type="button"
              class="main"
              data-action="allow"
              onClick={() => look(state.address, state.hosts).catch(console.error)}
            >
              {words.feeds.allow}
            </button>
          </p>
        </div>
      );
    case 'trouble':
      return (
        <TroubleNote
          {...{ language, now }}
          trouble={state.trouble}
          address={state.address}
          words={words.feeds}
          onTryAgain={() => look(state.address).catch(console.error)}
          onMove={(to) => look(to).catch(console.error)}
          onAllow={(hosts) => look(state.address, hosts).catch(console.error)}
        />
      );
    case 'found':
      return (
        <TrialScreen
          {...{ settings, now, onFollowed, onLeave }}
          trial={state.trial}
          reading={state.reading}
          folder={state.folder}
          onLook={(address) => look(address, state.trial.hosts).catch(console.error)}
        />
      );
  }
}
