import type { AppWords } from '../../lib/i18n/app-words';

/** On, back, open: on the keyboards of all languages. */
const LETTERS = ['J', 'K', 'O'];

interface Props {
  /** By the names of the manifest's commands; the key is empty where none is assigned. */
  keys: { command: keyof AppWords['keys']; key: string }[];
  words: AppWords;
  onChange: () => void;
}

/** What the keys that work anywhere on a page do, as they are really assigned. */
export function KeyList({ keys, words, onChange }: Props) {
  return (
    <section class="keys">
      <h2>{words.keysTitle}</h2>
      <ul>
        {keys.map(({ command, key }) => (
          <li key={command} data-command={command}>
            <span>{key ? <kbd>{key}</kbd> : <kbd class="none">{words.noKey}</kbd>}</span>{' '}
            {words.keys[command]}
          </li>
        ))}
        <li>
          <span>
            {LETTERS.map((letter) => (
              <kbd key={letter}>{letter}</kbd>
            ))}
          </span>{' '}
          {words.keysInDigests}
        </li>
      </ul>
      <button type="button" class="plain" data-action="choose-keys" onClick={onChange}>
        {words.changeKeys}
      </button>
    </section>
  );
}
