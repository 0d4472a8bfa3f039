import { restorePart } from '../store/backup/restore-part';
import type { InboxItem, StoredInboxItem, StoredSource } from '../store/db/schema';
import { cancelRestoring } from '../store/imports/cancel-restoring';
import { commitReport } from '../store/imports/commit-report';
import { type FinishedFile, setAside } from '../store/imports/finish-file';
import { countAttempt, uncountAttempt } from '../store/imports/next-work';
import { packSource, readSource } from '../store/imports/sources';
import type { Meanwhile, Store } from './begun-file';
import type { Parser } from './run-parser';
import { unpack } from './unpack';
import { isArchive } from './zip/read-zip';

/** What reading a file needs. */
interface Reading {
  parse: Parser['parse'];
  /** Whether files that were handed in behind it were stored before it. */
  isLate: () => boolean;
  /** Hears where it has had its turn and others go first. */
  onPutBehind: () => void;
}

/** Reads a file that waits, and returns what stores it then. */
export async function readWaiting(
  waiting: StoredInboxItem,
  { parse, isLate, onPutBehind }: Reading,
): Promise<Store> {
  if ('restoring' in waiting) return (next) => restorePart(waiting, next);
  const bytes = 'bytes' in waiting ? waiting.bytes : await readSource(waiting.rereading.source);
  if (!bytes) return whole(() => setAside(waiting, 'source-gone'));
  const item: InboxItem = { ...waiting, bytes };
  if (isPacked(waiting)) return whole((meanwhile) => unpack(item, meanwhile));
  const [parsed, source] = await Promise.all([
    parse(item),
    'bytes' in waiting ? pack(bytes) : null,
  ]);
  if (parsed === 'unwanted') return whole(async () => null);
  if (parsed === 'later') return whole(() => putBehind(waiting, onPutBehind));
  if ('report' in parsed)
    return (next) => commitReport(parsed.report, { ...item, isLate: isLate() }, next, source);
  return whole(() =>
    'mistake' in parsed
      ? setAside(item, 'our-mistake', parsed.mistake)
      : setAside(item, 'too-slow', String(Math.round(parsed.tookLongerThan / 1000))),
  );
}

/** What sets a file aside over which the browser keeps dying. */
export function givingUp(item: StoredInboxItem): Store {
  return whole(() => giveUp(item));
}

/** Without one of its parts a backup is none, so that all of its restoring is undone. */
function giveUp(item: StoredInboxItem): Promise<FinishedFile | null> {
  if ('restoring' in item) return cancelRestoring(item.importId, 'gave-up').then(() => null);
  return setAside(item, 'gave-up');
}

/** Leaves a file in the inbox, where others go before it now. */
async function putBehind(waiting: StoredInboxItem, onPutBehind: () => void): Promise<null> {
  onPutBehind();
  await uncountAttempt([waiting.importId, waiting.index]);
  return null;
}

/** A file that can't be packed is imported all the same, and can't be read again. */
async function pack(bytes: ArrayBuffer): Promise<StoredSource | null> {
  return packSource(bytes).catch(() => null);
}

/** For what is no single transaction: the next file waits until it is done. */
function whole(finish: (meanwhile: Meanwhile) => Promise<FinishedFile | null>): Store {
  return async (next, meanwhile) => {
    const finished = await finish(meanwhile);
    if (next) await countAttempt(next);
    return finished;
  };
}

/** Whether what waits is an archive. */
export function isPacked(item: StoredInboxItem): boolean {
  return 'bytes' in item && isArchive(new Uint8Array(item.bytes));
}
