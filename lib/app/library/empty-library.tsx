import { appWords, problemWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { Importer } from '../importer';
import type { Importing } from '../use-import';
import { useSourceNames } from '../use-source-names';

interface Props {
  settings: Settings;
  importing: Importing;
  onFollow: () => void;
}

/** What to do first, where there is nothing to read yet. */
export function EmptyLibrary({ settings, importing, onFollow }: Props) {
  const naming = useSourceNames();
  const language = wordsLanguage(settings.language);
  return (
    <main class="wide">
      <div class="page first">
        <Importer
          importing={importing}
          latest={importing.own ?? importing.latest}
          words={appWords(language)}
          language={language}
          problemWords={problemWords(language)}
          naming={naming}
          onFollow={onFollow}
        />
      </div>
    </main>
  );
}
