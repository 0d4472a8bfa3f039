import type { PageCommand, PagePart, PageStatus } from '../../messages/protocol';
import type { PaperPlace } from '../../site/paper-places';
import type { PagePapers } from '../state/page-papers';
import type { PageView } from '../state/page-view';
import type { ReaderActions, StandingDigests } from '../state/reader-actions';

/** What a page gets of us only once it is wanted, each in a script of its own. */
export interface PageParts {
  overlay: StartOverlay;
  actions: StartActions;
}

/** What opens digests hands over: asked for once a page, until the signal aborts. */
export type StartActions = (
  view: PageView,
  standing: StandingDigests,
  signal: AbortSignal,
) => ActingPage;

/** Draws what acts, in place of what is plain, and does what the reader wants of it. */
export interface ActingPage {
  readonly actions: ReaderActions;
  /** Styles of all that is not there before. */
  readonly styles: string;
  drawDigest(root: Element, place: PaperPlace): void;
  drawControl(root: Element, status: PageStatus): void;
  drawPanel(root: Element, paperId: string): void;
  /** Takes away what was drawn into a root. */
  clear(root: Element): void;
}

/** What the overlay's script hands over; it has the one that acts put into the page. */
export type StartOverlay = (
  papers: PagePapers,
  life: PageLife,
  actions: LatePart<'actions'>,
) => PageOverlay;

/** A part that is put into the page once somebody wants it. */
export interface LatePart<Name extends PagePart> {
  /** Null until it is here. */
  readonly now: PageParts[Name] | null;
  /** Never rejects: where a part can't be had, it is asked for anew the next time. */
  load(): Promise<void>;
}

/** The time until the extension is updated, disabled or removed. */
export interface PageLife {
  readonly signal: AbortSignal;
  /** Whether it is over; to be asked before anything is done, and whenever its reader comes back. */
  isOver(): boolean;
  atEnd(finish: () => void): void;
}

/** Shows the digests of a page's papers: put into a page when the library first knows one of them. */
export interface PageOverlay {
  /** The places of papers have changed, or some can now hold something: before the browser paints. */
  onPlaces(): void;
  /** More heads have come; of these papers some were known before, and all may be another now. */
  onHeads(again: readonly string[]): void;
  /** Whether all that the library has of a paper is surely about another, by what the page calls it. */
  isDoubtful(paperId: string): boolean;
  /** Whether a digest stands at an anchor. */
  standsAt(anchor: Element): boolean;
  /** Whether a paper is not to be asked for anew now. */
  keeps(paperId: string): boolean;
  /** Whether a node is a host of ours that should be in the page. */
  owns(node: Node): boolean;
  /** Does what the reader wants by one of the extension's keys. */
  run(command: PageCommand): void;
}

declare global {
  interface Window {
    /**
     * How a part's script hands over what it has, in the world that no page sees. It stands here, not among
     * the messages: functions are handed over, from one script of ours to another in the same world, where
     * nothing travels that could be checked, and no other script can call it.
     */
    takePart?: { [Name in PagePart]?: (part: PageParts[Name]) => void };
  }
}
