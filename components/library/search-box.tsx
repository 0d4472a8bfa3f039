import { useEffect, useRef, useState } from 'preact/hooks';
import type { FilterOffer, FilterOffers as Suggested } from '../../lib/digest/found';
import type { AppWords } from '../../lib/i18n/app-words';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { FilterOffers, OFFERS } from './filter-offers';
import { type Offering, useOffers } from './use-offers';

interface Props {
  /** What is searched for, as the address has it. */
  text: string;
  /** What stands there while nothing is typed. */
  hint: string;
  language: WordsLanguage;
  words: AppWords['libraryApp'];
  onText: (text: string) => void;
  /** Leads to what was found. */
  onDone: () => void;
  /** What the filter can be in which the caret is. */
  suggest: (text: string, caret: number) => Promise<Suggested | null>;
}

/** The search: found while one types; what a filter can be is offered meanwhile, and chosen by arrows and Enter. */
export function SearchBox(props: Props) {
  const { text, hint, language, words, onText, onDone, suggest } = props;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  // The address follows what is typed, a letter or two behind: what comes back from here changes nothing.
  const sent = useRef([text]);
  const offering = useOffers(suggest, () => document.activeElement === input.current);
  const { offers, chosen, lookFor } = offering;
  useEffect(() => {
    const own = sent.current.lastIndexOf(text);
    sent.current = own < 0 ? [text] : sent.current.slice(own);
    if (own >= 0) return;
    setTyped(text);
    // What was offered was of another text.
    offering.close();
  }, [text]);
  const send = (next: string) => {
    setTyped(next);
    sent.current.push(next);
    onText(next);
  };
  const take = (offer: FilterOffer) => {
    const { text: next, caret } = offering.withOffer(typed, offer);
    send(next);
    requestAnimationFrame(() => {
      input.current?.setSelectionRange(caret, caret);
      lookFor(next, caret);
    });
  };
  const read = ({
    currentTarget: { value, selectionStart },
  }: {
    currentTarget: HTMLInputElement;
  }) => {
    if (value !== sent.current.at(-1)) send(value);
    lookFor(value, selectionStart ?? value.length);
  };
  return (
    <search class={typed ? 'search typed' : 'search'}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9m3.2 7.7 3.3 3.3" />
      </svg>
      <input
        ref={input}
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.search.label}
        aria-expanded={offers.length > 0}
        aria-controls={OFFERS}
        aria-autocomplete="list"
        aria-activedescendant={chosen === null ? undefined : `${OFFERS}-${chosen}`}
        placeholder={hint}
        value={typed}
        data-spot="search"
        onInput={(event) => {
          // What is being composed is not what is meant yet.
          if (event.isComposing) setTyped(event.currentTarget.value);
          else read(event);
        }}
        onCompositionEnd={read}
        onClick={read}
        onKeyDown={(event) => {
          const act = event.isComposing ? undefined : keys(offering, take, onDone)[event.key];
          if (!act) return;
          event.preventDefault();
          act(event.currentTarget);
        }}
        onBlur={offering.close}
      />
      {typed === '' && <span class="key">/</span>}
      <FilterOffers {...{ offers, chosen, language, words }} onTake={take} />
    </search>
  );
}

type Act = (input: HTMLInputElement) => void;

/** What the keys do in the search. */
function keys(
  { offers, chosen, choose, close }: Offering,
  take: (offer: FilterOffer) => void,
  onDone: () => void,
): Record<string, Act | undefined> {
  const offer = chosen === null ? undefined : offers[chosen];
  if (offers.length === 0)
    return { Enter: onDone, ArrowDown: onDone, Escape: (input) => input.blur() };
  return {
    Enter: offer ? () => take(offer) : onDone,
    Tab: offer && (() => take(offer)),
    ArrowDown: () => choose(1),
    ArrowUp: () => choose(-1),
    Escape: close,
  };
}
