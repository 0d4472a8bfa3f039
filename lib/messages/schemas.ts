import * as z from 'zod/mini';
import type { Arguments, BackgroundCall } from './protocol';

// Else zod tries `new Function` once, which the content security policy of our pages reports.
z.config({ jitless: true });

export const paperId = z.string().check(z.regex(/^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/));
export const digestKey = z.string().check(z.maxLength(300));
const nothing = z.strictObject({});

/** What the background accepts: anything else was not sent by us. */
export const argumentSchemas = {
  lookUp: z.strictObject({ ids: z.array(paperId).check(z.maxLength(2000)) }),
  readBodies: z.strictObject({ keys: z.array(digestKey).check(z.maxLength(50)) }),
  askHost: z.strictObject({ call: z.string(), args: z.unknown() }),
  addPart: z.strictObject({ part: z.enum(['overlay', 'actions']) }),
  countDigests: z.strictObject({ count: z.int().check(z.minimum(0)) }),
  workThroughInbox: nothing,
  libraryChanged: nothing,
  importProgressed: nothing,
} satisfies { [Name in BackgroundCall]: z.ZodMiniType<Arguments<Name>> };
