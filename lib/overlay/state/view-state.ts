import type { ChosenDigest, LanguageMode } from '../../i18n/language';
import { changedSettings, type Settings, type SettingsChange } from '../../settings/parse-settings';

/** What the reader has chosen and opened, as one page shows it. Each change makes another one of these. */
export interface ViewState {
  settings: Settings;
  /** Whether lists stand in several columns, where to unfold in the flow would stretch whole rows. */
  severalColumns: boolean;
  /** The place whose digest is open as a sheet: its card's or chip's anchor. */
  sheet: Element | null;
  /** Papers that `expand all` has unfolded in several columns, for as long as the page lives. */
  unfolded: ReadonlySet<string>;
  /** Whether the card on a paper's own page stands open, where the reader has opened or closed it on this page. */
  onPaperPage: ReadonlyMap<string, boolean>;
  /** By paper, the digest that the reader chose to see here, where another one comes first. */
  digests: ReadonlyMap<string, ChosenDigest>;
  /** What was remembered of the last choice among sources, as long as its paper is open. */
  remembered: RememberedSource | null;
  /** By paper, the mode that the reader chose for its card alone. */
  modes: ReadonlyMap<string, LanguageMode>;
  /** The paper that is in the panel. */
  panel: string | null;
  /** Papers whose doubtful digests the reader looks at all the same, where they unfold in the flow. */
  looked: ReadonlySet<string>;
  /**
   * Digests that the reader deleted here, by their keys, with the act that can be undone; null until it is done.
   * They stay in sight until they are closed.
   */
  deleted: ReadonlyMap<string, number | null>;
}

/** Where the reader's choice of a digest changed the order of preferred sources, and what it was before. */
interface RememberedSource {
  paperId: string;
  /** Of the chosen digest. */
  key: string;
  before: readonly string[];
}

/** What one act of the reader changes: on this page, and in the choices that hold everywhere. */
export interface ViewChange {
  here?: Partial<Omit<ViewState, 'settings'>>;
  settings?: SettingsChange;
}

/** A page as a reader first meets it. */
export function firstView(settings: Settings, severalColumns: boolean): ViewState {
  return {
    settings,
    severalColumns,
    sheet: null,
    unfolded: new Set(),
    onPaperPage: new Map(),
    digests: new Map(),
    remembered: null,
    modes: new Map(),
    panel: null,
    looked: new Set(),
    deleted: new Map(),
  };
}

/**
 * The view after a change, made here or elsewhere. A language that is chosen for all holds on all cards; an
 * order of sources that is chosen elsewhere leaves nothing to be said of the one that was chosen here.
 */
export function changed(view: ViewState, { here, settings }: ViewChange): ViewState {
  const next = changedSettings(view.settings, settings ?? {});
  const differs = (part: 'language' | 'preferredSources') =>
    JSON.stringify(next[part]) !== JSON.stringify(view.settings[part]);
  return {
    ...view,
    ...(differs('language') && { modes: new Map() }),
    ...(differs('preferredSources') && { remembered: null }),
    ...here,
    settings: next,
  };
}
