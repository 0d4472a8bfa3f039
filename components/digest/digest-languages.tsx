import type { DigestWords } from '../../lib/i18n/digest-words';
import {
  type LanguageChoice,
  type LanguageMode,
  languageBeyondOurs,
} from '../../lib/i18n/language';
import { shortUiLanguageNames, uiLanguageNames } from '../../lib/i18n/ui-languages';
import { LanguageSwitch } from '../base/language-switch';

interface Props {
  choice: LanguageChoice;
  words: DigestWords;
  /** What is chosen here: the language of one digest, or of all. */
  label: string;
  onChoose: (mode: LanguageMode) => void;
}

/** The switch between languages as it stands among digests, where there is room for short names alone. */
export function DigestLanguages({ choice, words, label, onChoose }: Props) {
  return (
    <LanguageSwitch
      mode={choice.mode}
      label={label}
      names={{ ...shortUiLanguageNames, both: words.bothInShort }}
      titles={{ ...uiLanguageNames, both: words.both }}
      own={languageBeyondOurs(choice)}
      onChoose={onChoose}
    />
  );
}
