import { type Check, fields, flag, listOf, oneOf } from './checks';
import { paperId } from './fields';
import { type LibraryChange, MOST_LISTED } from './library-change';

const listed = listOf(paperId, MOST_LISTED);
const many = oneOf('many');

/** What a change of the library is, where one of our pages or workers sends it. */
export const libraryChange: Check<LibraryChange> = fields({
  papers: (value): value is LibraryChange['papers'] => many(value) || listed(value),
  imports: flag,
  sourceNames: flag,
});
