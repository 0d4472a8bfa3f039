import * as z from 'zod/mini';
import { digestKey, paperId } from './fields';
import { libraryChange } from './library-change-schema';
import type { Arguments, BackgroundCall } from './protocol';

const nothing = z.strictObject({});

/** What the background accepts: anything else was not sent by us. */
export const argumentSchemas = {
  lookUp: z.strictObject({ ids: z.array(paperId).check(z.maxLength(2000)) }),
  readBodies: z.strictObject({ keys: z.array(digestKey).check(z.maxLength(50)) }),
  askHost: z.strictObject({ call: z.string(), args: z.unknown() }),
  addPart: z.strictObject({ part: z.enum(['overlay', 'actions']) }),
  countDigests: z.strictObject({ count: z.int().check(z.minimum(0), z.maximum(1_000_000)) }),
  workThroughInbox: nothing,
  libraryChanged: libraryChange,
  importProgressed: nothing,
} satisfies { [Name in BackgroundCall]: z.ZodMiniType<Arguments<Name>> };
