import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AccessNote } from '../../components/app/access-note';
import { LibraryTroubleNote } from '../../components/app/library-trouble';
import { NewsNote } from '../../components/app/news-note';
import { Mark } from '../../components/base/mark';
import { FeedsLine } from '../../components/feeds/feeds-line';
import { type AppWords, appWords, problemWords } from '../i18n/app-words';
import { wordsLanguage } from '../i18n/language';
import type { Settings } from '../settings/parse-settings';
import { Importer } from './importer';
import { ModeChoice, OWN_LANGUAGE, OwnLanguageChoice } from './language-choice';
import { openFullPage, openOutside } from './own-pages';
import { ThisPage } from './this-page';
import { useFollowed } from './use-followed';
import { useImport } from './use-import';
import { useNews } from './use-news';
import { useNow } from './use-now';
import { useOfferedLanguages } from './use-offered-languages';
import { useOpenLibrary } from './use-open-library';
import { useSettings } from './use-settings';
import { useSiteAccess } from './use-site-access';
import { useSourceNames } from './use-source-names';

/** An import that ended longer ago than this is no news: milliseconds. */
const NEWS = 60 * 60 * 1000;

/** The popup: import, language, this page and the library at a glance. */
export function Popup() {
  const settings = useSettings();
  const library = useOpenLibrary();
  useEffect(() => {
    markTab().catch(console.error);
  }, []);
  if (!settings || library.state === 'opening') return null;
  if (library.state === 'open') return <AtAGlance settings={settings} onDoubt={library.doubt} />;
  const words = appWords(wordsLanguage(settings.language));
  return (
    <PopupFrame words={words}>
      <LibraryTroubleNote
        state={library.state}
        words={words}
        onTryAgain={library.tryAgain}
        onReload={() => browser.runtime.reload()}
        onOutside={openOutside}
      />
      <dl class="glance">
        <LanguageRows settings={settings} offered={[]} />
      </dl>
    </PopupFrame>
  );
}

/** A popup is as wide as it asks to be; in a tab, where phones and readers may open it, it has what room there is. */
async function markTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  document.documentElement.toggleAttribute('data-tab', tab !== undefined);
}

/** The popup around what it shows: drawn with all of that at once, so that nothing in it moves. */
function PopupFrame({ words, children }: { words: AppWords; children: ComponentChildren }) {
  return (
    <main class="popup">
      <header>
        <Mark />
        <h1>Paperglance</h1>
        <button type="button" class="plain page-link" onClick={() => openFullPage('#/settings')}>
          {words.settings}
        </button>
        <button type="button" class="plain page-link" onClick={() => openFullPage()}>
          {words.fullPage}
        </button>
      </header>
      {children}
    </main>
  );
}

interface SettingsProps {
  settings: Settings;
}

/** What there is to see once the library is open. */
function AtAGlance({ settings, onDoubt }: SettingsProps & { onDoubt: (error: unknown) => void }) {
  const importing = useImport(onDoubt);
  const naming = useSourceNames();
  const access = useSiteAccess();
  const { language } = settings;
  const words = appWords(wordsLanguage(language));
  const news = useNews(words);
  const offered = useOfferedLanguages(language, importing.ended);
  const followed = useFollowed();
  const now = useNow();
  if (!offered || !access.state || !followed) return null;
  const { latest, own } = importing;
  // What feeds bring, their own line tells.
  const isNews =
    latest &&
    latest.origin.by !== 'feed' &&
    (latest.finishedAt === null || latest.finishedAt > Date.now() - NEWS);
  // What was begun here is told of until something else is begun after its end.
  const isOver = own?.finishedAt && isNews && latest.startedAt > own.finishedAt;
  return (
    <PopupFrame words={words}>
      <AccessNote state={access.state} words={words} onAsk={access.ask} />
      <Importer
        importing={importing}
        latest={own && !isOver ? own : isNews ? latest : null}
        words={words}
        language={wordsLanguage(language)}
        problemWords={problemWords(wordsLanguage(language))}
        naming={naming}
        onElsewhere={() => openFullPage('#/imports')}
        onFollow={() => openFullPage('#/feeds')}
      />
      <dl class="glance">
        <LanguageRows settings={settings} offered={offered} />
        <FeedsLine
          feeds={followed}
          words={words.feeds}
          language={wordsLanguage(language)}
          now={now}
          onOpen={() => openFullPage('#/feeds')}
        />
        <ThisPage settings={settings} digests={importing.digests} access={access} words={words} />
        <div>
          <dt>{words.library}</dt>
          <dd>{importing.digests !== null && words.digestCount(importing.digests)}</dd>
        </div>
      </dl>
      <NewsNote sentences={news.sentences} words={words} onDismiss={news.dismiss} />
    </PopupFrame>
  );
}

function LanguageRows({ settings, offered }: SettingsProps & { offered: string[] }) {
  const words = appWords(wordsLanguage(settings.language));
  return (
    <>
      <div>
        <dt>{words.everythingIn}</dt>
        <dd>
          <ModeChoice settings={settings} />
        </dd>
      </div>
      {offered.length > 0 && (
        <div>
          <dt>
            <label for={OWN_LANGUAGE}>{words.digestsIn}</label>
          </dt>
          <dd>
            <OwnLanguageChoice settings={settings} offered={offered} />
          </dd>
        </div>
      )}
    </>
  );
}
