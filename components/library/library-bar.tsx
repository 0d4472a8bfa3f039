import type { ComponentChildren } from 'preact';
import type { AppWords } from '../../lib/i18n/app-words';
import { Mark } from '../base/mark';

interface Props {
  /** The place that is seen. */
  place: keyof AppWords['libraryApp']['places'];
  hrefOf: (place: keyof AppWords['libraryApp']['places']) => string;
  words: AppWords['libraryApp'];
  /** Opens what has no room beside the list; absent where it has. */
  onRail: (() => void) | null;
  /** Whether places and language are there, too, for want of room here. */
  brief: boolean;
  search: ComponentChildren;
  language: ComponentChildren;
}

/** What stands above all places: who we are, where one is, the search, the language. */
export function LibraryBar({ onRail, brief, search, language, ...places }: Props) {
  return (
    <header class="bar">
      {onRail && (
        <button
          type="button"
          class="rail-button"
          aria-label={places.words.openRail}
          title={places.words.openRail}
          aria-haspopup="dialog"
          onClick={onRail}
        >
          <span />
        </button>
      )}
      <Mark />
      <h1>Paperglance</h1>
      {!brief && <Places {...places} />}
      <div class="bar-search">{search}</div>
      {!brief && language}
    </header>
  );
}

/** Reading, feeds, imports, settings. */
export function Places({ place, hrefOf, words }: Pick<Props, 'place' | 'hrefOf' | 'words'>) {
  return (
    <nav class="places" aria-label={words.placesLabel}>
      {(['read', 'feeds', 'imports', 'settings'] as const).map((each) => (
        <a
          key={each}
          href={hrefOf(each)}
          aria-current={each === place ? 'page' : undefined}
          data-spot={`place ${each}`}
        >
          {words.places[each]}
        </a>
      ))}
    </nav>
  );
}
