import { MOST_ATTEMPTS } from '../digest/budgets';
import { restorePart } from '../store/backup/restore-part';
import type { FileKey, InboxItem, StoredInboxItem, StoredSource } from '../store/db/schema';
import { type ActedPart, goOn } from '../store/imports/acts';
import { cancelRestoring } from '../store/imports/cancel-restoring';
import { commitReport } from '../store/imports/commit-report';
import { type FinishedFile, setAside } from '../store/imports/finish-file';
import {
  anyAct,
  countAttempt,
  endAbandonedImports,
  findNextWork,
  findUnbegun,
  type UnreadFile,
  uncountAttempt,
} from '../store/imports/next-work';
import { packSource, readSource } from '../store/imports/sources';
import { HAND_IN_LOCK } from './hand-in';
import type { Parser } from './run-parser';
import { unpack } from './unpack';
import { isArchive } from './zip/read-zip';

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
  /** Runs it unless a page is handing files in just now. */
  whenNobodyHandsIn?: (run: () => Promise<void>) => Promise<void>;
}

/**
 * Goes on with undos, redos and deletions, and brings the inbox's files into the library until none is left: in their
 * order, but for those that were begun before or take their time, which keep no other waiting. It may be killed anywhere:
 * called again, it goes on where it was, and what was committed isn't committed twice.
 */
export function workThroughInbox({
  withLock = withImportLock,
  whenNobodyHandsIn = withHandInLock,
  ...work
}: Work): Promise<void> {
  return withLock(async () => {
    do {
      await workThrough(work);
      await whenNobodyHandsIn(endAbandonedImports);
      // Where half of a backup was handed in, that is undone.
    } while (await anyAct());
  });
}

/** A file whose reading has begun, and what stores it when it is read. */
interface Begun {
  key: FileKey;
  /** When it was begun and read, in milliseconds of the page's clock; null until then. */
  begunAt: number;
  readAt: number | null;
  /** Milliseconds that a file behind it waits for it at least. */
  leastWait: number;
  /** Whether it is an archive. */
  isPacked: boolean;
  /** True where it was begun before: whatever ended that may have been this file. */
  isSuspect: boolean;
  store: Promise<Store>;
}

/** What has become of files so far. */
interface Stored {
  /** Of all that were stored, the one that was handed in last. */
  last: FileKey;
  /** Those that were put behind others: begun before, and nobody died over them. */
  putBehind: Set<string>;
}

/**
 * Stores what a file has, and counts an attempt at the file that is begun `next`. Where that takes long, it lets
 * others pass `meanwhile`.
 */
type Store = (next: FileKey | null, meanwhile: Meanwhile) => Promise<FinishedFile | null>;
type Meanwhile = () => Promise<void>;

/** Whoever changes the library by imports and acts holds this lock. */
export const IMPORT_LOCK = 'paperglance-import';

/** So many are begun at once where the first ones take their time: one more than are read at once, so that it is seen to wait. */
const MOST_BEGUN = 3;

/** A file that is read waits for those before it: at least so many milliseconds, or as large a part of the time that it took. */
const LEAST_WAIT = 100;
const PART_WAITED = 0.25;

/** A file of so many bytes is waited for longer: it is read in no time, unless the machine has much to do. */
const SMALL = 16 * 1024;
const SMALL_WAIT = 1000;

/** Milliseconds between two looks at whether that is over. */
const MOMENT = 50;

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

/**
 * The first file that is read, in their order where that holds up none for longer than a part of the time that it took
 * itself: what common files bring is no matter of a machine's speed. Null where there is none after a moment, or none is begun.
 */
async function firstRead(begun: Begun[]): Promise<Begun | null> {
  const [first] = begun;
  if (!first) return null;
  const now = performance.now();
  const waits = begun.some(
    ({ begunAt, readAt }) =>
      readAt && now - readAt > Math.max(first.leastWait, PART_WAITED * (readAt - begunAt)),
  );
  let stop: ReturnType<typeof setTimeout> | undefined;
  const moment = new Promise<null>((resolve) => {
    stop = setTimeout(() => resolve(null), MOMENT);
  });
  const read = (waits ? begun : [first]).map((file) => file.store.then(() => file));
  return Promise.race([...read, moment]).finally(() => clearTimeout(stop));
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
  const work = begun.length < MOST_BEGUN ? await findNextWork(begun.map(({ key }) => key)) : null;
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
  const isLate = () => attempts > 0 || isBehind(stored.last, key);
  const store =
    attempts < MOST_ATTEMPTS
      ? read(item, parse, isLate, stored)
      : Promise.resolve(whole(() => giveUp(item)));
  const begun: Begun = {
    key,
    begunAt: performance.now(),
    readAt: null,
    leastWait: 'bytes' in item && item.bytes.byteLength <= SMALL ? SMALL_WAIT : LEAST_WAIT,
    isPacked: isPacked(item),
    isSuspect: attempts > 0,
    store,
  };
  const note = () => {
    begun.readAt = performance.now();
  };
  // Where reading breaks down, whoever waits for the file hears of it.
  store.then(note, note);
  return begun;
}

async function read(
  waiting: StoredInboxItem,
  parse: Work['parse'],
  isLate: () => boolean,
  stored: Stored,
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
  if (parsed === 'later') return whole(() => putBehind(waiting, stored));
  if ('report' in parsed)
    return (next) => commitReport(parsed.report, { ...item, isLate: isLate() }, next, source);
  return whole(() =>
    'mistake' in parsed
      ? setAside(item, 'our-mistake', parsed.mistake)
      : setAside(item, 'too-slow', String(Math.round(parsed.tookLongerThan / 1000))),
  );
}

/** Without one of its parts a backup is none, so that all of its restoring is undone. */
function giveUp(item: StoredInboxItem): Promise<FinishedFile | null> {
  if ('restoring' in item) return cancelRestoring(item.importId, 'gave-up').then(() => null);
  return setAside(item, 'gave-up');
}

/** Leaves a file in the inbox, where others go before it now. */
async function putBehind(waiting: StoredInboxItem, stored: Stored): Promise<null> {
  stored.putBehind.add(nameOf(waiting));
  await uncountAttempt(keyOf(waiting));
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

function isPacked(item: StoredInboxItem): boolean {
  return 'bytes' in item && isArchive(new Uint8Array(item.bytes));
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

function withHandInLock(run: () => Promise<void>): Promise<void> {
  return navigator.locks.request(HAND_IN_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await run();
  });
}
