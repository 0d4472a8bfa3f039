import type { FileKey, StoredInboxItem } from '../store/db/schema';
import type { FinishedFile } from '../store/imports/finish-file';

/** A file whose reading has begun, and what stores it when it is read. */
export interface Begun {
  key: FileKey;
  /** When it was begun and read, in milliseconds of the page's clock; null until then. */
  begunAt: number;
  readAt: number | null;
  /** How large a part of the time that it took itself a file behind it waits for it. */
  partWaited: number;
  /** Whether it is an archive. */
  isPacked: boolean;
  /** True where it was begun before: whatever ended that may have been this file. */
  isSuspect: boolean;
  store: Promise<Store>;
}

/**
 * Stores what a file has, and counts an attempt at the file that is begun `next`. Where that takes long, it lets
 * others pass `meanwhile`.
 */
export type Store = (next: FileKey | null, meanwhile: Meanwhile) => Promise<FinishedFile | null>;
export type Meanwhile = () => Promise<void>;

/** A file that is read waits for those before it: at least so many milliseconds, or as large a part of the time that it took. */
const LEAST_WAIT = 100;
const PART_WAITED = 0.25;

/** A file of so many bytes is waited for longer: it is read in no time, unless the machine has much to do. */
const SMALL = 16 * 1024;
const PART_WAITED_FOR_SMALL = 0.75;

/** Milliseconds after which it is looked whether anything else has come. */
const MOMENT = 50;

/** Notes that a file's reading has begun, and when it ends. */
export function noteBegun(
  item: StoredInboxItem,
  told: Pick<Begun, 'key' | 'isPacked' | 'isSuspect' | 'store'>,
): Begun {
  const isSmall = 'bytes' in item && item.bytes.byteLength <= SMALL;
  const partWaited = isSmall ? PART_WAITED_FOR_SMALL : PART_WAITED;
  const begun: Begun = { ...told, begunAt: performance.now(), readAt: null, partWaited };
  const note = () => {
    begun.readAt = performance.now();
  };
  // Where reading breaks down, whoever waits for the file hears of it.
  begun.store.then(note, note);
  return begun;
}

/**
 * The first file that is read, in their order where that holds up none for longer than a part of the time that it took
 * itself: what common files bring is no matter of a machine's speed. Null where there is none after a moment, or none is begun.
 */
export async function firstRead(begun: Begun[]): Promise<Begun | null> {
  const [first] = begun;
  if (!first) return null;
  const now = performance.now();
  const until = begun.map((file) => waitsUntil(file, first));
  const left = until.reduce((least, each) => Math.min(least, each), MOMENT + now) - now;
  let stop: ReturnType<typeof setTimeout> | undefined;
  const moment = new Promise<null>((resolve) => {
    stop = setTimeout(() => resolve(null), Math.max(0, left));
  });
  const read = (left <= 0 ? begun : [first]).map((file) => file.store.then(() => file));
  return Promise.race([...read, moment]).finally(() => clearTimeout(stop));
}

/** Until when a file that is read waits for the first one, in milliseconds of the page's clock. */
function waitsUntil({ begunAt, readAt }: Begun, { partWaited }: Begun): number {
  if (readAt === null) return Number.POSITIVE_INFINITY;
  return readAt + Math.max(LEAST_WAIT, partWaited * (readAt - begunAt));
}
