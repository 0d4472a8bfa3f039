/**
 * Why the reader took something for what it is: English words, with a `{}` for each of the values behind them,
 * `['its link is below it, on line {}', 14]`. The words are also the key of what they are in other languages.
 */
export type Reason = string | Phrase;

interface Phrase extends ReadonlyArray<string | number | Phrase> {
  readonly 0: string;
}

/** A reason as a sentence's worth of text; `worded` gives its words in the reader's language, still with their `{}`. */
export function reasonText(
  reason: Reason,
  worded: (words: string) => string = (words) => words,
): string {
  if (typeof reason === 'string') return worded(reason);
  const texts = reason
    .slice(1)
    .map((value) => (typeof value === 'number' ? String(value) : reasonText(value, worded)));
  let next = 0;
  return worded(reason[0]).replace(/\{\}/g, () => texts[next++] ?? '');
}
