import type { AppWords } from '../../lib/i18n/app-words';

/** On, back, open: on the keyboards of all languages. */
const LETTERS = ['J', 'K', 'O'];

interface Props {
  /** By the names of the manifest's commands; the key is empty where none is assigned. */
  keys: { command: keyof AppWords['keys']; key: string }[];
  /** All single keys with what each does; without them the first three are told in a line. */
  singleKeys?: [key: string, meaning: string][];
  words: AppWords;
  onChange: () => void;
}

/** What the keys that work anywhere on a page do, as they are really assigned. */
export function KeyList({ keys, singleKeys, words, onChange }: Props) {
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
        {!singleKeys && (
          <li>
            <span>
              {LETTERS.map((letter) => (
                <kbd key={letter}>{letter}</kbd>
              ))}
            </span>{' '}
            {words.keysInDigests}
          </li>
        )}
      </ul>
      <button type="button" class="plain" data-action="choose-keys" onClick={onChange}>
        {words.changeKeys}
      </button>
      {singleKeys && (
        <>
          <p class="intro">{words.singleKeysAre}</p>
          <ul>
            {singleKeys.map(([key, meaning]) => (
              <li key={key}>
                <span>
                  <kbd>{key}</kbd>
                </span>{' '}
                {meaning}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
