import type { DigestBody, DigestHead } from '../../lib/digest/digest';
import type { LanguageChoice, LanguageMode, Shown } from '../../lib/i18n/language';
import type { DigestTranslation } from './digest-translation';

/** What the digests say that are shown; null while they are on their way. */
export interface Body {
  first: DigestBody;
  second: DigestBody | null;
  /** Of the other language, where that is not shown but for a passing look. */
  other: DigestBody | null;
}

/** What any frame shows of one paper. */
export interface PaperView {
  paperId: string;
  title: string;
  shown: Shown;
  /** What the reader may choose between: one digest of each source and day, in an order that no choice changes. */
  sources: DigestHead[];
  body: Body | null;
  failed: boolean;
  choice: LanguageChoice;
  /** Whether the choice is one for this paper alone. */
  onlyHere: boolean;
  /** Whether the reader has just chosen among the sources, and that is remembered. */
  remembered: boolean;
  /** Whether the first digest is deleted, and still to be seen. */
  deleted: boolean;
  /** What the page calls the paper, where the digest is another's by its title. */
  doubt?: string;
}

/** How an open digest stands: over the page, joined to its row, or in the page's flow. */
export type Frame = 'sheet' | 'flow';

export type CopyForm = 'markdown' | 'text';

/** What the reader can do with an open digest. */
export interface DigestActions {
  /** For this paper alone. */
  onChooseMode: (mode: LanguageMode) => void;
  /** Has the language be that of all papers again. */
  onAsEverywhere: () => void;
  /** From now on, this source is preferred to the one that came first. */
  onChooseSource: (key: string) => void;
  /** That is not to be remembered after all. */
  onOnlyHere: () => void;
  /** Says whether the clipboard took it. Null where it is not to be handed on as this paper's. */
  onCopy: ((form: CopyForm) => Promise<boolean>) | null;
  /** Null where it is at the side already, or can't go there. */
  onMoveToPanel: (() => void) | null;
  /** Opens the paper in the library; null where it is open there. */
  onLibrary: (() => void) | null;
  /** Deletes the digest that is shown first, or brings it back. */
  onDelete: () => void;
  /** What could translate a digest into the reader's language. */
  translation?: DigestTranslation;
}
