import { ImportStatus } from '../../components/import-status';
import { LanguageSwitch } from '../../components/language-switch';
import { Mark } from '../../components/mark';
import { appWords, problemWords } from '../../lib/i18n/app-words';
import { cardWords } from '../../lib/i18n/card-words';
import { chooseMode } from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';
import { Importer } from '../../lib/pages/importer';
import { useEarlierImports } from '../../lib/pages/use-earlier-imports';
import { useImport } from '../../lib/pages/use-import';
import { useSettings } from '../../lib/pages/use-settings';
import { saveSettings } from '../../lib/settings/settings';

/** The full page: the popup's form where there is room, and what earlier imports brought. */
export function LibraryPage() {
  const settings = useSettings();
  const importing = useImport();
  const earlier = useEarlierImports(importing.latest);
  if (!settings) return null;
  const { language } = settings;
  const words = appWords(language.first);
  const sentences = problemWords(language.first);
  return (
    <main class="page">
      <header>
        <Mark />
        <h1>Paperglance</h1>
        <LanguageSwitch
          mode={language.mode}
          label={cardWords(language.first).language}
          names={words.modes}
          onChoose={(mode) => saveSettings({ language: chooseMode(language, mode) })}
        />
      </header>
      <h2>{words.importTitle}</h2>
      <p class="intro">{words.importIntro}</p>
      <Importer
        importing={importing}
        latest={importing.latest}
        words={words}
        problemWords={sentences}
      />
      <p class="intro">
        {words.library}: {importing.size && words.digestCount(importing.size.digests)}
      </p>
      {earlier.length > 0 && (
        <>
          <h2>{words.pastImports}</h2>
          <ol class="imports">
            {earlier.map((record) => (
              <li key={record.id}>
                <time dateTime={new Date(record.startedAt).toISOString()}>
                  {new Intl.DateTimeFormat(htmlLang(language.first), {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                  }).format(record.startedAt)}
                </time>
                <span>{record.files.map(({ name }) => name).join(' · ')}</span>
                <ImportStatus record={record} words={words} problemWords={sentences} />
              </li>
            ))}
          </ol>
        </>
      )}
    </main>
  );
}
