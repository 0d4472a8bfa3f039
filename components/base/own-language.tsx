import {
  chooseDigestLang,
  type LanguageChoice,
  ownLanguage,
  wordsLanguage,
} from '../../lib/i18n/language';
import { htmlLang, languageName } from '../../lib/i18n/language-name';

interface Props {
  /** For the label beside it. */
  id: string;
  choice: LanguageChoice;
  /** The languages to choose from. */
  offered: string[];
  onChoose: (choice: LanguageChoice) => void;
}

/** The reader's own language for digests, named in the language of our words. */
export function OwnLanguage({ id, choice, offered, onChoose }: Props) {
  return (
    <select
      id={id}
      class="own-language"
      value={ownLanguage(choice)}
      onChange={({ currentTarget }) => onChoose(chooseDigestLang(choice, currentTarget.value))}
    >
      {offered.map((lang) => (
        <option key={lang} value={lang}>
          {languageName(htmlLang(lang), wordsLanguage(choice))}
        </option>
      ))}
    </select>
  );
}
