import { useRef, useState } from 'preact/hooks';
import { EarlierImports } from '../../../components/app/earlier-imports';
import { FileExplainer } from '../../../components/app/file-explainer';
import { ImportStatus, type ReportFormat } from '../../../components/app/import-status';
import { KeptLibrary } from '../../../components/app/kept-library';
import type { ImportRecord } from '../../digest/import-record';
import { appWords, problemWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import { reasonWords } from '../../i18n/reason-words';
import { explainFile } from '../../import/explain-file';
import type { Settings } from '../../settings/parse-settings';
import { importReport, importReportName } from '../import-report';
import { Importer } from '../importer';
import { saveFile } from '../save-file';
import { useBrokenRecords } from '../use-broken-records';
import { useEarlierImports } from '../use-earlier-imports';
import { useFollowed } from '../use-followed';
import type { Importing } from '../use-import';
import { useKeptLibrary } from '../use-kept-library';
import { useSourceNames } from '../use-source-names';

interface Props {
  settings: Settings;
  importing: Importing;
}

/** The place where digests are brought in, and where each import is told of, undone and looked into. */
export function ImportsPlace({ settings, importing }: Props) {
  const { latest } = importing;
  const isFed = latest?.origin.by === 'feed';
  const others = useEarlierImports(importing);
  // What a feed brings is a line of many from the first on.
  const earlier = isFed ? [latest, ...others] : others;
  const naming = useSourceNames();
  const { kept, letGo } = useKeptLibrary(importing.ended);
  const broken = useBrokenRecords();
  const followed = useFollowed();
  const [explaining, setExplaining] = useState(false);
  const explainer = useRef<HTMLDivElement>(null);
  const language = wordsLanguage(settings.language);
  const words = appWords(language);
  const sentences = problemWords(language);
  const showExplainer = () => {
    setExplaining(true);
    explainer.current?.scrollIntoView({ block: 'start' });
    explainer.current?.querySelector('summary')?.focus({ preventScroll: true });
  };
  const nameOfFeed = (id: string) =>
    followed?.find(({ feed }) => feed.id === id)?.feed.name ?? words.feeds.formerFeed;
  const deleteSource = (id: string, name: string) =>
    importing.deleteDigests({ what: 'source', id, name });
  const save = (record: ImportRecord, format: ReportFormat) =>
    saveFile(importReportName(record, format), importReport(record, format, words, sentences));
  return (
    <div class="page">
      <h2>{words.importTitle}</h2>
      <p class="intro">{words.importIntro}</p>
      <Importer
        importing={importing}
        latest={isFed ? null : importing.latest}
        words={words}
        language={language}
        problemWords={sentences}
        naming={naming}
        onDoubt={showExplainer}
        onSave={save}
      />
      {earlier.length > 0 && <h2>{words.pastImports}</h2>}
      <EarlierImports
        records={earlier}
        words={words}
        language={language}
        nameOf={({ origin }) => (origin.by === 'feed' ? nameOfFeed(origin.feed) : null)}
      >
        {(record) => (
          <ImportStatus
            brief
            record={record}
            progress={importing.progress}
            words={words}
            language={language}
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
          reasonOf={reasonWords(language)}
          open={explaining}
          onToggle={setExplaining}
          onExplain={explainFile}
        />
      </div>
    </div>
  );
}
