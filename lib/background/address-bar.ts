import { browser } from 'wxt/browser';
import type { Result } from '../messages/protocol';
import { openOutside } from '../settings/open-outside';
import { isInPrivate } from './open-library';

/** Suggests papers for what is typed behind our keyword in the address bar, and opens the library where the reader chose. */
export function serveAddressBar(suggest: (text: string) => Promise<Result<'suggestPapers'>>): void {
  const { omnibox } = browser;
  omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('searchLibrary') });
  omnibox.onInputChanged.addListener((text, show) => {
    suggest(text).then(show, console.info);
  });
  omnibox.onInputEntered.addListener(async (text, where) => {
    const path = `/library.html${placeOf(text)}` as const;
    const url = browser.runtime.getURL(path);
    if (import.meta.env.FIREFOX && (await isInPrivate())) await openOutside(path);
    else if (where === 'currentTab') browser.tabs.update({ url });
    else browser.tabs.create({ url, active: where === 'newForegroundTab' });
  });
}

/** Where in the library what was chosen leads: a suggestion begins with its paper's id, all else is searched for. */
export function placeOf(text: string): string {
  const [, paperId] = /^(\d{4}\.\d{4,5}) /.exec(text) ?? [];
  return paperId
    ? `#/paper/${paperId}`
    : `#/search/${encodeURIComponent(text.trim().toWellFormed())}`;
}
