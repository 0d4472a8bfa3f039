import { originOf } from '../../lib/i18n/digest-origin';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { wordsLanguage } from '../../lib/i18n/language';
import { htmlLang, languageName } from '../../lib/i18n/language-name';
import { focusPressed } from '../base/focus-pressed';
import { IconButton } from '../base/icon-button';
import { CopyButton } from './copy-button';
import { DigestLanguages } from './digest-languages';
import type { DigestActions, PaperView } from './paper-view';
import { ReadingSource } from './reading-source';

interface Props extends PaperView, DigestActions {
  words: DigestWords;
}

/** Where a digest comes from, and what can be done with it. */
export function DigestFoot(props: Props) {
  const {
    words,
    shown,
    choice,
    onlyHere,
    onAsEverywhere,
    onChooseMode,
    onCopy,
    onMoveToPanel,
    onLibrary,
    onDelete,
    deleted,
  } = props;
  const { first } = shown;
  const origin = originOf(first, wordsLanguage(choice));
  return (
    <footer>
      <ReadingSource head={first} words={words} />
      <span class="origin" title={origin}>
        {origin}
      </span>
      <Provenance {...props} />
      <span class="actions">
        {onlyHere && (
          <button
            type="button"
            class="link"
            title={words.onlyThisPaper}
            onClick={({ currentTarget }) => {
              // It goes, and the focus would go with it.
              focusPressed(currentTarget.parentElement);
              onAsEverywhere();
            }}
          >
            {words.asEverywhere}
          </button>
        )}
        <DigestLanguages
          choice={choice}
          words={words}
          label={words.languageHere}
          onChoose={onChooseMode}
        />
        {onCopy && <CopyButton words={words} onCopy={onCopy} />}
        {onLibrary && <IconButton icon="library" label={words.toLibrary} onClick={onLibrary} />}
        {onMoveToPanel && <IconButton icon="side" label={words.toSide} onClick={onMoveToPanel} />}
        {/* A translation has a button of its own, beside what is said of it. */}
        {first.provenance.by !== 'translator' && (
          <span class="copy">
            <IconButton
              data-act="delete"
              icon={deleted ? 'undo' : 'delete'}
              label={deleted ? words.restore : words.deleteDigest}
              onClick={onDelete}
            />
            <span class={deleted ? 'box' : 'heard'} role="status">
              {deleted && words.digestDeleted}
            </span>
          </span>
        )}
      </span>
    </footer>
  );
}

/** Where a digest was not written as it is read: by what it was made, and how to be rid of it. */
function Provenance({ shown: { first }, choice, words, translation }: Props) {
  const { provenance } = first;
  const nameOf = (lang: string) => languageName(htmlLang(lang), wordsLanguage(choice));
  if (provenance.by === 'converter')
    return <span>{words.convertedFrom(nameOf(provenance.lang))}</span>;
  if (provenance.by !== 'translator') return null;
  return (
    <span class="machine">
      {words.machineTranslation(nameOf(provenance.from.lang), provenance.name)}
      <button type="button" class="link" onClick={() => translation?.delete(first.key)}>
        {words.deleteTranslation}
      </button>
    </span>
  );
}
