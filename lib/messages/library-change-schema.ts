import * as z from 'zod/mini';
import { paperId } from './fields';
import { type LibraryChange, MOST_LISTED } from './library-change';

/** What a change of the library is, where one of our pages or workers sends it. */
export const libraryChange: z.ZodMiniType<LibraryChange> = z.strictObject({
  papers: z.union([z.literal('many'), z.array(paperId).check(z.maxLength(MOST_LISTED))]),
  imports: z.boolean(),
  sourceNames: z.boolean(),
});
