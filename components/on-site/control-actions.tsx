import { Fragment } from 'preact';
import type { DigestWords } from '../../lib/i18n/digest-words';
import type { LanguageChoice, LanguageMode } from '../../lib/i18n/language';
import { IconButton } from '../base/icon-button';
import { DigestLanguages } from '../digest/digest-languages';
import { PEEK_KEY } from '../digest/digest-section';

/** What the reader can do with all digests of a page. */
export interface PageActions {
  allOpen: boolean;
  choice: LanguageChoice;
  onExpandAll: () => void;
  onCollapseAll: () => void;
  onPrevious: () => void;
  onNext: () => void;
  onChooseMode: (mode: LanguageMode) => void;
}

/** What can be done with all digests of a page, and by which keys. */
export function ControlActions(props: PageActions & { words: DigestWords }) {
  const { allOpen, choice, words } = props;
  const keys = {
    J: words.next,
    K: words.previous,
    O: words.toggle,
    P: words.toSide,
    N: words.nextSource,
    [PEEK_KEY.toUpperCase()]: words.peek,
    Esc: words.close,
    // Anywhere on the page, unless the reader has chosen others.
    'Alt+Shift+D': allOpen ? words.collapseAll : words.expandAll,
    'Alt+Shift+L': words.language,
    'Alt+Shift+P': words.toSide,
  };
  return (
    <>
      <button type="button" onClick={allOpen ? props.onCollapseAll : props.onExpandAll}>
        {allOpen ? words.collapseAll : words.expandAll}
      </button>
      <IconButton icon="up" label={words.previous} onClick={props.onPrevious} />
      <IconButton icon="down" label={words.next} onClick={props.onNext} />
      <DigestLanguages
        choice={choice}
        words={words}
        label={words.language}
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
    </>
  );
}
