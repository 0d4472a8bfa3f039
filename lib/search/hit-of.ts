import type { DigestHead } from '../digest/digest';
import type { Hit } from '../digest/found';
import type { DigestTexts } from './digest-texts';
import { markText, runsOf } from './mark-text';
import type { Match } from './match-digest';
import { passageOf } from './passage';
import type { Query } from './query';

/** A digest that a search found, as it is shown. */
export function hitOf(
  paperId: string,
  { key, title }: DigestHead,
  texts: DigestTexts,
  query: Query,
  { place }: Match,
): Hit {
  return {
    ...{ paperId, key, foundIn: place },
    title: runsOf(markText(title, query.units)),
    passage: passageOf(query, texts),
  };
}
