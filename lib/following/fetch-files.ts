import type { FeedTrouble } from '../feeds/feed';
import {
  type FeedKind,
  type FeedMark,
  type Get,
  MOST_CHECK_BYTES,
  MOST_FEED_BYTES,
  type Taken,
} from '../feeds/kind';
import { kindOf } from '../feeds/kinds';
import { announceFeeds } from '../messages/feed-news';
import type { StoredFeed, StoredFeedFile } from '../store/db/schema';
import { judgeImport } from '../store/feeds/end-check';
import {
  endTaking,
  type FetchedFile,
  filesToFetch,
  importToGoOnWith,
  passOver,
  type Taking,
  takeFiles,
} from '../store/feeds/take-files';
import { countWaiting, readersWorkWaits } from '../store/feeds/waiting-work';
import { type HandIn, holdHandIn, whileBeginning } from '../store/imports/handing-in';
import { sha256Of } from '../store/imports/sources';
import { chosenFolder } from './folder-access';

/** What fetching a feed's files needs. */
interface FetchMeans {
  get: Get;
  mark: FeedMark;
  /** What the look itself has brought. */
  fetched: { path: string; bytes: ArrayBuffer }[];
  /** The import of a check that was ended in its midst. */
  begun: number | null;
  signal: AbortSignal;
  onStored: () => void;
}

/** What fetching has come to. */
export interface Fetched {
  taken: number;
  trouble: FeedTrouble | null;
  /** Whether it was broken off by that. */
  hasFailed: boolean;
}

/** So many files are asked for at once. */
const LANES = 6;
/** So many wait in the inbox at most, so that whatever a reader hands in is soon read. */
const MOST_WAITING = 16;
/** In milliseconds: how often it is looked whether it is our turn. */
const LOOK_EVERY = 150;
/** So often it is looked in vain whether an import gets on before it is left to itself. */
const MOST_LOOKS = 2000;

/**
 * Fetches the files of a feed that are to be fetched, the newest first, and puts each into the inbox as soon as it has come:
 * one import for all of them, at whose end it returns.
 */
export async function fetchFiles(
  feed: StoredFeed,
  means: FetchMeans,
): Promise<Fetched | 'stopped'> {
  const queue = await filesToFetch(feed.id);
  if (queue.length === 0 && means.begun === null)
    return { taken: 0, trouble: null, hasFailed: false };
  const fetching = new Fetching(feed, means, queue);
  try {
    await fetching.run();
  } finally {
    await fetching.end();
  }
  return fetching.result();
}

class Fetching {
  readonly #feed: StoredFeed;
  readonly #means: FetchMeans;
  readonly #kind: FeedKind;
  readonly #queue: StoredFeedFile[];
  /** How many of the queue are begun, and of these are being asked for. */
  #begun = 0;
  #asking = 0;
  #arrived: FetchedFile[] = [];
  #storing: Promise<void> | null = null;
  /** Its import, which is not taken for abandoned as long as more may come. */
  #handIn: HandIn | null = null;
  #bytes = 0;
  #taken = 0;
  #trouble: FeedTrouble | null = null;
  #hasFailed = false;
  #isStopped = false;

  constructor(feed: StoredFeed, means: FetchMeans, queue: StoredFeedFile[]) {
    this.#feed = feed;
    this.#means = means;
    this.#kind = kindOf(feed.address, chosenFolder(feed.handle));
    this.#queue = queue;
  }

