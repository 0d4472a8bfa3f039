import { MOST_ATTEMPTS } from '../digest/budgets';
import type { FileKey, StoredInboxItem } from '../store/db/schema';
import { type ActedPart, goOn } from '../store/imports/acts';
import type { FinishedFile } from '../store/imports/finish-file';
import type { whenNobodyHandsIn } from '../store/imports/handing-in';
import {
  anyAct,
  countAttempt,
  endAbandonedImports,
  findNextWork,
  findUnbegun,
  type UnreadFile,
} from '../store/imports/next-work';
import { type Begun, firstRead, type Meanwhile, noteBegun } from './begun-file';
import { givingUp, isPacked, readWaiting } from './read-waiting';
import type { Parser } from './run-parser';

export interface Work {
  parse: Parser['parse'];
  /** Called for each file as soon as its outcome is stored. */
  onFileDone: (file: FinishedFile) => void;
  /** Called each time that a part of an act is done: an undo, a redo, a deletion. */
  onActed: (part: ActedPart) => void;
  /** Called where somebody began the next file or act before and died: they may not have told what they brought. */
  onResumed?: () => void;
  /** Waited for between two files: a break, where somebody else should go first. Tells whether that was so. */
  giveWay?: () => Promise<boolean>;
  /** Keeps others from doing the same at the same time. */
  withLock?: (run: () => Promise<void>) => Promise<void>;
  /** Runs it unless files are being handed in to an import just now. */
  whenNobodyHandsIn?: typeof whenNobodyHandsIn;
}

/**
 * Goes on with undos, redos and deletions, and brings the inbox's files into the library until none is left: in their
 * order, but for those that were begun before or take their time, which keep no other waiting. It may be killed anywhere:
 * called again, it goes on where it was, and what was committed isn't committed twice.
 */
export function workThroughInbox({
  withLock = withImportLock,
  whenNobodyHandsIn: unlessHandedIn,
  ...work
}: Work): Promise<void> {
  return withLock(async () => {
    do {
      await workThrough(work);
      await endAbandonedImports(unlessHandedIn);
      // Where half of a backup was handed in, that is undone.
    } while (await anyAct());
  });
}

/** What has become of files so far. */
interface Stored {
  /** Of all that were stored, the one that was handed in last. */
  last: FileKey;
  /** Those that were put behind others: begun before, and nobody died over them. */
  putBehind: Set<string>;
}

/** Whoever changes the library by imports and acts holds this lock. */
export const IMPORT_LOCK = 'paperglance-import';

/** So many are begun at once where the first ones take their time: one more than are read at once, so that it is seen to wait. */
const MOST_BEGUN = 3;

/** Milliseconds after which a file takes its time: one more is begun, and it is looked for undos. */
const LONG = 250;

/** While one file is being stored, the one behind it is read, unless somebody else should go first. */
async function workThrough(work: Omit<Work, 'withLock'>): Promise<void> {
  const begun: Begun[] = [];
  const stored: Stored = { last: [0, 0], putBehind: new Set() };
  let readsAhead = true;
  let acted = false;
  for (;;) {
    const read = await firstRead(begun);
    if (read) {
      begun.splice(begun.indexOf(read), 1);
      await storeRead(read, begun, readsAhead, work, stored);
      readsAhead = !(await work.giveWay?.());
      if (begun.length > 0) continue;
    }
    const act = await beginMore(begun, readsAhead, work, stored);
    if (act !== null) {
      await goOnWith(act, acted, work);
      acted = true;
    } else if (begun.length === 0) return;
  }
}

/** Does a part of an act, and says before the first one that somebody may have begun it. */
async function goOnWith(
  act: number,
  acted: boolean,
  { onActed, onResumed }: Pick<Work, 'onActed' | 'onResumed'>,
): Promise<void> {
  if (!acted) onResumed?.();
  const part = await goOn(act);
  if (part) onActed(part);
}

