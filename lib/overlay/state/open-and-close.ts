import { foldedPapers, isOpenPaper } from '../../settings/open-papers';
import type { PaperPlace } from '../../site/paper-places';
import { frameOf } from './open-frames';
import type { ViewChange, ViewState } from './view-state';

/** Opens or closes the digest of one place. `now` is in milliseconds, as all that is remembered. */
export function folded(
  { kind, paperId, anchor }: PaperPlace,
  open: boolean,
  view: ViewState,
  now: number,
): ViewChange {
  if (kind === 'paper') {
    return { here: { onPaperPage: new Map(view.onPaperPage).set(paperId, open) } };
  }
  if (view.unfolded.has(paperId)) return { here: { unfolded: without(view.unfolded, paperId) } };
  if (kind === 'link' || view.severalColumns || view.sheet === anchor)
    return { here: { sheet: open ? anchor : null } };
  return { settings: { openPapers: foldedPapers([paperId], open, now) } };
}

/** Opens or closes a digest that may be another paper's, for this once: nobody is to meet it open. */
export function lookedAt(
  { kind, paperId, anchor }: PaperPlace,
  open: boolean,
  view: ViewState,
): ViewChange {
  if (view.sheet === anchor || (kind === 'list' && view.severalColumns))
    return { here: { sheet: open ? anchor : null } };
  const looked = without(view.looked, paperId);
  return { here: { looked: open ? new Set([...looked, paperId]) : looked } };
}

/**
 * Opens or closes all of a page's digests that unfold. In lists of several columns they stand open for as long
 * as the page lives; in those of one each is remembered, as if it had been opened by itself.
 */
export function foldedAll(
  places: readonly PaperPlace[],
  open: boolean,
  view: ViewState,
  now: number,
): ViewChange {
  const listed = places.flatMap(({ kind, paperId }) => (kind === 'list' ? [paperId] : []));
  const { openPapers } = view.settings;
  const remembered = open
    ? listed.filter(() => !view.severalColumns)
    : listed.filter((id) => isOpenPaper(openPapers, id, now));
  const onPaperPage = new Map(view.onPaperPage);
  for (const { kind, paperId } of places) if (kind === 'paper') onPaperPage.set(paperId, open);
  return {
    here: {
      unfolded: new Set(open && view.severalColumns ? listed : []),
      sheet: null,
      onPaperPage,
    },
    settings: remembered.length > 0 ? { openPapers: foldedPapers(remembered, open, now) } : {},
  };
}

/** Whether any of these places has a digest that can unfold; behind links none does. */
export function anyUnfolds(places: readonly PaperPlace[]): boolean {
  return places.some(({ kind }) => kind !== 'link');
}

/** Whether there is nothing left to open; where nothing unfolds, whether the panel leads through all. */
export function isAllOpen(places: readonly PaperPlace[], view: ViewState): boolean {
  if (!anyUnfolds(places)) return view.panel !== null;
  return places.every((place) => place.kind === 'link' || frameOf(place, view) === 'flow');
}

function without(set: ReadonlySet<string>, gone: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== gone));
}