  get #importId(): number | null {
    return this.#handIn?.importId ?? null;
  }

  async run(): Promise<void> {
    await this.#goOn();
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.#work()));
    // What has come is kept, whatever has ended the rest.
    await this.#store();
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  }

  /** Goes on with the import of a check that was ended in its midst, unless that was taken for abandoned meanwhile. */
  async #goOn(): Promise<void> {
    if (this.#means.begun === null) return;
    this.#handIn = await holdHandIn(this.#means.begun);
    if ((await importToGoOnWith(this.#feed)) !== null) return;
    this.#handIn.end();
    this.#handIn = null;
    // Another one takes its place: what it had no room for would be forgotten.
    this.#trouble = await judgeImport(this.#feed.id);
  }

  /** Waits until all of it is read, too. */
  async end(): Promise<void> {
    try {
      await this.#whenRead();
    } finally {
      this.#handIn?.end();
    }
  }

  async #whenRead(): Promise<void> {
    if (this.#importId === null) return;
    await endTaking(this.#importId);
    await whenRead(this.#importId, this.#means);
  }

  result(): Fetched | 'stopped' {
    if (this.#isStopped) return 'stopped';
    return { taken: this.#taken, trouble: this.#trouble, hasFailed: this.#hasFailed };
  }

  async #work(): Promise<void> {
    for (;;) {
      await this.#myTurn();
      const file = this.#isOver ? null : this.#next();
      if (!file) return;
      this.#asking++;
      try {
        await this.#see(file, await this.#take(file));
      } finally {
        this.#asking--;
      }
      await this.#store();
    }
  }

  get #isOver(): boolean {
    return this.#hasFailed || this.#isStopped;
  }

  /** The next file; null where there is none, or it would be more than is fetched unasked. */
  #next(): StoredFeedFile | null {
    const file = this.#queue[this.#begun];
    if (!file) return null;
    if (!this.#feed.mayFetchMuch && this.#bytes + (file.size ?? 0) > MOST_CHECK_BYTES) {
      const left = this.#queue.splice(this.#begun);
      const bytes = left.reduce((sum, { size }) => sum + (size ?? 0), this.#bytes);
      this.#trouble = { kind: 'much', bytes, most: MOST_CHECK_BYTES };
      return null;
    }
    this.#bytes += file.size ?? 0;
    this.#begun++;
    return file;
  }

  async #take(file: StoredFeedFile): Promise<Taken> {
    const { path, hash, size, day } = file;
    const fetched = this.#means.fetched.find((each) => each.path === path);
    if (fetched) return { state: 'taken', bytes: fetched.bytes, hash };
    if ((size ?? 0) > MOST_FEED_BYTES) {
      const trouble = { kind: 'large', path, bytes: size ?? 0, most: MOST_FEED_BYTES } as const;
      return { state: 'trouble', trouble };
    }
    const { address } = this.#feed;
    const { get, mark } = this.#means;
    return this.#kind.take(address, { path, hash, size, day: day || null }, mark, get);
  }

  async #see({ path, hash, size }: StoredFeedFile, taken: Taken): Promise<void> {
    // What is changed meanwhile is asked for by the next check.
    if (taken.state === 'changed') return;
    if (taken.state === 'trouble') {
      this.#trouble = taken.trouble;
      // What is the matter with one file keeps no other from being fetched.
      const isOfOne = taken.trouble.kind === 'large' || taken.trouble.kind === 'other';
      if (isOfOne && !taken.isOfAll) await passOver(this.#feed.id, path);
      else this.#hasFailed = true;
      return;
    }
    const { bytes } = taken;
    if (size === null) this.#bytes += bytes.byteLength;
    const sha256 = await sha256Of(bytes);
    this.#arrived.push({ path, bytes, sha256, hash: taken.hash ?? hash });
  }

  /** Stores what has arrived, all that comes meanwhile at once. */
  async #store(): Promise<void> {
    this.#storing ??= this.#storeArrived().finally(() => {
      this.#storing = null;
    });
    await this.#storing;
  }

  async #storeArrived(): Promise<void> {
    while (this.#arrived.length > 0 && !this.#isStopped) {
      const some = this.#arrived;
      this.#arrived = [];
      const toCome = this.#queue.length - this.#begun + this.#asking;
      const taking = await whileBeginning(() => this.#hand(some, toCome));
      if (taking === 'stopped') this.#isStopped = true;
      else if (taking === 'full') {
        this.#trouble = { kind: 'full' };
        this.#hasFailed = true;
      } else {
        this.#taken += some.length;
      }
      this.#means.onStored();
      announceFeeds();
    }
  }

  async #hand(some: readonly FetchedFile[], toCome: number): Promise<Taking> {
    const taking = await takeFiles(this.#feed.id, this.#importId, some, toCome);
    if (typeof taking === 'object' && taking.importId !== null)
      this.#handIn ??= await holdHandIn(taking.importId);
    return taking;
  }

  /** What the reader hands in goes first, and no more is fetched than can soon be read. */
  async #myTurn(): Promise<void> {
    while (!this.#isOver && !(await this.#isMyTurn())) await moment();
    this.#means.signal.throwIfAborted();
  }

  async #isMyTurn(): Promise<boolean> {
    if (this.#begun === this.#queue.length) return true;
    if (await readersWorkWaits()) return false;
    const waiting = this.#importId === null ? 0 : await countWaiting(this.#importId);
    return (waiting ?? 0) < MOST_WAITING;
  }
}

/** Waits until all is read of an import to which nothing more comes. */
export async function whenRead(
  importId: number,
  { signal, onStored }: Pick<FetchMeans, 'signal' | 'onStored'>,
): Promise<void> {
  onStored();
  let [waiting, looks] = [-1, 0];
  while (looks < MOST_LOOKS && !signal.aborted) {
    const now = await countWaiting(importId);
    if (now === null) return;
    looks = now === waiting ? looks + 1 : 0;
    waiting = now;
    await moment();
  }
}

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
}
