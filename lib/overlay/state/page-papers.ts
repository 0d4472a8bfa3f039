import type { DigestHead } from '../../digest/digest';
import type { PageStatus } from '../../messages/protocol';
import type { PaperPlace } from '../../site/paper-places';

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
  /** More digests stand in the page, or fewer. */
  onStanding(): void;
  /** Looks at the page once more. */
  update(): void;
}