/** Stores a file that is read; one more is begun behind the others meanwhile. */
async function storeRead(
  read: Begun,
  others: Begun[],
  readsAhead: boolean,
  { parse, onFileDone }: Omit<Work, 'withLock'>,
  stored: Stored,
): Promise<void> {
  const finish = async ({ key, store }: Begun, next: FileKey | null, meanwhile: Meanwhile) => {
    const finished = await (await store)(next, meanwhile);
    if (finished) onFileDone(finished);
    if (isBehind(key, stored.last)) stored.last = key;
  };
  const next = readsAhead ? await findCompanion([read, ...others]) : null;
  await finish(read, next && keyOf(next.item), async () => {
    const passing = others.filter(({ readAt, isPacked }) => readAt !== null && !isPacked);
    for (const other of passing) {
      others.splice(others.indexOf(other), 1);
      await finish(other, null, async () => {});
    }
  });
  if (next) others.push(begin(next, parse, stored));
}

/**
 * Begins files until one is begun, or two; and one more where none of those is read after a moment. Returns the act
 * that is to be gone on with first.
 */
async function beginMore(
  begun: Begun[],
  readsAhead: boolean,
  { parse, onResumed }: Pick<Work, 'parse' | 'onResumed'>,
  stored: Stored,
): Promise<number | null> {
  const isFirst = begun.length === 0;
  const work = mayBeginMore(begun) ? await findNextWork(begun.map(({ key }) => key)) : null;
  if (work && 'act' in work) return work.act;
  if (work && (isFirst || work.attempts === 0)) {
    if (isResumed(work, stored)) onResumed?.();
    await countAttempt(keyOf(work.item));
    begun.push(begin(work, parse, stored));
  }
  if (isFirst && begun.length === 1 && readsAhead) {
    const companion = await findCompanion(begun);
    if (companion) {
      await countAttempt(keyOf(companion.item));
      begun.push(begin(companion, parse, stored));
    }
  }
  return null;
}

/** Whether none is begun, or all that are take their time. */
function mayBeginMore(begun: Begun[]): boolean {
  const last = begun.at(-1);
  return !last || (begun.length < MOST_BEGUN && performance.now() - last.begunAt >= LONG);
}

/** Whether somebody began a file before and died. */
function isResumed({ item, attempts }: UnreadFile, { putBehind }: Stored): boolean {
  return attempts > 0 && !putBehind.has(nameOf(item));
}

/**
 * Finds the file that can be begun while these are: a file that was begun before is read alone, so that
 * an attempt is not counted at a good file each time that a bad one ends the browser.
 */
async function findCompanion(begun: Begun[]): Promise<UnreadFile | null> {
  const last = begun.at(-1);
  if (!last || begun.length > 2 || begun.some(({ isSuspect }) => isSuspect)) return null;
  return findUnbegun(last.key);
}

function begin({ item, attempts }: UnreadFile, parse: Work['parse'], stored: Stored): Begun {
  const key = keyOf(item);
  const reading = {
    parse,
    isLate: () => attempts > 0 || isBehind(stored.last, key),
    onPutBehind: () => stored.putBehind.add(nameOf(item)),
  };
  const store =
    attempts < MOST_ATTEMPTS ? readWaiting(item, reading) : Promise.resolve(givingUp(item));
  return noteBegun(item, { key, isPacked: isPacked(item), isSuspect: attempts > 0, store });
}

/** Whether the first was handed in behind the second. */
function isBehind(first: FileKey, second: FileKey): boolean {
  return first[0] === second[0] ? first[1] > second[1] : first[0] > second[0];
}

function nameOf(item: StoredInboxItem): string {
  return keyOf(item).join();
}

function keyOf({ importId, index }: StoredInboxItem): FileKey {
  return [importId, index];
}

/** Waits rather than leaves when another has it: that one may be dying, with its work undone. */
function withImportLock(run: () => Promise<void>): Promise<void> {
  return navigator.locks.request(IMPORT_LOCK, run);
}
