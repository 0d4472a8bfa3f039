import type { Frame } from '../../components/paper-view';
import { choiceOnCard, type LanguageChoice, type LanguageMode } from '../../lib/i18n/language';
import type { PaperPlace } from '../../lib/paper/paper-places';
import { isOpenPaper, type Settings } from '../../lib/settings/settings';

/** What the reader has chosen and opened, as one page shows it. Each change makes another one of these. */
export interface Reading {
  settings: Settings;
  /** Whether lists stand in several columns, where to unfold in the flow would stretch whole rows. */
  severalColumns: boolean;
  /** The place whose digest is open as a sheet: its card's or chip's anchor. */
  sheet: Element | null;
  /** Papers that `expand all` has unfolded in several columns, for as long as the page lives. */
  unfolded: ReadonlySet<string>;
  /** By paper, the key of a digest of the source that the reader chose. */
  sources: ReadonlyMap<string, string>;
  /** By paper, the mode that the reader chose for its card alone. */
  modes: ReadonlyMap<string, LanguageMode>;
  /** The paper that is in the panel. */
  panel: string | null;
}

/** How the digest of a place stands open; null while it is collapsed. */
export function frameOf({ kind, paperId, anchor }: PaperPlace, reading: Reading): Frame | null {
  if (kind === 'paper') return reading.settings.paperPageOpen ? 'flow' : null;
  if (kind === 'list' && reading.unfolded.has(paperId)) return 'flow';
  if (kind === 'link' || reading.severalColumns) return reading.sheet === anchor ? 'sheet' : null;
  return isOpenPaper(reading.settings.openPapers, paperId, Date.now()) ? 'flow' : null;
}

/** In which languages a paper's digests are to be read. */
export function choiceFor(paperId: string, { settings, modes }: Reading): LanguageChoice {
  return choiceOnCard(settings.language, modes.get(paperId));
}
