import { oneOfEachSource } from '../../lib/digest/source-order';
import { originOf } from '../../lib/i18n/digest-origin';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { isOneText, ownLanguage, speaks, wordsLanguage } from '../../lib/i18n/language';
import { focusPressed } from '../base/focus-pressed';
import type { DigestActions, PaperView } from './paper-view';

interface Props extends PaperView, DigestActions {
  words: DigestWords;
}

/** Who has written about a paper, and when: each a button that shows it, and says once what that is taken for. */
export function DigestSources(props: Props) {
  const { sources, shown, choice, remembered, words, onChooseSource, onOnlyHere } = props;
  const { first } = shown;
  if (sources.length < 2) return null;
  const keys = oneOfEachSource(sources).length > 1 && {
    'data-key': 'N',
    'aria-keyshortcuts': 'N',
  };
  return (
    <div class="whose">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as one line in every browser */}
      <div class="writers" role="group" aria-label={words.source} {...keys}>
        {sources.map((head) => {
          const origin = originOf(head, wordsLanguage(choice), words.unnamed);
          return (
            <button
              type="button"
              key={head.key}
              title={origin}
              aria-pressed={isOneText(head, first)}
              onClick={() => onChooseSource(head.key)}
            >
              {!speaks(head.lang, ownLanguage(choice)) && <span class="foreign">{head.lang}</span>}
              {origin}
            </button>
          );
        })}
      </div>
      <p class="notice" role="status">
        {remembered && (
          <>
            {words.preferred(first.sourceName || first.source || words.unnamed)}{' '}
            <button
              type="button"
              class="link"
              onClick={({ currentTarget }) => {
                // It goes, and the focus would go with it.
                focusPressed(currentTarget.closest('.whose'));
                onOnlyHere();
              }}
            >
              {words.onlyHere}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
