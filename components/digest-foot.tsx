import type { DigestHead } from '../lib/digest/digest';
import type { DigestWords } from '../lib/i18n/digest-words';
import { ownLanguage, speaks } from '../lib/i18n/language';
import { languageName } from '../lib/i18n/language-name';
import { CopyButton } from './copy-button';
import { IconButton } from './icon-button';
import { LanguageSwitch } from './language-switch';
import type { DigestActions, PaperView } from './paper-view';

interface Props extends PaperView, DigestActions {
  words: DigestWords;
}

/** Where a digest comes from, and what can be done with it. */
export function DigestFoot(props: Props) {
  const { words, shown, sources, choice, onChooseMode, onChooseSource, onCopy, onMoveToPanel } =
    props;
  const { first } = shown;
  return (
    <footer>
      <ReadingSource head={first} words={words} />
      <span class="origin" title={originOf(first)}>
        {sources.length > 1 ? (
          <select
            aria-label={words.source}
            value={first.key}
            onChange={({ currentTarget }) => onChooseSource(currentTarget.value)}
          >
            {sources.map((head) => (
              <option key={head.key} value={head.key}>
                {originOf(head)}
              </option>
            ))}
          </select>
        ) : (
          originOf(first)
        )}
      </span>
      {!speaks(first.lang, ownLanguage(choice)) && (
        <span>{words.onlyIn(languageName(first.lang, choice.first))}</span>
      )}
      <span class="actions">
        <LanguageSwitch
          mode={choice.mode}
          label={words.language}
          names={words.modes}
          titles={words.modeNames}
          onChoose={onChooseMode}
        />
        <CopyButton words={words} onCopy={onCopy} />
        {onMoveToPanel && <IconButton icon="side" label={words.toSide} onClick={onMoveToPanel} />}
      </span>
    </footer>
  );
}

/** The day comes first, since long names of sources are cut. */
function originOf({ source, date }: DigestHead): string {
  return [date, source].filter(Boolean).join(' · ');
}

function ReadingSource({ head, words }: { head: DigestHead; words: DigestWords }) {
  const source = head.readingSource;
  if (!source) return null;
  if (/abs|摘要/i.test(source)) return <span class="read abstract">{words.readAbstract}</span>;
  if (/html|pdf|full|全文/i.test(source)) return <span class="read">{words.readInFull}</span>;
  return <span>{words.readFrom(source)}</span>;
}
