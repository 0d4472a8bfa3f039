import { titleLetters } from '../../digest/title-letters';
import { columnsOf, hasCjk } from '../words/scripts';
import { sentenceEnds } from '../words/sentences';

/** In columns: what follows must tell something. */
const LEAST_TOLD = 30;
/** In columns: a remark is short. */
const LONGEST = 60;
const LONGEST_CRY = 20;
/** In letters: more before a title tells something of its paper. */
const LONGEST_LED_IN = 24;
/** In words, and in Chinese, Japanese or Korean letters: `Clever.`, `Well, finally!`, `笑死！` */
const MOST_WORDS = 2;
const MOST_LETTERS = 4;
/** What is said of the title, of how a paper was presented or picked, or by somebody of themselves. */
const OF_TALK =
  /^(?:yes|no|well|ok(?:ay)?)\b(?=[\s,:–—])|\b(?:(?:we|i|both|everybody|everyone) (?:all |both )?(?:laughed|loved|liked|argued)|was s[ck]eptical|(?:had|with) no slides|presented (?:for|from|by|on)|(?:chosen|picked) for|(?:paper|pick|title) of the (?:day|week|month|year)|(?:that|this) is the title|the title alone)\b/i;
/** What hosts, by their names, did with a paper: `Ada loved this one.`, `Ada and Bo disagree.` */
const BY_HOSTS =
  /^\p{Lu}\p{Ll}{1,15}(?: (?:and|&) \p{Lu}\p{Ll}{1,15})? (?:(?:really |both )?(?:loved|liked|hated|picked|chose|brought|suggested|found) (?:this|it|that)\b|(?:dis)?agreed?\b|argued\b|laughed\b)/u;

/**
 * Where a text begins to tell of its paper, in UTF-16 units: behind a first sentence that is a cry of a word or two, or what
 * somebody remarks on how the paper was met; else 0.
 */
export function behindRemark(said: string, name: string): number {
  const [end] = sentenceEnds(said);
  if (end === undefined) return 0;
  const first = said.slice(0, end);
  const next = said.slice(end).replace(/^[\s!！?？.。…]+/, '');
  if (columnsOf(next) < LEAST_TOLD || (name !== '' && first.toLowerCase().includes(name))) return 0;
  const isRemark =
    isCry(first) || (columnsOf(first) <= LONGEST && (OF_TALK.test(first) || BY_HOSTS.test(first)));
  return isRemark ? said.length - next.length : 0;
}

/**
 * Where a text begins behind a first sentence that only brings its paper in, `On Monday I read Kites That Fly.`; else 0.
 * In `shown`, of the same length as what is said, no link holds a sentence's end.
 */
export function behindIntroduction(shown: string, said: string, title: string): number {
  const [end] = sentenceEnds(shown);
  const own = titleLetters(title);
  if (end === undefined || own === '') return 0;
  const first = titleLetters(said.slice(0, end));
  const next = said.slice(end).trimStart();
  const isBroughtIn = first.endsWith(own) && first.length - own.length <= LONGEST_LED_IN;
  return isBroughtIn && columnsOf(next) >= LEAST_TOLD ? said.length - next.length : 0;
}

/** Whether a sentence is a word or two without a number. */
function isCry(sentence: string): boolean {
  const words = sentence.trim().replace(/[\p{P}\p{S}]+$/u, '');
  if (/\d/.test(words) || columnsOf(words) > LONGEST_CRY) return false;
  return hasCjk(words)
    ? (words.match(/\p{L}/gu)?.length ?? 0) <= MOST_LETTERS
    : words.split(/\s+/).length <= MOST_WORDS;
}
