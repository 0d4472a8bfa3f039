import { LanguageSwitch } from '../../components/base/language-switch';
import { OwnLanguage } from '../../components/base/own-language';
import { appWords } from '../i18n/app-words';
import { digestWords } from '../i18n/digest-words';
import { chooseMode, languageBeyondOurs } from '../i18n/language';
import type { Settings } from '../settings/parse-settings';
import { saveSettings } from '../settings/save-settings';

interface Props {
  settings: Settings;
}

/** The switch between languages, which changes the choice for all pages. */
export function ModeChoice({ settings: { language } }: Props) {
  return (
    <LanguageSwitch
      mode={language.mode}
      label={digestWords(language.first).language}
      names={appWords(language.first).modes}
      own={languageBeyondOurs(language)}
      onChoose={(mode) => saveSettings({ language: chooseMode(language, mode) })}
    />
  );
}

/** What that choice is called which follows. */
export function OwnLanguageLabel({ settings: { language } }: Props) {
  return <label for="own-language">{appWords(language.first).digestsIn}</label>;
}

/** The list of languages that digests are in, for a reader whose own is none of ours. */
export function OwnLanguageChoice({
  settings: { language },
  offered,
}: Props & { offered: string[] }) {
  return (
    <OwnLanguage
      id="own-language"
      choice={language}
      offered={offered}
      onChoose={(changed) => saveSettings({ language: changed })}
    />
  );
}
