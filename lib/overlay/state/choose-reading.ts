import { chooseMode, type LanguageMode, nextMode } from '../../i18n/language';
import type { ViewChange, ViewState } from './view-state';

/** Chooses a language mode for all papers, or for the one whose card has a mode of its own. */
export function modeChosen(view: ViewState, mode: LanguageMode, paperId?: string): ViewChange {
  if (paperId !== undefined && view.modes.has(paperId))
    return { here: { modes: new Map(view.modes).set(paperId, mode) } };
  return { settings: { language: chooseMode(view.settings.language, mode) } };
}

/** Goes on to the next language mode, in the switch's order, for all papers. */
export function nextModeChosen(view: ViewState): ViewChange {
  return modeChosen(view, nextMode(view.settings.language));
}

/** Has what is chosen from now on hold for one paper alone, or again for all. */
export function onlyHereChosen(view: ViewState, only: boolean, paperId: string): ViewChange {
  const modes = new Map(view.modes);
  if (only) modes.set(paperId, view.settings.language.mode);
  else modes.delete(paperId);
  return { here: { modes } };
}

/** Shows a paper's digest of another source, by the key of any of its digests. */
export function sourceChosen(view: ViewState, paperId: string, key: string): ViewChange {
  return { here: { sources: new Map(view.sources).set(paperId, key) } };
}
