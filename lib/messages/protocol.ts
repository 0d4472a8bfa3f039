import type { ChineseForm } from '../digest/chinese-form';
import type {
  DigestBody,
  DigestHead,
  DigestText,
  NewTranslation,
  Section,
  TranslatedWords,
} from '../digest/digest';
import type { Inline } from '../digest/tree';
import type { LibraryChange } from './library-change';

/**
 * All that the parts of the extension say to one another: name → arguments → result.
 *
 * Messages travel as JSON, so there is no Date, no Map and no file in here, and errors come back as
 * values (`Answer`), which `callBackground` and `callTab` turn into exceptions again.
 *
 * Whoever receives a call checks who sent it and every argument. Answers are checked where they come from a
 * page of the site, whose process may be anybody's; what our own pages answer was checked by the compiler.
 */
export interface BackgroundCalls {
  /** The heads of all digests of these papers, asked once a page; unknown papers are left out. */
  lookUp(args: { ids: string[] }): Record<string, DigestHead[]>;

  /** What these digests say, asked when cards open; unknown keys are left out. */
  readBodies(args: { keys: string[] }): Record<string, DigestBody>;

  /**
   * From a page: deletes a digest that was opened in its tab, in an act of its own. The act's number, for
   * `restoreDigest`; null where the tab has opened no such digest, or the library has none.
   */
  deleteDigest(args: { key: string }): number | null;

  /** From a page: brings that digest back; false where the act is no deletion of it, or is undone already. */
  restoreDigest(args: { key: string; act: number }): boolean;

  /** Passes a call on to the host, and its answer back; see `callHost`. */
  askHost(args: HostRequest): Answer<unknown>;

  /** From a page: puts a part of us into it that it has not needed before. */
  addPart(args: { part: PagePart }): void;

  /** From a page: how many of its papers have digests, whenever that changes; the tab's badge tells it. */
  countDigests(args: { count: number }): void;

  /** From a page: opens a paper in the library, in a tab of its own beside the page's. */
  toLibrary(args: { paperId: string }): void;

  /** The keys that the browser has really given to the extension's commands, by their names; empty where none. */
  readShortcuts(args: NoArguments): Record<string, string>;

  /** From our own pages: whether the browser lets us reach these hosts, match patterns; not all pages can ask it. */
  mayReach(args: { hosts: string[] }): boolean;

  /** From our own pages: there may be files to read, an import to undo or a feed to check. Answered once that is under way. */
  workThroughInbox(args: NoArguments): void;

  /** From our own pages: what may have changed in the library, so that open pages look again that show it. */
  libraryChanged(args: LibraryChange): void;

  /** From our own pages: an import got on or ended, so the badge should tell how far it is. */
  importProgressed(args: NoArguments): void;
}

/**
 * What the background has no room for, since cards wait for it to start: the host does it, in Chrome the
 * offscreen document, in Firefox the background itself.
 */
export interface HostCalls {
  /** Digests of a paper as text to paste elsewhere, by their keys: the one that a card shows, or both. */
  writeDigests(args: { form: 'markdown' | 'text'; paperId: string; keys: string[] }): string;

  /**
   * What a translator gets for this digest, part by part: the summary's texts, then those of each section,
   * and each text once, where it first stands. What a translator could spoil is taken out of them. Null
   * where the library has no such digest, or it is a translation itself.
   */
  textsToTranslate(args: { key: string }): string[][] | null;

  /**
   * The digest in the words that are there so far: its summary and its first sections, as far as all of
   * their texts are among the words; `summary` is null, and there is no section, until its own are.
   */
  showTranslation(args: { from: string; words: TranslatedWords }): TranslatedSoFar;

  /**
   * Keeps a machine's translation as a digest of its own, of this key; null where the library holds no
   * digest that it could be of, where texts are missing, and where nothing could be translated.
   */
  storeTranslation(args: SentTranslation): string | null;

  /** Deletes a translation; false where the key is none of a translation. */
  deleteTranslation(args: { key: string }): boolean;

  /**
   * These Chinese digests in this form of Chinese, all of them or, with no sections, their summaries;
   * what is unknown or not in Chinese is left out.
   */
  convertDigests(args: {
    keys: string[];
    to: ChineseForm;
    parts: 'summaries' | 'whole';
  }): Record<string, DigestText>;

  /** From the background alone: papers for what is typed in the address bar, as the browser suggests them. */
  suggestPapers(args: { text: string }): { content: string; description: string }[];

  /** From the background alone, which knows what a tab may: `deleteDigest`. */
  dropDigest(args: { key: string }): number | null;

  /** From the background alone: `restoreDigest`. */
  bringDigestBack(args: { key: string; act: number }): boolean;
}

/** As far as a translation has come. */
export interface TranslatedSoFar {
  summary: Inline[] | null;
  sections: Section[];
}

/** A translation as it is sent: its words alone, since the library has the rest. */
export interface SentTranslation extends NewTranslation {
  words: TranslatedWords;
}

/** A call to the host, before its arguments are checked. */
export interface HostRequest {
  call: string;
  args: unknown;
}

/** What the content script answers when the popup or the background asks its tab. */
export interface TabCalls {
  /** How many papers the page shows, and how many of them the library knows. */
  pageStatus(args: NoArguments): PageStatus;

  /** The reader pressed one of the extension's keys. */
  runCommand(args: { command: PageCommand }): void;
}

/** The keys that work anywhere on a page; named as in the manifest's `commands`. */
export type PageCommand = 'toggle-digests' | 'next-language' | 'open-panel';

/**
 * What shows digests, wanted once the library knows one of the page's papers; and what opens them, wanted
 * once the reader goes near one. Named as their scripts.
 */
export type PagePart = 'overlay' | 'actions';

export interface PageStatus {
  papers: number;
  withDigests: number;
}

export type NoArguments = Record<string, never>;

export type BackgroundCall = keyof BackgroundCalls;
export type HostCall = keyof HostCalls;
export type TabCall = keyof TabCalls;
type AllCalls = BackgroundCalls & HostCalls & TabCalls;

export type Arguments<Name extends keyof AllCalls> = Parameters<AllCalls[Name]>[0];
export type Result<Name extends keyof AllCalls> = ReturnType<AllCalls[Name]>;

/** What is sent. */
export interface Message<Name extends keyof AllCalls = keyof AllCalls> {
  call: Name;
  args: Arguments<Name>;
}

/** What comes back. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: string };
