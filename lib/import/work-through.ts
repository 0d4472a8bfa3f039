import { MOST_ATTEMPTS } from '../digest/budgets';
import type { FileKey, InboxItem, StoredInboxItem, StoredSource } from '../store/db/schema';
import { type ActedPart, goOn } from '../store/imports/acts';
import { commitReport } from '../store/imports/commit-report';
import { type FinishedFile, setAside } from '../store/imports/finish-file';
import {
  countAttempt,
  endAbandonedImports,
  findNextWork,
  type UnreadFile,
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
 * Goes on with undos, redos and deletions, and brings the inbox's files into the library, in their order, until none
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

/** A file whose reading has begun, and what stores it when it is read. */
interface Begun {
  item: StoredInboxItem;
  /** True where it was begun before: whatever ended that may have been this file. */
  isSuspect: boolean;
  store: Promise<Store>;
}

/** Stores what a file has, and counts an attempt at the file that is begun `next`. */
type Store = (next: FileKey | null) => Promise<FinishedFile | null>;

/** While one file is being stored, the one behind it is read, unless somebody else should go first. */
async function workThrough(work: Omit<Work, 'withLock'>): Promise<void> {
  const begun: Begun[] = [];
  let readsAhead = true;
  let acted = false;
  for (;;) {
    const act = await beginSome(begun, readsAhead, work);
    const first = begun.shift();
    if (first) {
      await storeFirst(first, begun, readsAhead, work);
      readsAhead = !(await work.giveWay?.());
      continue;
    }
    if (act === null) return;
    if (!acted) work.onResumed?.();
    acted = true;
    const part = await goOn(act);
    if (part) work.onActed(part);
  }
}

/** Stores the file that was begun first; one more is begun behind the others meanwhile. */
async function storeFirst(
  first: Begun,
  others: Begun[],
  readsAhead: boolean,
  { parse, onFileDone }: Omit<Work, 'withLock'>,
): Promise<void> {
  const store = await first.store;
  const next = readsAhead ? await findCompanion([first, ...others]) : null;
  const finished = await store(next && keyOf(next.item));
  if (finished) onFileDone(finished);
  if (next) others.push(begin(next, parse));
}

/** Begins files until one is begun, or two, or there is none to begin. Returns the act that is to be gone on with first. */
async function beginSome(
  begun: Begun[],
  readsAhead: boolean,
  { parse, onResumed }: Pick<Work, 'parse' | 'onResumed'>,
): Promise<number | null> {
  if (begun.length === 0) {
    const work = await findNextWork();
    if (!work) return null;
    if ('act' in work) return work.act;
    if (work.attempts > 0) onResumed?.();
    await countAttempt(keyOf(work.item));
    begun.push(begin(work, parse));
  }
  if (readsAhead && begun.length === 1) {
    const companion = await findCompanion(begun);
    if (companion) {
      await countAttempt(keyOf(companion.item));
      begun.push(begin(companion, parse));
    }
  }
  return null;
}

/**
 * Finds the file that can be begun while these are: a file that was begun before is read alone, so that
 * an attempt is not counted at a good file each time that a bad one ends the browser.
 */
async function findCompanion(begun: Begun[]): Promise<UnreadFile | null> {
  const last = begun.at(-1);
  if (!last || begun.some(({ isSuspect }) => isSuspect)) return null;
  const work = await findNextWork(keyOf(last.item));
  return work && 'item' in work && work.attempts === 0 ? work : null;
}

function begin({ item, attempts }: UnreadFile, parse: Work['parse']): Begun {
  const store =
    attempts < MOST_ATTEMPTS
      ? read(item, parse)
      : Promise.resolve(whole(() => setAside(item, 'gave-up')));
  // Where reading breaks down, whoever waits for the file hears of it.
  store.catch(() => {});
  return { item, isSuspect: attempts > 0, store };
}

async function read(waiting: StoredInboxItem, parse: Work['parse']): Promise<Store> {
  const bytes = 'bytes' in waiting ? waiting.bytes : await readSource(waiting.rereading.source);
  if (!bytes) return whole(() => setAside(waiting, 'source-gone'));
  const item: InboxItem = { ...waiting, bytes };
  if (isArchive(new Uint8Array(bytes))) return whole(() => unpack(item));
  const [parsed, source] = await Promise.all([
    parse(item),
    'bytes' in waiting ? pack(bytes) : null,
  ]);
  if (parsed === 'unwanted') return whole(async () => null);
  if ('report' in parsed) return (next) => commitReport(parsed.report, item, next, source);
  return whole(() =>
    'mistake' in parsed
      ? setAside(item, 'our-mistake', parsed.mistake)
      : setAside(item, 'too-slow', String(Math.round(parsed.tookLongerThan / 1000))),
  );
}

/** A file that can't be packed is imported all the same, and can't be read again. */
async function pack(bytes: ArrayBuffer): Promise<StoredSource | null> {
  return packSource(bytes).catch(() => null);
}

/** For what is no single transaction: the next file waits until it is done. */
function whole(finish: () => Promise<FinishedFile | null>): Store {
  return async (next) => {
    const finished = await finish();
    if (next) await countAttempt(next);
    return finished;
  };
}

function keyOf({ importId, index }: StoredInboxItem): FileKey {
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
