import type { Frame } from '../../components/paper-view';
import { choiceOnCard, type LanguageChoice } from '../../lib/i18n/language';
import type { Reading } from '../../lib/page-parts/reading';
import type { PaperPlace } from '../../lib/paper/paper-places';
import { isOpenPaper } from '../../lib/settings/settings';

/** How the digest of a place stands open; null while it is collapsed. */
export function frameOf({ kind, paperId, anchor }: PaperPlace, reading: Reading): Frame | null {
  if (kind === 'paper') return reading.settings.paperPageOpen ? 'flow' : null;
  if (kind === 'list' && reading.unfolded.has(paperId)) return 'flow';
  if (kind === 'link' || reading.severalColumns) return reading.sheet === anchor ? 'sheet' : null;
  return isOpenPaper(reading.settings.openPapers, paperId, Date.now()) ? 'flow' : null;
}

/** The same of a digest that may be another paper's: it opens for those alone who want to look at it. */
export function frameOfDoubtful(
  { kind, paperId, anchor }: PaperPlace,
  reading: Reading,
): Frame | null {
  if (kind === 'list' && reading.severalColumns) return reading.sheet === anchor ? 'sheet' : null;
  return reading.looked.has(paperId) ? 'flow' : null;
}

/** In which languages a paper's digests are to be read. */
export function choiceFor(paperId: string, { settings, modes }: Reading): LanguageChoice {
  return choiceOnCard(settings.language, modes.get(paperId));
}
