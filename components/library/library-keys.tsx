import type { AppWords } from '../../lib/i18n/app-words';

interface Props {
  /** By what they do; two that stand for one another, or that are pressed one after the other. */
  keys: Record<keyof AppWords['libraryApp']['keys'], readonly string[]>;
  words: AppWords['libraryApp'];
}

/** All keys of the library, and what each does. */
export function LibraryKeys({ keys, words }: Props) {
  const names = Object.keys(words.keys).filter((name): name is keyof typeof keys =>
    Object.hasOwn(keys, name),
  );
  return (
    <ul class="library-keys">
      {names.map((name) => (
        <li key={name} data-key-of={name}>
          <span>
            {keys[name].map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
          {words.keys[name]}
        </li>
      ))}
    </ul>
  );
}
