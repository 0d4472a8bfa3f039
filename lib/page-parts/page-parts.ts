import type { ReadingParts } from '../../components/reading-parts';
import type { DigestHead } from '../digest/digest';
import type { PageCommand, PagePart, PageStatus } from '../messages/protocol';
import type { PaperPlace } from '../paper/paper-places';
import type { ActedOverlay, ReadingActions } from './reading-actions';

/** What a page gets of us only once it is wanted, each in a script of its own. */
export interface PageParts {
  overlay: StartOverlay;
  reading: ReadingParts & {
    /** What a reader can do with the digests of a page, asked for once. */
    actionsOn: (overlay: ActedOverlay) => ReadingActions;
  };
}

/** What the overlay's script hands over. */
export type StartOverlay = (papers: PagePapers, life: PageLife) => PageOverlay;

/** The papers of one page: where they stand, and what the library knows of them. */
export interface PagePapers {
  /** All, in the page's order. */
  readonly places: readonly PaperPlace[];
  /** Those of papers that the library knows. */
  readonly knownPlaces: readonly PaperPlace[];
  /** The papers at these, each once, without the doubtful ones. */
  readonly knownPapers: readonly string[];
  readonly status: PageStatus;
  heads(paperId: string): DigestHead[];
  /** Whether something of ours may be put into an element now. */
  mayHold(element: Element): boolean;
  /** Looks at the page once more. */
  update(): void;
}

/** The time until the extension is updated, disabled or removed. */
export interface PageLife {
  readonly signal: AbortSignal;
  isOver(): boolean;
  atEnd(finish: () => void): void;
}

/** Shows the digests of a page's papers: put into a page when the library first knows one of them. */
export interface PageOverlay {
  /** The places of papers have changed, or some can now hold something: before the browser paints. */
  onPlaces(): void;
  /** More heads have come; with `anew`, all of them, and whatever else was known may be another. */
  onHeads(anew: boolean): void;
  /** Whether all that the library has of a paper is surely about another, by what the page calls it. */
  isDoubtful(paperId: string): boolean;
  /** Whether a node is a host of ours that should be in the page. */
  owns(node: Node): boolean;
  /** Does what the reader wants by one of the extension's keys. */
  run(command: PageCommand): void;
}

declare global {
  interface Window {
    /** How a part's script hands over what it has, in the world that no page sees. */
    takePart?: { [Name in PagePart]?: (part: PageParts[Name]) => void };
  }
}
