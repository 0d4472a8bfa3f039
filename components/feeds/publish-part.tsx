import { useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';

/** What can be published: all, a day, or what a source says. */
export type Published =
  | { what: 'everything' }
  | { what: 'day'; date: string }
  | { what: 'source'; id: string; name: string };

interface Props {
  /** The newest day that there is; null where none says its day. */
  newest: string | null;
  sources: readonly { id: string; name: string }[];
  words: AppWords['feeds'];
  chosen: Published;
  isBusy: boolean;
  onChoose: (of: Published) => void;
  onPublish: () => void;
}

/** Digests as a folder that others can follow: of which, and the button that saves it. */
export function PublishPart(props: Props) {
  const { newest, sources, words, chosen, isBusy, onChoose, onPublish } = props;
  const [day, setDay] = useState(newest ?? '');
  return (
    <div class="publish">
      <select
        value={chosen.what === 'source' ? `source ${chosen.id}` : chosen.what}
        data-choice="publish"
        aria-label={words.whichToPublish}
        onChange={({ currentTarget: { value } }) => {
          const source = sources.find(({ id }) => value === `source ${id}`);
          if (source) onChoose({ what: 'source', ...source });
          else onChoose(value === 'day' ? { what: 'day', date: day } : { what: 'everything' });
        }}
      >
        <option value="everything">{words.publishOf.everything}</option>
        {newest !== null && <option value="day">{words.publishOf.day}</option>}
        <optgroup label={words.publishOf.source}>
          {sources.map(({ id, name }) => (
            <option key={id} value={`source ${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
      {chosen.what === 'day' && (
        <input
          type="date"
          value={day}
          aria-label={words.publishOf.day}
          onInput={({ currentTarget: { value } }) => {
            setDay(value);
            onChoose({ what: 'day', date: value });
          }}
        />
      )}
      <button
        type="button"
        class="quiet"
        data-action="publish"
        disabled={isBusy || (chosen.what === 'day' && chosen.date === '')}
        onClick={onPublish}
      >
        {words.publishIt}
      </button>
    </div>
  );
}
