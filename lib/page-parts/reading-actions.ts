import type { CopyForm, Frame, PaperView } from '../../components/paper-view';
import type { LanguageMode } from '../i18n/language';
import type { PageCommand } from '../messages/protocol';
import type { PaperPlace } from '../paper/paper-places';
import type { Settings } from '../settings/settings';
import type { Reading } from './reading';

/** What a reader can do on a page: nobody does any of it before what opens digests is here. */
export interface ReadingActions {
  /** Whether there is nothing left to open; where nothing unfolds, whether the panel leads through all. */
  readonly allOpen: boolean;
  /** Opens or closes the digest of one place. */
  toggle(place: PaperPlace): void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
  /** For all papers, or for the one whose card has a mode of its own. */
  chooseMode(mode: LanguageMode, paperId?: string): void;
  chooseOnlyHere(only: boolean, paperId: string): void;
  chooseSource(paperId: string, key: string): void;
  /** Puts a digest on the clipboard; false where that could not be done. */
  copy(form: CopyForm, view: PaperView): Promise<boolean>;
  /** Moves a digest to the side. */
  openPanel(place: PaperPlace): void;
  readonly closePanel: () => void;
  /** Shows another of the page's papers in the panel, if there is one in this direction. */
  turnPanel(by: 1 | -1): void;
  /** Goes to the next or previous digest of the page. */
  jump(by: 1 | -1): void;
  /** A key in one of our controls, without modifiers. */
  pressed(key: string, placed: ActedDigest | null): void;
  /** One of the extension's own keys, anywhere on the page. */
  run(command: PageCommand): void;
}

/** A digest that stands in the page. */
export interface ActedDigest {
  readonly place: PaperPlace;
  readonly host: { readonly element: HTMLElement; focus(): void };
}

/** What shows a page's digests, as far as the reader's actions see and change it. */
export interface ActedOverlay {
  readonly signal: AbortSignal;
  /** As it was last chosen; null until the reader's choices are here. */
  readonly reading: Reading | null;
  readonly placed: {
    /** In the page's order. */
    readonly all: ActedDigest[];
    at(anchor: Element | null): ActedDigest | undefined;
  };
  readonly knownPlaces: readonly PaperPlace[];
  readonly knownPapers: readonly string[];
  isDoubtful(paperId: string): boolean;
  /** How the digest of a place stands open; null while it is collapsed. */
  frameAt(place: PaperPlace): Frame | null;
  /** Whether an element is a host of ours besides the placed ones. */
  isControl(element: unknown): boolean;
  measureColumns(): void;
  /** Fetches what the reader is to see, then shows it, with the held element where it was in the window. */
  become(next: Partial<Reading>, held?: Element | null): Promise<void>;
  changeSettings(changed: Partial<Settings>, held?: Element | null): Promise<void>;
}
