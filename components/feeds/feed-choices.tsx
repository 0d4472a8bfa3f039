import { useState } from 'preact/hooks';
import type { Feed } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import { dateFormat } from '../../lib/i18n/formats';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { RhythmChoice } from './follow-choice';

interface Props {
  feed: Feed;
  words: AppWords['feeds'];
  language: WordsLanguage;
  onChange: (change: Partial<Pick<Feed, 'name' | 'take' | 'rhythm'>>) => void;
}

/** What can be changed of a feed that is followed: in force at once, but for what is typed. */
export function FeedChoices({ feed, words, language, onChange }: Props) {
  const { name, take, rhythm } = feed;
  const dayName = dateFormat(language, {
    ...{ dateStyle: 'long', timeZone: 'UTC' },
  });
  return (
    <div class="feed-choices">
      <div class="setting">
        <div>
          <h3 id="rhythm-name">{words.rhythm}</h3>
          <p id="rhythm-does">{words.rhythmDoes}</p>
        </div>
        <RhythmChoice {...{ rhythm, words }} onChoose={(chosen) => onChange({ rhythm: chosen })} />
      </div>
      <TypedSetting
        id="name"
        name={words.name}
        does={words.nameDoes}
        value={name}
        words={words}
        onSave={(typed) => typed !== '' && onChange({ name: typed })}
      />
      <TypedSetting
        id="patterns"
        name={words.narrow}
        does={words.narrowDoes}
        value={take.patterns.join(', ')}
        words={words}
        onSave={(typed) => onChange({ take: { ...take, patterns: patternsIn(typed) } })}
      />
      {take.since !== null && (
        <div class="setting">
          <div>
            <h3>{words.howFar}</h3>
            <p>{words.takesFrom(dayName.format(Date.parse(take.since)))}</p>
          </div>
          <button
            type="button"
            class="quiet"
            data-action="take-all"
            onClick={() => onChange({ take: { ...take, since: null } })}
          >
            {words.takeAll}
          </button>
        </div>
      )}
    </div>
  );
}

/** Patterns as they are typed, with commas between them; a folder is all that is in it, and none is all. */
export function patternsIn(typed: string): string[] {
  return typed
    .split(/[,，、]/)
    .map((pattern) => pattern.trim().replace(/\/+$/, ''))
    .filter((pattern) => pattern !== '')
    .map((pattern) => (/[*.][^/]*$/.test(pattern) ? pattern : `${pattern}/**`));
}

interface TypedProps {
  id: string;
  name: string;
  does: string;
  value: string;
  words: AppWords['feeds'];
  onSave: (typed: string) => void;
}

/** Something that is typed, and saved by Enter or a button that is there once it differs. */
function TypedSetting({ id, name, does, value, words, onSave }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isChanged = typed !== null && typed.trim() !== value;
  return (
    <form
      class="setting"
      data-setting={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) onSave(typed.trim());
        setTyped(null);
      }}
    >
      <div>
        <h3>
          <label for={`feed-${id}`}>{name}</label>
        </h3>
        <p id={`feed-${id}-does`}>{does}</p>
      </div>
      <div class="typed">
        <input
          type="text"
          id={`feed-${id}`}
          aria-describedby={`feed-${id}-does`}
          spellcheck={false}
          value={typed ?? value}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {isChanged && (
          <button type="submit" class="main">
            {words.save}
          </button>
        )}
      </div>
    </form>
  );
}
