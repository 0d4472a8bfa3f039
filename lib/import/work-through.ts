import type { Report } from '../digest/report';
import { type Landing, sendReport } from '../store/commit-report';
import { type FinishedFile, setAside } from '../store/finish-file';
import type { FileKey, InboxItem } from '../store/library-db';
import { countAttempt, endAbandonedImports, findNextWork } from '../store/next-work';
import { goOnUndoing } from '../store/undo-import';
import { HAND_IN_LOCK } from './hand-in';
import { isArchive } from './read-zip';
import { unpack } from './unpack';

export interface Work {
  /** Reads a file; never throws for what is in it. */
  parse: (bytes: Uint8Array, fileName: string) => Report;
  /** Called for each file as soon as its outcome is stored. */
  onFileDone: (file: FinishedFile) => void;
  /** Called each time that some of an undone import is gone from the library. */
  onTakenBack: () => void;
  /** Waited for between two files: a break, where somebody else should go first. */
  giveWay?: () => Promise<void>;
  /** Keeps others from doing the same at the same time. */
  withLock?: (run: () => Promise<void>) => Promise<void>;
  /** Runs it unless a page is handing files in just now. */
  whenNobodyHandsIn?: (run: () => Promise<void>) => Promise<void>;
}

/** So many times may the browser die over a file before it is given up. */
const maxAttempts = 3;

/**
 * Undoes what is to be undone and brings the inbox's files into the library, in their order, until none
 * is left. It may be killed anywhere: called again, it goes on where it was, and what was committed isn't
 * committed twice.
 */
export function workThroughInbox({
  withLock = withImportLock,
  whenNobodyHandsIn = withHandInLock,
  ...work
}: Work): Promise<void> {
  return withLock(async () => {
    await workThrough(work);
    await whenNobodyHandsIn(endAbandonedImports);
  });
}

/** While one file is being stored, the next is read. */
async function workThrough({
  parse,
  onFileDone,
  onTakenBack,
  giveWay,
}: Omit<Work, 'withLock'>): Promise<void> {
  let landing: Landing | null = null;
  const land = async () => {
    const finished = await landing?.landed;
    landing = null;
    if (finished) onFileDone(finished);
  };
  let begun: InboxItem | null = null;
  for (let next = await findNextWork(); next; next ??= await findNextWork()) {
    if ('undo' in next) {
      await land();
      await goOnUndoing(next.undo);
      onTakenBack();
      next = null;
      continue;
    }
    const { item, attempts } = next;
    if (begun !== item) await countAttempt(keyOf(item));
    const store =
      attempts < maxAttempts ? read(item, parse) : whole(() => setAside(item, 'gave-up'));
    await land();
    next = await findNextWork(keyOf(item));
    begun = next && 'item' in next ? next.item : null;
    landing = await store(begun && keyOf(begun));
    await giveWay?.();
    if (!next) await land();
  }
}

/** Stores what a file has, and counts an attempt at the one that is read next. */
type Store = (next: FileKey | null) => Promise<Landing>;

function read(item: InboxItem, parse: Work['parse']): Store {
  const bytes = new Uint8Array(item.bytes);
  if (isArchive(bytes)) return whole(() => unpack(item));
  try {
    const report = parse(bytes, item.name);
    return (next) => sendReport(report, item, next);
  } catch (error) {
    // A mistake of ours. It must not keep the other files from being read.
    return whole(() => setAside(item, 'our-mistake', String(error)));
  }
}

/** For what is no single transaction: the next file waits until it is done. */
function whole(finish: () => Promise<FinishedFile | null>): Store {
  return async (next) => {
    const finished = await finish();
    if (next) await countAttempt(next);
    return { landed: Promise.resolve(finished) };
  };
}

function keyOf({ importId, index }: InboxItem): FileKey {
  return [importId, index];
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
