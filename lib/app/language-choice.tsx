import { LanguageSwitch } from '../../components/base/language-switch';
import { OwnLanguage } from '../../components/base/own-language';
import { appWords } from '../i18n/app-words';
import { digestWords } from '../i18n/digest-words';
import { chooseMode, languageBeyondOurs, wordsLanguage } from '../i18n/language';
import type { Settings } from '../settings/parse-settings';
import { saveSettings } from '../settings/save-settings';

/** The id of the list of languages, for what stands beside it to name it. */
export const OWN_LANGUAGE = 'own-language';

interface Props {
  settings: Settings;
}

/** The switch between languages, which changes the choice for all pages. */
export function ModeChoice({ settings: { language } }: Props) {
  return (
    <LanguageSwitch
      mode={language.mode}
      label={digestWords(wordsLanguage(language)).language}
      names={appWords(wordsLanguage(language)).modes}
      own={languageBeyondOurs(language)}
      onChoose={(mode) => saveSettings({ language: chooseMode(language, mode) })}
    />
  );
}

/** The list of languages that digests are in, for a reader whose own is none of ours. */
export function OwnLanguageChoice({
  settings: { language },
  offered,
}: Props & { offered: string[] }) {
  return (
    <OwnLanguage
      id={OWN_LANGUAGE}
      choice={language}
      offered={offered}
      onChoose={(changed) => saveSettings({ language: changed })}
    />
  );
}
