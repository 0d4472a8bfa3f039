import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LanguageSwitch } from '../../components/base/language-switch';
import { Mark } from '../../components/base/mark';
import { OwnLanguage } from '../../components/base/own-language';
import { appWords, problemWords } from '../i18n/app-words';
import { digestWords } from '../i18n/digest-words';
import { chooseMode, languageBeyondOurs } from '../i18n/language';
import { askPageStatus } from '../messages/call-tab';
import type { PageStatus } from '../messages/protocol';
import { saveSettings } from '../settings/save-settings';
import { Importer } from './importer';
import { useImport } from './use-import';
import { useOfferedLanguages } from './use-offered-languages';
import { useSettings } from './use-settings';
import { useSourceNames } from './use-source-names';

/** An import that ended longer ago than this is no news: milliseconds. */
const NEWS = 60 * 60 * 1000;

/** The popup: import, language, this page and the library at a glance. */
export function Popup() {
  const settings = useSettings();
  const importing = useImport();
  const naming = useSourceNames();
  const page = usePageStatus(importing.digests);
  const offered = useOfferedLanguages(settings?.language, importing.ended);
  if (!settings || !offered) return null;
  const { language } = settings;
  const words = appWords(language.first);
  const { latest } = importing;
  const isNews = latest && (latest.finishedAt === null || latest.finishedAt > Date.now() - NEWS);
  return (
    <main class="popup">
      <header>
        <Mark />
        <h1>Paperglance</h1>
        <button type="button" class="plain page-link" onClick={openFullPage}>
          {words.fullPage}
        </button>
      </header>
      <Importer
        importing={importing}
        latest={isNews ? latest : null}
        words={words}
        problemWords={problemWords(language.first)}
        naming={naming}
        onChooseElsewhere={import.meta.env.FIREFOX ? openFullPage : undefined}
      />
      <dl>
        <div>
          <dt>{words.language}</dt>
          <dd>
            <LanguageSwitch
              mode={language.mode}
              label={digestWords(language.first).language}
              names={words.modes}
              own={languageBeyondOurs(language)}
              onChoose={(mode) => saveSettings({ language: chooseMode(language, mode) })}
            />
          </dd>
        </div>
        {offered.length > 0 && (
          <div>
            <dt>
              <label for="own-language">{words.digestsIn}</label>
            </dt>
            <dd>
              <OwnLanguage
                id="own-language"
                choice={language}
                offered={offered}
                onChoose={(changed) => saveSettings({ language: changed })}
              />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.thisPage}</dt>
          <dd>
            {page && page.papers > 0
              ? words.pageStatus(page.withDigests, page.papers)
              : words.noPapers}
          </dd>
        </div>
        <div>
          <dt>{words.library}</dt>
          <dd>{importing.digests !== null && words.digestCount(importing.digests)}</dd>
        </div>
      </dl>
    </main>
  );
}

/** Firefox closes the popup when a file picker opens; the same form is there on a page of its own. */
function openFullPage() {
  browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  window.close();
}

/** What the active tab says of itself, asked again whenever the library has changed; null on other sites. */
function usePageStatus(digests: number | null): PageStatus | null {
  const [status, setStatus] = useState<PageStatus | null>(null);
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(async ([tab]) => {
      if (tab?.id === undefined) return;
      setStatus(await askPageStatus(tab.id).catch(() => null));
    });
  }, [digests]);
  return status;
}
