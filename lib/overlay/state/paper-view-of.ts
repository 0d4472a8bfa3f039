import type { PaperView } from '../../../components/digest/paper-view';
import type { DigestHead } from '../../digest/digest';
import { chooseShown, orderDigests, type Shown } from '../../i18n/language';
import { wantedForm } from '../../i18n/wanted-form';
import type { KnownDigests } from './known-digests';
import { choiceFor } from './open-frames';
import type { ViewState } from './view-state';

/** The digest, or the two, that the reader sees of a paper; null where the library has none. */
export function shownOf(paperId: string, known: KnownDigests, reading: ViewState): Shown | null {
  const preferred = reading.sources.get(paperId);
  const choice = choiceFor(paperId, reading);
  const shown = chooseShown(known.heads(paperId), choice, preferred);
  if (!shown) return null;
  const readable = <Head extends DigestHead | null>(head: Head) =>
    head && known.headIn(head, wantedForm(head.lang, choice));
  const { first, second, other } = shown;
  return {
    first: known.headIn(first, wantedForm(first.lang, choice)),
    second: readable(second),
    other: readable(other),
  };
}

/** All that any frame shows of a paper. */
export function paperViewOf(
  paperId: string,
  shown: Shown,
  known: KnownDigests,
  reading: ViewState,
): PaperView {
  const body = known.body(shown);
  const choice = choiceFor(paperId, reading);
  return {
    paperId,
    title: shown.first.title,
    shown,
    sources: orderDigests(known.heads(paperId), choice),
    body,
    failed: body === null && known.hasFailed(shown),
    choice,
    onlyHere: reading.modes.has(paperId),
    deleted: reading.deleted.has(shown.first.key),
  };
}
