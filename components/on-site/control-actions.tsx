import type { DigestWords } from '../../lib/i18n/digest-words';
import type { LanguageChoice, LanguageMode } from '../../lib/i18n/language';
import { IconButton } from '../base/icon-button';
import { DigestLanguages } from '../digest/digest-languages';
import { type ControlChoices, ControlMenu } from './control-menu';

/** What the reader can do with all digests of a page. */
export interface PageActions extends ControlChoices {
  allOpen: boolean;
  choice: LanguageChoice;
  onExpandAll: () => void;
  onCollapseAll: () => void;
  onPrevious: () => void;
  onNext: () => void;
  onChooseMode: (mode: LanguageMode) => void;
}

/** What can be done with all digests of a page. */
export function ControlActions(props: PageActions & { words: DigestWords }) {
  const { allOpen, choice, words } = props;
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
      <ControlMenu {...props} />
    </>
  );
}
