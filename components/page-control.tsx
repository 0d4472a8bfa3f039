import { Fragment } from 'preact';
import { cardWords } from '../lib/i18n/card-words';
import type { LanguageChoice, LanguageMode } from '../lib/i18n/language';
import { htmlLang } from '../lib/i18n/language-name';
import { IconButton } from './icon-button';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';

export interface PageControlProps {
  papers: number;
  withDigests: number;
  allOpen: boolean;
  choice: LanguageChoice;
  onExpandAll: () => void;
  onCollapseAll: () => void;
  onPrevious: () => void;
  onNext: () => void;
  onChooseMode: (mode: LanguageMode) => void;
}

/**
 * How many of the page's papers have digests; and, once the pointer or the focus comes near, what can be
 * done with all of them. Until then the styles keep the buttons out of sight, but within reach of the keys.
 */
export function PageControl(props: PageControlProps) {
  const { papers, withDigests, allOpen, choice } = props;
  const words = cardWords(choice.first);
  const keys = {
    J: words.next,
    K: words.previous,
    O: words.toggle,
    P: words.toSide,
    Esc: words.close,
    // Anywhere on the page, unless the reader has chosen others.
    'Alt+Shift+D': allOpen ? words.collapseAll : words.expandAll,
    'Alt+Shift+L': words.language,
    'Alt+Shift+P': words.toSide,
  };
  return (
    <section class="ours dock" aria-label={words.digests} lang={htmlLang(choice.first)}>
      <Mark />
      <span
        class="count"
        // Not before it is asked for: a page's first number in words takes ten milliseconds.
        onPointerEnter={({ currentTarget }) => {
          currentTarget.title = words.withDigests(withDigests, papers);
        }}
      >
        <b>{withDigests}</b> / {papers}
      </span>
      <button type="button" onClick={allOpen ? props.onCollapseAll : props.onExpandAll}>
        {allOpen ? words.collapseAll : words.expandAll}
      </button>
      <IconButton icon="up" label={words.previous} onClick={props.onPrevious} />
      <IconButton icon="down" label={words.next} onClick={props.onNext} />
      <LanguageSwitch
        mode={choice.mode}
        label={words.language}
        names={words.modes}
        titles={words.modeNames}
        onChoose={props.onChooseMode}
      />
      <IconButton icon="help" label={words.help} popovertarget="keys" />
      <dl class="keys" id="keys" popover="auto">
        {Object.entries(keys).map(([key, meaning]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
