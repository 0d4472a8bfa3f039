import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { AppWords } from '../i18n/app-words';
import { askPageStatus, runCommandIn } from '../messages/call-tab';
import type { PageStatus } from '../messages/protocol';
import type { Settings } from '../settings/parse-settings';
import { saveSettings } from '../settings/save-settings';
import type { SiteAccess } from './use-site-access';

interface Props {
  settings: Settings;
  /** How many the library has: whenever that changes, the page is asked anew. */
  digests: number | null;
  access: SiteAccess;
  words: AppWords;
}

/** What the active tab has of the library, and what its control offers, which may be hidden there. */
export function ThisPage({ settings, digests, access, words }: Props) {
  const page = useActivePage(digests);
  const isHidden = settings.controlForm === 'hidden';
  return (
    <div class="this-page">
      <dt>{words.thisPage}</dt>
      <dd>
        <span>{saidOf(page, access, words)}</span>
        {page && page.withDigests > 0 && (
          <button
            type="button"
            class="plain"
            onClick={() => runCommandIn(page.tabId, { command: 'toggle-digests' }).catch(() => {})}
          >
            {words.toggleAll}
          </button>
        )}
        {isHidden && (
          <button
            type="button"
            class="plain"
            onClick={() => saveSettings({ controlForm: 'full' }).catch(console.error)}
          >
            {words.showControl}
          </button>
        )}
      </dd>
    </div>
  );
}

function saidOf(page: PageStatus | null, access: SiteAccess, words: AppWords): string {
  if (access.state === 'missing') return words.notVisible;
  return page && page.papers > 0 ? words.pageStatus(page.withDigests, page.papers) : words.noPapers;
}

interface ActivePage extends PageStatus {
  tabId: number;
}

/** Null on other sites, which have nothing to answer with. */
function useActivePage(digests: number | null): ActivePage | null {
  const [page, setPage] = useState<ActivePage | null>(null);
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(async ([tab]) => {
      const tabId = tab?.id;
      if (tabId === undefined) return;
      const status = await askPageStatus(tabId).catch(() => null);
      setPage(status && { ...status, tabId });
    });
  }, [digests]);
  return page;
}
