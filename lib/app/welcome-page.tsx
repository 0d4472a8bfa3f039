import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AccessNote } from '../../components/app/access-note';
import { useDropTarget, useFilePicker } from '../../components/app/import-form';
import { ImportStatus } from '../../components/app/import-status';
import { KeyList } from '../../components/app/key-list';
import { LibraryTroubleNote } from '../../components/app/library-trouble';
import { WayIn } from '../../components/app/way-in';
import { Mark } from '../../components/base/mark';
import { addressHref } from '../../components/feeds/address-line';
import { appWords, problemWords } from '../i18n/app-words';
import { wordsLanguage } from '../i18n/language';
import type { Settings } from '../settings/parse-settings';
import { readChosenFolder } from './dropped-files';
import { Refusal, waysIn } from './importer';
import { ModeChoice } from './language-choice';
import { ListPicture } from './list-picture';
import { openFullPage } from './own-pages';
import { publishers } from './publishers';
import { isSample, SAMPLE_DAY_URL, sampleFiles } from './sample-report';
import { useImport } from './use-import';
import { chooseKeys, useKeys } from './use-keys';
import { type OpenLibrary, useOpenLibrary } from './use-open-library';
import { useSettings } from './use-settings';
import { useSiteAccess } from './use-site-access';

/** The page after installation: what a digest is, ways to have some, the language, the keys. It can be left at any point. */
export function WelcomePage() {
  const settings = useSettings();
  const library = useOpenLibrary();
  if (!settings || library.state === 'opening') return null;
  return <FirstSteps settings={settings} library={library} />;
}

interface Props {
  settings: Settings;
  library: OpenLibrary;
}

function FirstSteps({ settings, library }: Props) {
  const access = useSiteAccess();
  const { language } = settings;
  const words = appWords(wordsLanguage(language));
  const keys = useKeys(words);
  if (!access.state || !keys) return null;
  return (
    <main class="welcome">
      <header>
        <Mark />
        <ModeChoice settings={settings} />
      </header>
      <h1>{words.welcomeTitle}</h1>
      <p class="lead">{words.welcomeLead}</p>
      <AccessNote state={access.state} words={words} onAsk={access.ask} />
      <ListPicture choice={language} />
      {library.state === 'open' || library.state === 'opening' ? (
        <WaysIn settings={settings} library={library} />
      ) : (
        <LibraryTroubleNote
          state={library.state}
          words={words}
          onTryAgain={library.tryAgain}
          onReload={() => browser.runtime.reload()}
        />
      )}
      <KeyList keys={keys} words={words} onChange={chooseKeys} />
      <nav>
        <button type="button" class="plain" onClick={() => openFullPage()}>
          {words.library}
        </button>
        <button type="button" class="plain" onClick={() => openFullPage('#/settings')}>
          {words.settings}
        </button>
        <button type="button" class="plain" data-action="later" onClick={leave}>
          {words.later}
        </button>
      </nav>
    </main>
  );
}

/** The three ways to have digests, and what came of the one that was gone. */
function WaysIn({ settings, library }: Props) {
  const importing = useImport(library.doubt);
  const { language } = settings;
  const words = appWords(wordsLanguage(language));
  const { latest, digests, importFiles } = importing;
  const files = waysIn(importing, words);
  const { choose, input } = useFilePicker({
    words,
    onFiles: files.onFiles,
    onFolder: (chosen) => importFiles(readChosenFolder(chosen)),
  });
  const over = useDropOnPage(files);
  const sampled = isSample(latest) && latest?.state !== 'undone';
  const status = latest && (
    <ImportStatus
      record={latest}
      progress={importing.progress}
      words={words}
      problemWords={problemWords(wordsLanguage(language))}
      onUndo={importing.undo}
      onRedo={importing.redo}
    />
  );
  return (
    <section class={over ? 'ways over' : 'ways'}>
      <h2>{over ? words.dropNow : words.ways}</h2>
      <ul>
        <WayIn name={words.seeItWork} hint={words.sampleHint} below={isSample(latest) && status}>
          {sampled && latest?.state === 'done' ? (
            <a class="main" href={SAMPLE_DAY_URL} target="_blank" rel="noreferrer">
              {words.sampleDay}
            </a>
          ) : (
            <button
              type="button"
              class={digests === 0 ? 'main' : 'quiet'}
              data-action="import-sample"
              disabled={latest?.state === 'working'}
              onClick={() => importFiles(sampleFiles())}
            >
              {words.importSample}
            </button>
          )}
        </WayIn>
        <WayIn
          name={words.haveFiles}
          hint={words.haveFilesHint}
          below={!isSample(latest) && status}
        >
          <button type="button" class="quiet" onClick={() => choose(false)}>
            {words.chooseFiles}
          </button>
          <button type="button" class="quiet" onClick={() => choose(true)}>
            {words.chooseFolder}
          </button>
          {input}
        </WayIn>
        <WayIn
          name={words.publishers}
          hint={words.publishersHint}
          below={
            <ul class="publishers">
              {publishers.map(({ name, address, kind }) => (
                <li key={name}>
                  <a href={addressHref(address) ?? ''} target="_blank" rel="noreferrer">
                    {name}
                  </a>{' '}
                  <small>{words.publisherKinds[kind]}</small>
                </li>
              ))}
            </ul>
          }
        />
      </ul>
      <Refusal importing={importing} words={words} />
    </section>
  );
}

/** Takes what is dropped anywhere on this page. */
function useDropOnPage(ways: Parameters<typeof useDropTarget>[0]): boolean {
  const { over, target } = useDropTarget(ways);
  useEffect(() => {
    const whole = new AbortController();
    const { documentElement } = document;
    const listen = (
      type: 'dragover' | 'dragleave' | 'drop',
      listener: (event: DragEvent) => void,
    ) => documentElement.addEventListener(type, listener, whole);
    listen('dragover', target.onDragOver);
    listen('dragleave', target.onDragLeave);
    listen('drop', target.onDrop);
    return () => whole.abort();
  });
  return over;
}

/** Closes this tab; where it is the only one, a new one takes its place, so that the window stays. */
async function leave(): Promise<void> {
  const [own, all] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
  ]);
  if (all.length === 1) await browser.tabs.create({});
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}
