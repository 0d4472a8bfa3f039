import { useRef, useState } from 'preact/hooks';
import type { FilterOffer, FilterOffers } from '../../lib/digest/found';

/** What is offered for the filter in which the caret is, and which of that is chosen. */
export interface Offering {
  offers: readonly FilterOffer[];
  chosen: number | null;
  /** The text with the offer in its place, and where the caret is then. */
  withOffer: (text: string, offer: FilterOffer) => { text: string; caret: number };
  /** Chooses the next one, or the one before. */
  choose: (step: 1 | -1) => void;
  lookFor: (text: string, caret: number) => Promise<void>;
  close: () => void;
}

/** Asks what a filter can be while it is typed; earlier answers don't overwrite later ones, nor come to who has left. */
export function useOffers(
  suggest: (text: string, caret: number) => Promise<FilterOffers | null>,
  isHere: () => boolean,
): Offering {
  const [found, setFound] = useState<FilterOffers | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const asked = useRef(0);
  const offers = found?.offers ?? [];
  const show = (next: FilterOffers | null) => {
    setFound(next);
    setChosen(null);
  };
  return {
    ...{ offers, chosen },
    withOffer(text, offer) {
      const { from, to } = found ?? { from: text.length, to: text.length };
      const put = text.slice(0, from) + offer.text;
      return { text: put + text.slice(to).trimStart(), caret: put.length };
    },
    choose(step) {
      const from = chosen ?? (step === 1 ? -1 : 0);
      setChosen((from + step + offers.length) % offers.length);
    },
    async lookFor(text, caret) {
      asked.current += 1;
      const turn = asked.current;
      const answer = await suggest(text, caret).catch(() => null);
      if (turn === asked.current && isHere()) show(answer);
    },
    close() {
      asked.current += 1;
      show(null);
    },
  };
}
