import type { FeedAddress, FeedFile, FeedTrouble } from './feed';

/** What every kind of feed can do: be looked at, and give one of its files. A kind asks hosts through `get` alone. */
export interface FeedKind<Address extends FeedAddress = FeedAddress> {
  /** The hosts that a look and most files need, as match patterns without a port, which mean every port. */
  hosts(address: Address): string[];
  /** What it may be called before it has said a title of its own. */
  name(address: Address): string;
  /** Asks whether anything has changed since the look that left this mark, and what there is now. */
  look(address: Address, mark: FeedMark | null, get: Get): Promise<Look>;
  /** Fetches one file of a listing; `mark` is the one that came with it. */
  take(address: Address, file: FeedFile, mark: FeedMark | null, get: Get): Promise<Taken>;
}

/** What a kind notes for its next look. It is kept beside the feed, and nobody else reads it. */
export type FeedMark = Readonly<Record<string, string>>;

/** What came of a look. */
export type Look =
  /** Nothing has changed; the mark may have. */
  | { state: 'quiet'; mark: FeedMark }
  | {
      state: 'listing';
      files: FeedFile[];
      /** Whether there are more files than could be listed. */
      isPart: boolean;
      mark: FeedMark;
      /** What the feed calls itself, where it does. */
      title: string | null;
      /** What the address has turned out to be, where that is not what it was taken for. */
      address?: FeedAddress;
      /** A file that the look itself has brought. */
      fetched?: { path: string; bytes: ArrayBuffer };
    }
  | { state: 'trouble'; trouble: FeedTrouble };

/** What came of asking for one file. */
export type Taken =
  /** `hash` is the content's, where nobody told it before. */
  | { state: 'taken'; bytes: ArrayBuffer; hash: string | null }
  /** What its host gives is not, or not yet, what the listing says: to be asked for later. */
  | { state: 'changed' }
  /** `isOfAll`: whatever else is asked for comes to the same. */
  | { state: 'trouble'; trouble: FeedTrouble; isOfAll?: true };

/** Asks a host for something. Never throws but where it was told to stop. */
export type Get = (ask: Ask) => Promise<Answer>;

export interface Ask {
  url: string;
  accept?: string;
  /** What the host said of the answer that is known already. */
  etag?: string | undefined;
  modified?: string | undefined;
  /** Bytes beyond which the answer is too large. */
  most: number;
}

export type Answer =
  /** 304: what is known is still so. */
  | { state: 'same' }
  /** Any 2xx; `url` is where redirects have led. */
  | { state: 'answered'; url: string; header(name: string): string | null; bytes: Uint8Array }
  /** `status` is 0 where there was no answer. */
  | { state: 'failed'; status: number; trouble: FeedTrouble };

/** Bytes of a file of a feed. */
export const MOST_FEED_BYTES = 20_000_000;

/** Bytes that a check fetches unasked. */
export const MOST_CHECK_BYTES = 200_000_000;

/** Files of a feed's listing. */
export const MOST_LISTED = 100_000;

/** Bytes of a listing's page: GitHub cuts its trees at 7 MB. */
export const MOST_LISTING_BYTES = 16 * 1024 * 1024;
