import { KeyList } from '../../../components/app/key-list';
import { singleKeys } from '../../../components/digest/single-keys';
import { LibraryKeys } from '../../../components/library/library-keys';
import { appWords } from '../../i18n/app-words';
import { digestWords } from '../../i18n/digest-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { Keeping } from '../keeping/keeping';
import { WELCOME } from '../own-pages';
import { PreferredSourcesChoice } from '../preferred-sources-choice';
import { SettingsForm } from '../settings-form';
import type { Importing } from '../use-import';
import { chooseKeys, useKeys } from '../use-keys';
import { useOfferedLanguages } from '../use-offered-languages';
import { useSourceNames } from '../use-source-names';
import { SearchIndex } from './search-index';
import { libraryKeys } from './use-keys-here';

interface Props {
  settings: Settings;
  importing: Importing;
}

/** The place where all is that a reader can choose, with all keys. */
export function SettingsPlace({ settings, importing }: Props) {
  const naming = useSourceNames();
  const { language } = settings;
  const offered = useOfferedLanguages(language, importing.ended);
  const words = appWords(wordsLanguage(language));
  const keys = useKeys(words);
  if (!offered) return null;
  return (
    <div class="page">
      <SettingsForm settings={settings} offered={offered} />
      {naming && settings.preferredSources.length > 0 && (
        <>
          <h2>{words.preferredSources}</h2>
          <p class="intro">{words.preferredIntro}</p>
          <PreferredSourcesChoice settings={settings} names={naming.names} />
        </>
      )}
      <Keeping settings={settings} importing={importing} />
      <SearchIndex words={words} />
      {keys && (
        <KeyList
          keys={keys}
          singleKeys={singleKeys(digestWords(wordsLanguage(language)))}
          words={words}
          onChange={chooseKeys}
        />
      )}
      <section class="keys">
        <h2>{words.libraryApp.keysHere}</h2>
        <p class="intro">{words.libraryApp.changeKeys}</p>
        <LibraryKeys keys={libraryKeys} words={words.libraryApp} />
      </section>
      <p>
        <a href={WELCOME}>{words.firstSteps}</a>
      </p>
    </div>
  );
}
