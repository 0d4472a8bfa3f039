import type { Frame } from '../../../components/digest/paper-view';
import { choiceOnCard, type LanguageChoice } from '../../i18n/language';
import { isOpenPaper } from '../../settings/open-papers';
import type { PaperPlace } from '../../site/paper-places';
import type { ViewState } from './view-state';

/** How the digest of a place stands open; null while it is collapsed. */
export function frameOf({ kind, paperId, anchor }: PaperPlace, reading: ViewState): Frame | null {
  if (kind === 'paper') {
    return (reading.onPaperPage.get(paperId) ?? reading.settings.paperPageOpen) ? 'flow' : null;
  }
  if (kind === 'list' && reading.unfolded.has(paperId)) return 'flow';
  // It stays one, also where the window has become too narrow for several columns meanwhile.
  if (reading.sheet === anchor) return 'sheet';
  if (kind === 'link' || reading.severalColumns) return null;
  return isOpenPaper(reading.settings.openPapers, paperId, Date.now()) ? 'flow' : null;
}

/** The same of a digest that may be another paper's: it opens for those alone who want to look at it. */
export function frameOfDoubtful(
  { kind, paperId, anchor }: PaperPlace,
  reading: ViewState,
): Frame | null {
  if (reading.sheet === anchor) return 'sheet';
  if (kind === 'list' && reading.severalColumns) return null;
  return reading.looked.has(paperId) ? 'flow' : null;
}

/** In which languages a paper's digests are to be read. */
export function choiceFor(paperId: string, { settings, modes }: ViewState): LanguageChoice {
  return choiceOnCard(settings.language, modes.get(paperId));
}
