import type { CopyForm, PaperView } from '../../../components/digest/paper-view';
import type { LanguageMode } from '../../i18n/language';
import type { PageCommand } from '../../messages/protocol';
import type { SettingsChange } from '../../settings/parse-settings';
import type { PaperPlace } from '../../site/paper-places';
import type { Step } from './neighbour';

/** What a reader can do on a page: nobody does any of it before what opens digests is here. */
export interface ReaderActions {
  /** Whether there is nothing left to open; where nothing unfolds, whether the panel leads through all. */
  readonly allOpen: boolean;
  /** Opens or closes the digest of one place. */
  toggle(place: PaperPlace): void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
  /** For all papers, or for one. */
  chooseMode(mode: LanguageMode, paperId?: string): void;
  /** Has a paper's language be that of all again. */
  chooseAsEverywhere(paperId: string): void;
  /** Shows a digest of another source, and remembers that this one is preferred. */
  chooseSource(paperId: string, key: string): void;
  /** Has the source that was chosen last be the first for its paper alone. */
  readonly chooseOnlyHere: () => void;
  /** Shows the next source's digest of a paper, for a second opinion. */
  lookAtNextSource(paperId: string): void;
  /** Puts a digest on the clipboard; false where that could not be done. */
  copy(form: CopyForm, view: PaperView): Promise<boolean>;
  /** Moves a digest to the side. */
  openPanel(place: PaperPlace): void;
  readonly closePanel: () => void;
  /** Shows another of the page's papers in the panel, if there is one in this direction. */
  turnPanel(step: Step): void;
  /** Goes to the next or previous digest of the page. */
  jump(step: Step): void;
  /** Keeps other choices of the reader's. */
  choose(settings: SettingsChange): void;
  /** A key without modifiers, in one of our controls or wherever ours work. Says whether it means something. */
  pressed(key: string, placed: StandingDigest | null): boolean;
  /** One of the extension's own keys, anywhere on the page. */
  run(command: PageCommand): void;
}

/** A digest that stands in the page. */
export interface StandingDigest {
  readonly place: PaperPlace;
  readonly host: { readonly element: HTMLElement; focus(): void };
}

/** What stands of us in a page, as far as the reader's actions look at it. */
export interface StandingDigests {
  /** In the page's order. */
  readonly all: readonly StandingDigest[];
  at(anchor: Element | null): StandingDigest | undefined;
  /** Whether an element is a host of ours besides the digests' own. */
  isControl(element: unknown): boolean;
}
