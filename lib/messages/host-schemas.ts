import * as z from 'zod/mini';
import { digestKey, paperId } from './fields';
import type { Arguments, HostCall } from './protocol';

/** Characters of a whole digest and its translation: a digest of more was not written by anybody. */
const MOST_WORDS = 4_000_000;

/** What the host accepts. Pure, so that Chrome's background, which only passes calls on, goes without it. */
export const hostSchemas = /* @__PURE__ */ makeSchemas();

function makeSchemas() {
  const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/));
  // More than any digest holds: what is beyond was not sent by us.
  const text = z.string().check(z.maxLength(100_000));
  const words = z.array(z.tuple([text, text])).check(
    z.maxLength(20_000),
    z.refine(
      (all) => all.reduce((sum, [from, to]) => sum + from.length + to.length, 0) <= MOST_WORDS,
    ),
  );
  return {
    writeDigests: z.strictObject({
      form: z.enum(['markdown', 'text']),
      paperId,
      keys: z.array(digestKey).check(z.minLength(1), z.maxLength(2)),
    }),
    textsToTranslate: z.strictObject({ key: digestKey }),
    showTranslation: z.strictObject({ from: digestKey, words }),
    storeTranslation: z.strictObject({
      from: digestKey,
      lang: languageTag,
      by: z.string().check(z.maxLength(100)),
      words,
    }),
    deleteTranslation: z.strictObject({ key: digestKey }),
    convertDigests: z.strictObject({
      keys: z.array(digestKey).check(z.maxLength(50)),
      to: z.enum(['zh', 'zh-Hant', 'zh-Hant-HK']),
      parts: z.enum(['summaries', 'whole']),
    }),
  } satisfies { [Name in HostCall]: z.ZodMiniType<Arguments<Name>> };
}
