import type { LanguageMode } from '../lib/i18n/language';

const MODES = ['zh', 'en', 'both'] as const;

interface Props {
  mode: LanguageMode;
  /** The group's name for those who hear it. */
  label: string;
  /** What stands on the buttons. */
  names: Record<LanguageMode, string>;
  /** What the buttons are called, where they are too small for their names. */
  titles?: Record<LanguageMode, string>;
  onChoose: (mode: LanguageMode) => void;
}

/** 中文 · English · both. */
export function LanguageSwitch({ mode, label, names, titles, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as one line in every browser
    <div class="languages" role="group" aria-label={label}>
      {MODES.map((each) => (
        <button
          type="button"
          key={each}
          lang={each === 'zh' ? 'zh-Hans' : each === 'en' ? 'en' : undefined}
          aria-pressed={each === mode}
          title={titles?.[each]}
          data-mode={each}
          onClick={() => onChoose(each)}
        >
          {names[each]}
        </button>
      ))}
    </div>
  );
}
