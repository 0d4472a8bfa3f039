import type { LanguageMode } from '../../lib/i18n/language';
import { htmlLang, languageName } from '../../lib/i18n/language-name';
import { type UiLanguage, uiLanguages } from '../../lib/i18n/ui-languages';

type NamedMode = UiLanguage | 'both';

interface Props {
  mode: LanguageMode;
  /** The group's name for those who hear it. */
  label: string;
  /** What stands on the buttons. */
  names: Record<NamedMode, string>;
  /** What the buttons are called, where they are too small for their names. */
  titles?: Record<NamedMode, string>;
  /** The reader's own language where our words do not exist in it: it has a button too. */
  own?: string | undefined;
  onChoose: (mode: LanguageMode) => void;
}

/** 中文 · English · both; and first of all the reader's own language, where it is none of these. */
export function LanguageSwitch({ mode, label, names, titles, own, onChoose }: Props) {
  const named = [...uiLanguages, 'both' as const].map((each) => ({
    mode: each,
    lang: each === 'both' ? undefined : htmlLang(each),
    name: names[each],
    title: titles?.[each],
  }));
  const ownName = own === undefined ? '' : languageName(own, own);
  const first = { mode: 'own' as const, lang: own, name: ownName, title: undefined };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as one line in every browser
    <div class="languages" role="group" aria-label={label}>
      {(own === undefined ? named : [first, ...named]).map((each) => (
        <button
          type="button"
          key={each.mode}
          lang={each.lang}
          aria-pressed={each.mode === mode}
          title={each.title}
          data-mode={each.mode}
          onClick={() => onChoose(each.mode)}
        >
          {each.name}
        </button>
      ))}
    </div>
  );
}
