import { anything, type Check, count, fields, listOf, oneOf, text } from './checks';
import { digestKey, paperId } from './fields';
import { libraryChange } from './library-change-check';
import type { Arguments, BackgroundCall, HostCall } from './protocol';

const nothing: Check<Record<string, never>> = fields({});

/** What the background alone asks: a page of the site would learn from it what the library holds, or delete it. */
const CALLS_OF_BACKGROUND: string[] = [
  'suggestPapers',
  'dropDigest',
  'bringDigestBack',
] satisfies HostCall[];

const hostCallOfPages: Check<string> = (value): value is string =>
  typeof value === 'string' && !CALLS_OF_BACKGROUND.includes(value);

/** What the background accepts: anything else was not sent by us. */
export const argumentChecks = {
  lookUp: fields({ ids: listOf(paperId, 2000) }),
  readBodies: fields({ keys: listOf(digestKey, 50) }),
  deleteDigest: fields({ key: digestKey }),
  restoreDigest: fields({ key: digestKey, act: count }),
  askHost: fields({ call: hostCallOfPages, args: anything }),
  addPart: fields({ part: oneOf('overlay', 'actions') }),
  countDigests: fields({
    count: (value): value is number => count(value) && value <= 1_000_000,
  }),
  toLibrary: fields({ paperId }),
  readShortcuts: nothing,
  mayReach: fields({ hosts: listOf(text(300), 10) }),
  workThroughInbox: nothing,
  libraryChanged: libraryChange,
  importProgressed: nothing,
} satisfies { [Name in BackgroundCall]: Check<Arguments<Name>> };
