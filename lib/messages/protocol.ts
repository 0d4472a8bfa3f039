import type { ChineseForm } from '../digest/chinese-form';
import type { DigestHead, MachineTranslation, Section } from '../digest/digest';

/**
 * All that the parts of the extension say to one another: name → arguments → result.
 *
 * Messages travel as JSON, so there is no Date, no Map and no file in here, and errors come back as
 * values (`Answer`), which `callBackground` and `callTab` turn into exceptions again.
 */
export interface BackgroundCalls {
  /** The heads of all digests of these papers, asked once a page; unknown papers are left out. */
  lookUp(args: { ids: string[] }): Record<string, DigestHead[]>;

  /** The sections of these digests, asked when cards open; unknown keys are left out. */
  readSections(args: { keys: string[] }): Record<string, Section[]>;

  /** Passes a call on to the host, and its answer back; see `callHost`. */
  askHost(args: HostRequest): Answer<unknown>;

  /** From a page, when its reader goes near a digest: puts what opens digests into it. */
  addReadingParts(args: NoArguments): void;

  /** From a page: how many of its papers have digests, whenever that changes; the tab's badge tells it. */
  countDigests(args: { count: number }): void;

  /** From our own pages: there may be files to read or an import to undo. Answered once that is under way. */
  workThroughInbox(args: NoArguments): void;

  /** From our own pages: digests came, changed or went, so open pages should look again. */
  libraryChanged(args: NoArguments): void;

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
   * A machine has translated a digest for the reader: keeps it as a digest of its own, of this key; null
   * where the library has no digest that it could be of. Formulas are sent without MathML.
   */
  storeTranslation(args: MachineTranslation): string | null;

  /** Deletes a translation; false where the key is none of a translation. */
  deleteTranslation(args: { key: string }): boolean;

  /** Converts Chinese texts from the other script into this form. */
  convertChinese(args: { texts: string[]; to: ChineseForm }): string[];
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
