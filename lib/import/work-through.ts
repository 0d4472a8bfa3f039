import type { Report } from '../digest/report';
import { commitReport } from '../store/commit-report';
import { type FinishedFile, setAside } from '../store/finish-file';
import type { FileKey, InboxItem } from '../store/library-db';
import { beginNextWork, endAbandonedImports } from '../store/next-work';
import { goOnUndoing } from '../store/undo-import';
import { HAND_IN_LOCK } from './hand-in';
import { isZip } from './read-zip';
import { unpack } from './unpack';

export interface Work {
  /** Reads a file; never throws for what is in it. */
  parse: (bytes: Uint8Array, fileName: string) => Report;
  /** Called for each file as soon as its outcome is stored. */
  onFileDone: (file: FinishedFile) => void;
  /** Called each time that some of an undone import is gone from the library. */
  onTakenBack: () => void;
  /** Keeps others from doing the same at the same time. */
  withLock?: (run: () => Promise<void>) => Promise<void>;
  /** Runs it unless a page is handing files in just now. */
  whenNobodyHandsIn?: (run: () => Promise<void>) => Promise<void>;
}

/** So many times may the browser die over a file before it is given up. */
const maxAttempts = 3;

/**
 * Undoes what is to be undone and brings the inbox's files into the library, one after the other, until
 * none is left. It may be killed anywhere: called again, it goes on where it was, and what was committed
 * isn't committed twice.
 */
export function workThroughInbox({
  parse,
  onFileDone,
  onTakenBack,
  withLock = withImportLock,
  whenNobodyHandsIn = withHandInLock,
}: Work): Promise<void> {
  return withLock(async () => {
    let last: FileKey | undefined;
    for (let next = await beginNextWork(); next; next = await beginNextWork(last)) {
      if ('undo' in next) {
        await goOnUndoing(next.undo);
        onTakenBack();
        continue;
      }
      const { item, attempts } = next;
      const finished = await (attempts > maxAttempts
        ? setAside(item, 'gave-up')
        : readAndStore(item, parse));
      if (finished) onFileDone(finished);
      last = [item.importId, item.index];
    }
    await whenNobodyHandsIn(endAbandonedImports);
  });
}

async function readAndStore(item: InboxItem, parse: Work['parse']): Promise<FinishedFile | null> {
  const bytes = new Uint8Array(item.bytes);
  if (isZip(bytes)) return unpack(item);
  let report: Report;
  try {
    report = parse(bytes, item.name);
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

function withHandInLock(run: () => Promise<void>): Promise<void> {
  return navigator.locks.request(HAND_IN_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await run();
  });
}
