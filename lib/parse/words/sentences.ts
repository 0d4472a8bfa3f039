import { CJK } from './label-marks';

const CLOSERS = '”’」』）)\\]】》"\'';
const END = new RegExp(
  `[。！？!?][${CLOSERS}]*|\\.+[${CLOSERS}]*(?=\\s|$|[${CJK}])|…+(?=\\s|$)`,
  'gu',
);
/** What stands before a full stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s([（])(?:e\.g|i\.e|et al|etc|vs|cf|resp|approx|fig|figs|eq|eqs|sec|tab|no|vol|pp?|dr|mr|mrs|ms|prof|st|inc|ltd|jr|sr|bzw|z\.b|d\.h|u\.a|ca|nr|p\.ej|т\.е|и\.т\.д|\p{Lu}|\p{L}\.\p{L})$/iu;
/** What goes on in small letters has not ended. */
const GOES_ON = /^\s*\p{Ll}(?!\p{Ll}{0,3}\))/u;
const LOOK_BACK = 12;

/** The places in a text where its sentences end, in UTF-16 units: behind the last mark of each. Abbreviations and decimals end none. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const found of text.matchAll(END)) {
    const end = found.index + found[0].length;
    if (found[0].startsWith('.')) {
      if (ABBREVIATION.test(text.slice(Math.max(0, found.index - LOOK_BACK), found.index)))
        continue;
      if (GOES_ON.test(text.slice(end, end + 8))) continue;
    }
    ends.push(end);
  }
  return ends;
}

/** Whether a text ends as sentences do. */
export function endsAsSentence(text: string): boolean {
  return /[.!?。！？…][”’」』）)\]】》"'*`]*\s*$/u.test(text.slice(-12));
}
