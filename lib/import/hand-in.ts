import { type NewFile, putInInbox } from '../store/inbox';

/**
 * Makes files safe and returns the id of their import; nothing that dies afterwards loses them. Only the
 * background sees to their being read, so ask it to `workThroughInbox` next.
 */
export function handIn(files: NewFile[]): Promise<number> {
  return putInInbox(files);
}
