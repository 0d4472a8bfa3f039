import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EarlierImports } from '../../components/app/earlier-imports';
import { FileExplainer } from '../../components/app/file-explainer';
import { ImportStatus, type ReportFormat } from '../../components/app/import-status';
import { KeptLibrary } from '../../components/app/kept-library';
import { LibraryTroubleNote } from '../../components/app/library-trouble';
import { Mark } from '../../components/base/mark';
import type { ImportRecord } from '../digest/import-record';
import { appWords, problemWords } from '../i18n/app-words';
import { wordsLanguage } from '../i18n/language';
import { reasonWords } from '../i18n/reason-words';
import { explainFile } from '../import/explain-file';
import type { Settings } from '../settings/parse-settings';
import { importReport, importReportName } from './import-report';
import { Importer } from './importer';
import { ModeChoice } from './language-choice';
import { WELCOME } from './own-pages';
import { PreferredSourcesChoice } from './preferred-sources-choice';
import { saveFile } from './save-file';
import { SettingsForm } from './settings-form';
import { useBrokenRecords } from './use-broken-records';
import { useEarlierImports } from './use-earlier-imports';
import { useImport } from './use-import';
import { useKeptLibrary } from './use-kept-library';
import { useOfferedLanguages } from './use-offered-languages';
import { useOpenLibrary } from './use-open-library';
import { useSettings } from './use-settings';
import { useSourceNames } from './use-source-names';

/** The full page: the popup's form where there is room, and what earlier imports brought. */
export function LibraryPage() {
  const settings = useSettings();
  const library = useOpenLibrary();
  if (!settings || library.state === 'opening') return null;
  if (library.state === 'open') return <WholePage settings={settings} onDoubt={library.doubt} />;
  const words = appWords(wordsLanguage(settings.language));
  return (
    <main class="page">
      <PageHeader settings={settings} />
      <LibraryTroubleNote
        state={library.state}
        words={words}
        onTryAgain={library.tryAgain}
        onReload={() => browser.runtime.reload()}
      />
    </main>
  );
}

interface SettingsProps {
  settings: Settings;
}

/** What there is to see once the library is open. */
function WholePage({ settings, onDoubt }: SettingsProps & { onDoubt: (error: unknown) => void }) {
  const importing = useImport(onDoubt);
  const earlier = useEarlierImports(importing);
  const naming = useSourceNames();
  const { kept, letGo } = useKeptLibrary(importing.ended);
  const broken = useBrokenRecords();
  const [explaining, setExplaining] = useState(false);
  const explainer = useRef<HTMLDivElement>(null);
  const { language } = settings;
  const offered = useOfferedLanguages(language, importing.ended);
  if (!offered) return null;
  const words = appWords(wordsLanguage(language));
  const sentences = problemWords(wordsLanguage(language));
  const showExplainer = () => {
    setExplaining(true);
    explainer.current?.scrollIntoView({ block: 'start' });
    explainer.current?.querySelector('summary')?.focus({ preventScroll: true });
  };
  const deleteSource = (id: string, name: string) =>
    importing.deleteDigests({ what: 'source', id, name });
  const save = (record: ImportRecord, format: ReportFormat) =>
    saveFile(importReportName(record, format), importReport(record, format, words, sentences));
  return (
    <main class="page">
      <PageHeader settings={settings} whole />
      <h2>{words.importTitle}</h2>
      <p class="intro">{words.importIntro}</p>
      <Importer
        importing={importing}
        latest={importing.latest}
        words={words}
        problemWords={sentences}
        naming={naming}
        onDoubt={showExplainer}
        onSave={save}
      />
      <EarlierImports records={earlier} words={words} language={wordsLanguage(language)}>
        {(record) => (
          <ImportStatus
            brief
            record={record}
            words={words}
            problemWords={sentences}
            naming={naming}
            onUndo={importing.undo}
            onRedo={importing.redo}
            onDeleteSource={deleteSource}
            onDismiss={importing.dismiss}
            onDoubt={showExplainer}
            onSave={save}
          />
        )}
      </EarlierImports>
      <SettingsForm settings={settings} offered={offered} />
      {naming && settings.preferredSources.length > 0 && (
        <>
          <h2>{words.preferredSources}</h2>
          <p class="intro">{words.preferredIntro}</p>
          <PreferredSourcesChoice settings={settings} names={naming.names} />
        </>
      )}
      {kept && importing.digests !== null && (
        <KeptLibrary
          kept={kept}
          broken={broken}
          digests={importing.digests}
          words={words}
          busy={importing.latest?.state === 'working'}
          onReadAgain={importing.readAgain}
          onLetGo={letGo}
          onDeleteEverything={() => importing.deleteDigests({ what: 'everything' })}
        />
      )}
      <div ref={explainer}>
        <FileExplainer
          words={words}
          reasonOf={reasonWords(wordsLanguage(language))}
          open={explaining}
          onToggle={setExplaining}
          onExplain={explainFile}
        />
      </div>
    </main>
  );
}

/** `whole` where all parts of the page are there to be led to. */
function PageHeader({ settings, whole = false }: SettingsProps & { whole?: boolean }) {
  const words = appWords(wordsLanguage(settings.language));
  return (
    <header>
      <Mark />
      <h1>Paperglance</h1>
      {whole && <a href="#settings">{words.settings}</a>}
      <a href={WELCOME}>{words.firstSteps}</a>
      <ModeChoice settings={settings} />
    </header>
  );
}
