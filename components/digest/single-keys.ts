import type { DigestWords } from '../../lib/i18n/digest-words';
import { PEEK_KEY } from './digest-section';

/** All single keys of a page’s digests, with what each does. */
export function singleKeys(words: DigestWords): [key: string, meaning: string][] {
  return [
    ['J', words.next],
    ['K', words.previous],
    ['O', words.toggle],
    ['P', words.toSide],
    ['N', words.nextSource],
    [PEEK_KEY.toUpperCase(), words.peek],
    ['Esc', words.close],
  ];
}
