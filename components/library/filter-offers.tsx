import type { FilterOffer } from '../../lib/digest/found';
import type { AppWords } from '../../lib/i18n/app-words';
import { writtenNumber } from '../../lib/i18n/formats';
import type { WordsLanguage } from '../../lib/i18n/words-languages';

/** The id of the list, and how those of its options begin. */
export const OFFERS = 'filter-offers';

interface Props {
  offers: readonly FilterOffer[];
  /** Which of them the arrows are at. */
  chosen: number | null;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
  onTake: (offer: FilterOffer) => void;
}

/** What the filter can be that is being typed: below the search, which keeps the focus. */
export function FilterOffers({ offers, chosen, language, words, onTake }: Props) {
  return (
    <div
      class="offers"
      id={OFFERS}
      role="listbox"
      aria-label={words.search.filters}
      hidden={offers.length === 0}
    >
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter choose it from where the focus is
        <div
          key={offer.text}
          id={`${OFFERS}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <span>
            {offer.text.trim()}
            {offer.value === '' && <i>{words.search.filterDoes[kindOf(offer)]}</i>}
          </span>
          {offer.papers !== null && <small>{writtenNumber(offer.papers, language)}</small>}
        </div>
      ))}
    </div>
  );
}

type Kind = keyof AppWords['libraryApp']['search']['filterDoes'];

function kindOf({ text }: FilterOffer): Kind {
  return text.replace(/^-|:.*/g, '') as Kind;
}
