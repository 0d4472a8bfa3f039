import type { PaperView } from '../../../components/digest/paper-view';
import type { DigestHead } from '../../digest/digest';
import { oneOfEachSource } from '../../digest/source-order';
import { chooseShown, orderDigests, type Shown } from '../../i18n/language';
import { wantedForm } from '../../i18n/wanted-form';
import type { KnownDigests } from './known-digests';
import { choiceFor } from './open-frames';
import type { ViewState } from './view-state';

/** The digest, or the two, that the reader is to see of a paper, as the library has them; null where it has none. */
export function chosenOf(paperId: string, known: KnownDigests, reading: ViewState): Shown | null {
  const { settings, digests } = reading;
  const choice = choiceFor(paperId, reading);
  return chooseShown(known.heads(paperId), choice, settings.preferredSources, digests.get(paperId));
}

/** The same as they are to be read, in the reader's script. */
export function shownOf(paperId: string, known: KnownDigests, reading: ViewState): Shown | null {
  const choice = choiceFor(paperId, reading);
  const shown = chosenOf(paperId, known, reading);
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

/** How many sources have written digests of a paper. */
export function sourcesOf(paperId: string, known: KnownDigests): number {
  return oneOfEachSource(known.heads(paperId)).length;
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
    remembered: reading.remembered?.paperId === paperId,
    body,
    failed: body === null && known.hasFailed(shown),
    choice,
    onlyHere: reading.modes.has(paperId),
    deleted: reading.deleted.has(shown.first.key),
  };
}
