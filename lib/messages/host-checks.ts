import { type Check, count, fields, listOf, oneOf, text, textLike } from './checks';
import { digestKey, paperId } from './fields';
import type { Arguments, HostCall } from './protocol';

/** Characters of a whole digest and its translation: a digest of more was not written by anybody. */
const MOST_WORDS = 4_000_000;

/** What the host accepts. Pure, so that Chrome's background, which only passes calls on, goes without it. */
export const hostChecks = /* @__PURE__ */ makeChecks();

function makeChecks() {
  const languageTag = textLike(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/);
  // More than any digest holds: what is beyond was not sent by us.
  const pair = listOf(text(100_000), 2);
  const pairs = listOf(
    (value): value is [string, string] => pair(value) && value.length === 2,
    20_000,
  );
  const words: typeof pairs = (value): value is [string, string][] =>
    pairs(value) &&
    value.reduce((sum, [from, to]) => sum + from.length + to.length, 0) <= MOST_WORDS;
  const oneOrTwo = listOf(digestKey, 2);
  return {
    writeDigests: fields({
      form: oneOf('markdown', 'text'),
      paperId,
      keys: (value): value is string[] => oneOrTwo(value) && value.length > 0,
    }),
    textsToTranslate: fields({ key: digestKey }),
    showTranslation: fields({ from: digestKey, words }),
    storeTranslation: fields({
      from: digestKey,
      lang: languageTag,
      by: text(100),
      words,
    }),
    deleteTranslation: fields({ key: digestKey }),
    convertDigests: fields({
      keys: listOf(digestKey, 50),
      to: oneOf('zh', 'zh-Hant', 'zh-Hant-HK'),
      parts: oneOf('summaries', 'whole'),
    }),
    suggestPapers: fields({ text: text(10_000) }),
    dropDigest: fields({ key: digestKey }),
    bringDigestBack: fields({ key: digestKey, act: count }),
  } satisfies { [Name in HostCall]: Check<Arguments<Name>> };
}
