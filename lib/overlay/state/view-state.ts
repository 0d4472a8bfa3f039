import type { LanguageMode } from '../../i18n/language';
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
  /** By paper, the key of a digest of the source that the reader chose. */
  sources: ReadonlyMap<string, string>;
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
    sources: new Map(),
    modes: new Map(),
    panel: null,
    looked: new Set(),
    deleted: new Map(),
  };
}

/** The view after a change. */
export function changed(view: ViewState, { here, settings }: ViewChange): ViewState {
  return { ...view, ...here, settings: changedSettings(view.settings, settings ?? {}) };
}
