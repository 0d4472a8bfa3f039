import { Fragment } from 'preact';
import type { DigestWords } from '../lib/i18n/digest-words';
import { DigestLanguages } from './digest-languages';
import { PEEK_KEY } from './digest-section';
import { IconButton } from './icon-button';
import type { PageControlProps } from './page-control';

/** What can be done with all digests of a page, and by which keys. */
export function ControlActions(props: PageControlProps & { words: DigestWords }) {
  const { allOpen, choice, words } = props;
  const keys = {
    J: words.next,
    K: words.previous,
    O: words.toggle,
    P: words.toSide,
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
      <DigestLanguages choice={choice} words={words} onChoose={props.onChooseMode} />
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
