import { stem, titleWords } from './title-words';

/** Another paper's digest rarely has more of its words in a paper's title and abstract, its own nearly always has. */
const LEAST_SHARE = 0.25;
/** Fewer say too little. Within another script, Latin letters are for names and terms, which say more. */
const LEAST_WORDS = { amongOthers: 12, inAnotherScript: 4 };
const MOST_WORDS = 400;
/** In characters. */
const LONGEST = 20_000;
const OTHER_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]{2}/u;
const WORD = /[a-z][a-z0-9]{3,}/g;
const ANYWHERE = new Set(
  (
    'about achieve achieves across also approach approaches based been between both could data demonstrates ' +
    'does each each existing first framework have however improve improves into introduce introduces ' +
    'language large learning method methods model models more most novel only other over paper performance ' +
    'propose proposed proposes provides research result results second show shows significantly study such ' +
    'system task tasks than that their them then there these they this those through training under used ' +
    'uses using very what when where which while will with within without work works'
  ).split(' '),
);

/**
 * The share of a digest's telling words that stand in its paper's title and abstract, from 0 to 1: words in
 * Latin letters, of four and more, each counted once. Null where there are too few to judge by, or the
 * abstract is in another language. What the digest quotes of that same abstract must not be in its text.
 */
export function shareOfWords(text: string, title: string, abstract: string): number | null {
  const known = wordsOf(`${title} ${abstract}`);
  const telling = wordsOf(text)
    .filter((word) => !ANYWHERE.has(word))
    .slice(0, MOST_WORDS);
  const least = OTHER_SCRIPT.test(text) ? LEAST_WORDS.inAnotherScript : LEAST_WORDS.amongOthers;
  if (telling.length < least || known.length < LEAST_WORDS.amongOthers) return null;
  if (!titleWords(abstract).isEnglish) return null;
  const starts = ` ${known.join(' ')}`;
  return telling.filter((word) => starts.includes(` ${stem(word)}`)).length / telling.length;
}

/** Whether a digest's words have hardly anything to do with a paper's title and abstract, where that can be told. */
export function hasOtherWords(text: string, title: string, abstract: string): boolean {
  const share = shareOfWords(text, title, abstract);
  return share !== null && share < LEAST_SHARE;
}

/** Each once. */
function wordsOf(text: string): string[] {
  const plain = text.slice(0, LONGEST).normalize('NFKD').toLowerCase();
  return [...new Set(plain.match(WORD) ?? [])];
}
