import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AccessNote } from '../../components/app/access-note';
import { useDropTarget, useFilePicker } from '../../components/app/import-form';
import { ImportStatus } from '../../components/app/import-status';
import { KeyList } from '../../components/app/key-list';
import { LibraryTroubleNote } from '../../components/app/library-trouble';
import { WayIn } from '../../components/app/way-in';
import { Mark } from '../../components/base/mark';
import type { ImportRecord } from '../digest/import-record';
import { appWords, problemWords } from '../i18n/app-words';
import { wordsLanguage } from '../i18n/language';
import type { Settings } from '../settings/parse-settings';
import { readChosenFolder } from './dropped-files';
import { FollowPublishers } from './follow-publishers';
import { Refusal, waysIn } from './importer';
import { ModeChoice } from './language-choice';
import { ListPicture } from './list-picture';
import { newestDayOf } from './newest-day-of';
import { openFullPage, openOutside } from './own-pages';
import { isSample, SAMPLE_DAY_URL, sampleFiles } from './sample-report';
import { useFollowed } from './use-followed';
import { useImport } from './use-import';
import { chooseKeys, useKeys } from './use-keys';
import { type OpenLibrary, useOpenLibrary } from './use-open-library';
import { usePublishers } from './use-publishers';
import { useSettings } from './use-settings';
import { useSiteAccess } from './use-site-access';

/** Publishers that are named here; all others are at the place for feeds. */
const SHOWN = 4;

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
          onOutside={openOutside}
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
  const { own, latest, importFiles } = importing;
  const files = waysIn(importing, words);
  const { choose, input } = useFilePicker({
    words,
    onFiles: files.onFiles,
    onFolder: (chosen) => importFiles(readChosenFolder(chosen)),
  });
  const over = useDropOnPage(files);
  const isFed = latest?.origin.by === 'feed' && latest.state !== 'undone';
  const byHand = own ?? (isFed ? null : latest);
  const sampled = isSample(byHand) && byHand?.state !== 'undone';
  const statusOf = (record: ImportRecord) => (
    <ImportStatus
      record={record}
      progress={importing.progress}
      words={words}
      language={wordsLanguage(language)}
      problemWords={problemWords(wordsLanguage(language))}
      onUndo={importing.undo}
      onRedo={importing.redo}
    />
  );
  return (
    <section class={over ? 'ways over' : 'ways'}>
      <h2>{over ? words.dropNow : words.ways}</h2>
      <ul>
        <PublicDigests settings={settings} fed={isFed ? latest : null}>
          {isFed && statusOf(latest)}
        </PublicDigests>
        <WayIn
          name={words.seeItWork}
          hint={words.sampleHint}
          below={isSample(byHand) && byHand && statusOf(byHand)}
        >
          {sampled && byHand?.state === 'done' ? (
            <a class="main" href={SAMPLE_DAY_URL} target="_blank" rel="noreferrer">
              {words.sampleDay}
            </a>
          ) : (
            <button
              type="button"
              class="quiet"
              data-action="import-sample"
              disabled={byHand?.state === 'working'}
              onClick={() => importFiles(sampleFiles())}
            >
              {words.importSample}
            </button>
          )}
        </WayIn>
        <WayIn
          name={words.haveFiles}
          hint={words.haveFilesHint}
          below={byHand && !isSample(byHand) && statusOf(byHand)}
        >
          <button type="button" class="quiet" onClick={() => choose(false)}>
            {words.chooseFiles}
          </button>
          <button type="button" class="quiet" onClick={() => choose(true)}>
            {words.chooseFolder}
          </button>
          {input}
        </WayIn>
      </ul>
      <Refusal importing={importing} words={words} />
    </section>
  );
}

interface PublicProps {
  settings: Settings;
  /** What was brought last by a feed; null for none. */
  fed: ImportRecord | null;
  /** What is said of that. */
  children: ComponentChildren;
}

/** A few publishers to be followed by a click, and the way to the papers of the one that was. */
function PublicDigests({ settings, fed, children }: PublicProps) {
  const words = appWords(wordsLanguage(settings.language));
  const followed = useFollowed();
  const publishers = usePublishers(settings.language);
  const newest = fed && newestDayOf([fed]);
  return (
    <WayIn
      name={words.publishers}
      hint={words.publishersHint}
      below={
        <>
          <FollowPublishers
            settings={settings}
            publishers={publishers.slice(0, SHOWN)}
            followed={followed?.map(({ feed }) => feed.address) ?? []}
          />
          {children}
          {newest && (
            <p class="next">
              <a
                class="main"
                href={`https://huggingface.co/papers/date/${newest}`}
                target="_blank"
                rel="noreferrer"
              >
                {words.feeds.seePapers}
              </a>
            </p>
          )}
        </>
      }
    >
      <button type="button" class="quiet" onClick={() => openFullPage('#/feeds')}>
        {words.feeds.allPublishers}
      </button>
    </WayIn>
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
