import type { FeedRhythm } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import { byteSize } from '../../lib/i18n/byte-size';
import { OneOf } from '../app/one-of';

/** What a reader has chosen so far. */
export interface Chosen {
  name: string;
  howFar: 'month' | 'year' | 'all';
  /** As it was typed: patterns with commas between them. */
  patterns: string;
  rhythm: FeedRhythm;
}

interface Props {
  chosen: Chosen;
  /** The ways back that there are to choose between, with what each takes. */
  ways: readonly { howFar: Chosen['howFar']; files: number; bytes: number }[];
  /** How many of the files that were found the patterns choose. */
  matching: number;
  all: number;
  words: AppWords['feeds'];
  isBusy: boolean;
  onChoose: (change: Partial<Chosen>) => void;
  onFollow: () => void;
  onLeave: () => void;
}

/** What a reader may choose before they follow: how far back, which files, how often, under which name. */
export function FollowChoice(props: Props) {
  const { chosen, ways, matching, all, words, isBusy, onChoose, onFollow, onLeave } = props;
  const way = ways.find(({ howFar }) => howFar === chosen.howFar) ?? ways.at(-1);
  return (
    <form
      class="follow-choice"
      onSubmit={(event) => {
        event.preventDefault();
        onFollow();
      }}
    >
      <label class="choice">
        <span>{words.name}</span>
        <input
          type="text"
          value={chosen.name}
          maxLength={80}
          data-choice="name"
          onInput={({ currentTarget }) => onChoose({ name: currentTarget.value })}
        />
        <small>{words.nameDoes}</small>
      </label>
      <div class="choice">
        <span id="how-far-name">{words.howFar}</span>
        {ways.length > 1 && (
          <OneOf
            id="how-far"
            chosen={way?.howFar ?? 'all'}
            choices={ways.map(({ howFar }) => [howFar, words.back[howFar]] as const)}
            onChoose={(howFar) => onChoose({ howFar })}
          />
        )}
        {way && (
          <small id="how-far-does" data-takes={way.files}>
            {[words.takes(way.files), ...(way.bytes > 0 ? [byteSize(way.bytes)] : [])].join(', ')}
            {ways.length > 1 && ` · ${words.howFarDoes}`}
          </small>
        )}
      </div>
      <div class="choice">
        <span id="rhythm-name">{words.rhythm}</span>
        <RhythmChoice
          rhythm={chosen.rhythm}
          words={words}
          onChoose={(rhythm) => onChoose({ rhythm })}
        />
        <small id="rhythm-does">{words.rhythmDoes}</small>
      </div>
      <details class="choice narrow">
        <summary>
          {words.narrow} <small>{words.matches(matching, all)}</small>
        </summary>
        <input
          type="text"
          spellcheck={false}
          value={chosen.patterns}
          aria-label={words.narrow}
          aria-describedby="patterns-does"
          data-choice="patterns"
          onInput={({ currentTarget }) => onChoose({ patterns: currentTarget.value })}
        />
        <small id="patterns-does">{words.narrowDoes}</small>
      </details>
      <p class="acts">
        <button
          type="submit"
          class="main"
          data-action="follow"
          disabled={isBusy || matching === 0 || chosen.name.trim() === ''}
        >
          {isBusy ? words.following : words.follow}
        </button>
        <button type="button" class="quiet" data-action="not-now" onClick={onLeave}>
          {words.notNow}
        </button>
      </p>
    </form>
  );
}

interface RhythmProps {
  rhythm: FeedRhythm;
  words: AppWords['feeds'];
  onChoose: (rhythm: FeedRhythm) => void;
}

/** When a feed is looked at. */
export function RhythmChoice({ rhythm, words, onChoose }: RhythmProps) {
  return (
    <OneOf
      id="rhythm"
      chosen={rhythm}
      choices={(['hours', 'morning', 'manual'] as const).map(
        (each) => [each, words.rhythms[each]] as const,
      )}
      onChoose={onChoose}
    />
  );
}
