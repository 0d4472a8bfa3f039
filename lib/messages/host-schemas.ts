import * as z from 'zod/mini';
import type { Section } from '../digest/digest';
import type { Inline } from '../digest/tree';
import type { Arguments, HostCall } from './protocol';
import { digestKey, paperId } from './schemas';
import { isRun, isSections } from './tree-shape';

const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/));

/** What the host accepts. */
export const hostSchemas = {
  writeDigests: z.strictObject({
    form: z.enum(['markdown', 'text']),
    paperId,
    keys: z.array(digestKey).check(z.minLength(1), z.maxLength(2)),
  }),
  storeTranslation: z.strictObject({
    from: digestKey,
    lang: languageTag,
    by: z.string().check(z.maxLength(100)),
    summary: z.custom<Inline[]>(isRun),
    sections: z.custom<Section[]>(isSections),
  }),
  deleteTranslation: z.strictObject({ key: digestKey }),
  convertChinese: z.strictObject({
    texts: z.array(z.string()).check(z.maxLength(100_000)),
    to: z.enum(['zh', 'zh-Hant', 'zh-Hant-HK']),
  }),
} satisfies { [Name in HostCall]: z.ZodMiniType<Arguments<Name>> };
