import type { Report } from '../digest/report';
import { commitReport } from '../store/commit-report';
import { type FinishedFile, setAside } from '../store/finish-file';
import { beginNextInInbox } from '../store/inbox';
import type { InboxItem } from '../store/library-db';

export interface Work {
  /** Reads a file; never throws for what is in it. */
  parse: (bytes: Uint8Array, fileName: string) => Report;
  /** Called for each file as soon as its outcome is stored. */
  onFileDone: (file: FinishedFile) => void;
  /** Keeps others from doing the same at the same time. */
  withLock?: (run: () => Promise<void>) => Promise<void>;
}

/** So many times may the browser die over a file before it is given up. */
const maxAttempts = 3;

/**
 * Brings the inbox's files into the library, one after the other, until none is left. It may be killed
 * anywhere: called again, it goes on where it was, and what was committed isn't committed twice.
 */
export function workThroughInbox({
  parse,
  onFileDone,
  withLock = withImportLock,
}: Work): Promise<void> {
  return withLock(async () => {
    for (let next = await beginNextInInbox(); next; next = await beginNextInInbox()) {
      const finished = await (next.attempts > maxAttempts
        ? setAside(next.item, 'gave-up')
        : readAndStore(next.item, parse));
      if (finished) onFileDone(finished);
    }
  });
}

function readAndStore(item: InboxItem, parse: Work['parse']): Promise<FinishedFile | null> {
  let report: Report;
  try {
    report = parse(new Uint8Array(item.bytes), item.name);
  } catch (error) {
    // A mistake of ours. It must not keep the other files from being read.
    return setAside(item, 'our-mistake', String(error));
  }
  return commitReport(report, item);
}

/** Waits rather than leaves when another has it: that one may be dying, with its work undone. */
function withImportLock(run: () => Promise<void>): Promise<void> {
  return navigator.locks.request('paperglance-import', run);
}
