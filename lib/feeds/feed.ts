/** What a reader follows: an address, what of it is taken, and when it is looked at. */
export interface Feed {
  /** 16 hexadecimal digits, drawn when it is followed. */
  id: string;
  address: FeedAddress;
  /** What the reader calls it, which its digests' source is called where they name none. */
  name: string;
  take: FeedChoice;
  rhythm: FeedRhythm;
  /** Milliseconds since 1970. */
  followedAt: number;
}

/** Where a feed lies. */
export type FeedAddress =
  /** A folder of a repository; a branch of null is the repository's own choice, a path of '' all of it. */
  | { kind: 'github'; owner: string; repo: string; branch: string | null; path: string }
  | { kind: 'hub'; type: HubRepository; name: string; revision: string | null; path: string }
  /** One file that changes, of any container that imports read. */
  | { kind: 'file'; url: string }
  /** RSS, Atom or JSON Feed: digests are its items, or the pages that they link to. */
  | { kind: 'items'; url: string; followLinks: boolean }
  /** On this machine; its handle, where the browser gives one, is kept beside the feed. */
  | { kind: 'folder'; folder: string };

export type HubRepository = 'datasets' | 'models' | 'spaces';

/** What of a feed's files is taken. */
export interface FeedChoice {
  /**
   * Paths from the feed's own folder down; `*` is anything within one name, `**` any folders, and what begins with `!` leaves
   * out; an empty list is all.
   */
  patterns: string[];
  /** The earliest day, `YYYY-MM-DD`, whose files a first follow takes; null is all. */
  since: string | null;
}

/** Every few hours, each morning, or only when its reader says so. */
export type FeedRhythm = 'hours' | 'morning' | 'manual';

/** A file that a feed offers. */
export interface FeedFile {
  /** From the feed's folder down. */
  path: string;
  /** Of its content, as its host tells it: a Git blob's, an ETag; null where nobody tells. */
  hash: string | null;
  /** In bytes; null where nobody tells. */
  size: number | null;
  /** The day that its path names, `YYYY-MM-DD`; only for an order and a beginning, never for what is new. */
  day: string | null;
}

/** What a first look at an address found; nothing of it is stored. */
export interface FeedTrial {
  address: FeedAddress;
  /** A name for it, from its address or its own title. */
  name: string;
  /** Hosts that must be allowed to follow it, as match patterns: `https://api.github.com/*`. */
  hosts: string[];
  /** The files that are digests by the general rules, the newest day first. */
  files: FeedFile[];
  /** The patterns that choose just these files. */
  patterns: string[];
  leftOut: LeftOut[];
  /** The newest of the files, or one that has a digest in it; null where there is none. */
  newest: { path: string; bytes: ArrayBuffer } | null;
  /** Whether its host cut its list short, so that there are more. */
  isPart: boolean;
  /** The branch that a repository has chosen for itself, where its address names none; null elsewhere. */
  branch: string | null;
}

/** Files that a proposal leaves out, and why. */
export interface LeftOut {
  why: /** A README, a licence, a page about the whole. */
    | 'about'
    /** A list of what the other files hold. */
    | 'index'
    /** What digests were made of: dumps of an interface, papers' texts. */
    | 'raw'
    /** The same days again, in another form or another language. */
    | 'twin'
    /** Weeks, months, all at once: days that have files of their own. */
    | 'sum'
    /** No digests by their names: news, repositories, settings, pages of another kind. */
    | 'other'
    /** No form that imports read. */
    | 'form'
    | 'empty'
    | 'large';
  count: number;
  /** The first few paths. */
  examples: string[];
}

/** What keeps a feed from being looked at; told in words by `lib/i18n`. */
export type FeedTrouble =
  /** 404, 410, or the Hub's 401, which says as little. */
  | { kind: 'gone' }
  /** It goes by another address now. */
  | { kind: 'moved'; to: FeedAddress }
  | { kind: 'private' }
  /** The host asks for patience until then, milliseconds since 1970. */
  | { kind: 'limit'; host: string; until: number }
  | { kind: 'offline' }
  /** The host answers with errors, or not at all; 0 where it doesn't. */
  | { kind: 'host'; host: string; status: number }
  /** A page to sign in, HTML in place of what was followed. */
  | { kind: 'other'; what: 'login' | 'page' | 'form' }
  | { kind: 'large'; path: string; bytes: number; most: number }
  /** A check would fetch more than is fetched unasked. */
  | { kind: 'much'; bytes: number; most: number }
  /** It had digests before; what came now has none. */
  | { kind: 'empty'; path: string }
  /** The browser was not given, or gives no longer, access to this host. */
  | { kind: 'access'; hosts: string[] }
  /** The folder's access must be given again by a click. */
  | { kind: 'folder' }
  /** The browser's storage has no room for what is new. */
  | { kind: 'full' }
  /** An address of a private network, or another scheme than https. */
  | { kind: 'refused'; url: string };

/** How a followed feed stands. */
export interface FeedStanding {
  /** Milliseconds since 1970; null before the first check has ended. */
  checkedAt: number | null;
  /** When something new came last. */
  broughtAt: number | null;
  /** When it is looked at next by itself; null where only its reader looks. */
  dueAt: number | null;
  trouble: FeedTrouble | null;
  /** How many checks in a row have failed. */
  failures: number;
  /** Files taken, those that its host has no more, and those known that are still to be fetched. */
  files: { taken: number; gone: number; toFetch: number };
  /** While a check is at work. */
  checking: boolean;
}
