import type { DigestWords } from '../../lib/i18n/digest-words';
import {
  type LanguageChoice,
  type LanguageMode,
  languageBeyondOurs,
} from '../../lib/i18n/language';
import { LanguageSwitch } from '../base/language-switch';

interface Props {
  choice: LanguageChoice;
  words: DigestWords;
  onChoose: (mode: LanguageMode) => void;
}

/** The switch between languages as it stands among digests, where there is room for short names alone. */
export function DigestLanguages({ choice, words, onChoose }: Props) {
  return (
    <LanguageSwitch
      mode={choice.mode}
      label={words.language}
      names={words.modes}
      titles={words.modeNames}
      own={languageBeyondOurs(choice)}
      onChoose={onChoose}
    />
  );
}
