import type { PaperView } from '../../components/paper-view';
import { chooseShown, orderDigests, type Shown } from '../../lib/i18n/language';
import type { KnownPapers } from './known-papers';
import type { Reading } from './reading';

/** The digest, or the two, that the reader sees of a paper; null where the library has none. */
export function shownOf(paperId: string, known: KnownPapers, reading: Reading): Shown | null {
  const preferred = reading.sources.get(paperId);
  return chooseShown(known.heads(paperId), reading.settings.language, preferred);
}

/** All that any frame shows of a paper. */
export function paperViewOf(
  paperId: string,
  shown: Shown,
  known: KnownPapers,
  reading: Reading,
): PaperView {
  const body = known.body(shown);
  const choice = reading.settings.language;
  return {
    paperId,
    title: shown.first.title,
    shown,
    sources: orderDigests(known.heads(paperId), choice),
    body,
    failed: body === null && known.hasFailed(shown),
    choice,
  };
}
