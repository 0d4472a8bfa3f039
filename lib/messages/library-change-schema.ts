import * as z from 'zod/mini';
import { paperId } from './fields';
import { type LibraryChange, MOST_LISTED } from './library-change';

const listed = z.array(paperId).check(z.maxLength(MOST_LISTED));

/**
 * What a change of the library is, where one of our pages or workers sends it. Its parts are looked at by
 * hand, since zod's unions weigh half a kilobyte in the background, which starts anew for every visit.
 */
export const libraryChange = z
  .unknown()
  .check(z.refine(isLibraryChange)) as z.ZodMiniType<LibraryChange>;

function isLibraryChange(value: unknown): boolean {
  const { papers, imports, sourceNames, ...others } = Object(value);
  return (
    (papers === 'many' || listed.safeParse(papers).success) &&
    [imports, sourceNames].every((flag) => typeof flag === 'boolean') &&
    Object.keys(others).length === 0
  );
}
