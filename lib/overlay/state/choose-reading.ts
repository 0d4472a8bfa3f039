import type { DigestHead } from '../../digest/digest';
import { sourceId } from '../../digest/source-id';
import { oneOfEachSource } from '../../digest/source-order';
import {
  areEquallyNear,
  chooseMode,
  type LanguageMode,
  nextMode,
  orderDigests,
  ownLanguage,
} from '../../i18n/language';
import { preferredOver } from '../../settings/preferred-sources';
import { choiceFor } from './open-frames';
import type { ViewChange, ViewState } from './view-state';

/** Chooses a language mode for all papers, or for one; that of all is none of its own. */
export function modeChosen(view: ViewState, mode: LanguageMode, paperId?: string): ViewChange {
  const { language } = view.settings;
  if (paperId === undefined) return { settings: { language: chooseMode(language, mode) } };
  const modes = new Map(view.modes);
  if (mode === language.mode) modes.delete(paperId);
  else modes.set(paperId, mode);
  return { here: { modes } };
}

/** Goes on to the next language mode, in the switch's order, for all papers. */
export function nextModeChosen(view: ViewState): ViewChange {
  return modeChosen(view, nextMode(view.settings.language));
}

/**
 * Shows one of a paper's digests, and remembers that its source is preferred to the one that comes first so
 * far. Where another language is what tells the two apart, or one of them is no digest, nothing is said of
 * the sources, and nothing remembered.
 */
export function sourceChosen(
  view: ViewState,
  paperId: string,
  key: string,
  heads: readonly DigestHead[],
): ViewChange {
  const choice = choiceFor(paperId, view);
  const before = view.settings.preferredSources;
  const [over] = orderDigests(heads, choice, before);
  const chosen = heads.find((head) => head.key === key);
  const preferredSources =
    over && chosen && areEquallyNear(chosen, over, choice)
      ? preferredOver(before, sourceId(chosen), sourceId(over))
      : before;
  const [first] = orderDigests(heads, choice, preferredSources);
  const digests = shownHere(view, paperId, key, first);
  if (preferredSources === before) return { here: { digests, remembered: null } };
  return {
    here: { digests, remembered: { paperId, key, before } },
    settings: { preferredSources },
  };
}

/** Forgets the preference that was remembered last; the digest that was chosen stays in sight on this page. */
export function onlyHereChosen(view: ViewState): ViewChange {
  const { remembered } = view;
  if (!remembered) return {};
  const { paperId, key, before } = remembered;
  return {
    here: { digests: shownHere(view, paperId, key), remembered: null },
    settings: { preferredSources: before },
  };
}

/**
 * Shows the digest of the source after the one that is shown, as long as the page lives: a second opinion
 * says nothing of who is preferred. Null where no other has written one.
 */
export function nextSourceLookedAt(
  view: ViewState,
  paperId: string,
  shown: DigestHead,
  heads: readonly DigestHead[],
): ViewChange | null {
  const choice = choiceFor(paperId, view);
  const sources = oneOfEachSource(orderDigests(heads, choice));
  const at = sources.findIndex((head) => sourceId(head) === sourceId(shown));
  const next = sources[(at + 1) % sources.length];
  if (!next || sourceId(next) === sourceId(shown)) return null;
  const [first] = orderDigests(heads, choice, view.settings.preferredSources);
  return { here: { digests: shownHere(view, paperId, next.key, first), remembered: null } };
}

/** What is shown on this page alone, with one more of it; what comes first anyway need not be. */
function shownHere(
  view: ViewState,
  paperId: string,
  key: string,
  first?: DigestHead,
): ViewState['digests'] {
  const digests = new Map(view.digests);
  if (first?.key === key) digests.delete(paperId);
  else digests.set(paperId, { key, own: ownLanguage(choiceFor(paperId, view)) });
  return digests;
}
