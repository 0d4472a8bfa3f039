import type { DigestHead } from '../../lib/digest/digest';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { htmlLang, languageName } from '../../lib/i18n/language-name';
import type { UiLanguage } from '../../lib/i18n/ui-languages';
import { IconButton } from '../base/icon-button';
import { CopyButton } from './copy-button';
import { DigestLanguages } from './digest-languages';
import type { DigestActions, PaperView } from './paper-view';

interface Props extends PaperView, DigestActions {
  words: DigestWords;
}

/** Where a digest comes from, and what can be done with it. */
export function DigestFoot(props: Props) {
  const {
    words,
    shown,
    sources,
    choice,
    onlyHere,
    onOnlyHere,
    onChooseMode,
    onChooseSource,
    onCopy,
    onMoveToPanel,
    onDelete,
    deleted,
  } = props;
  const { first } = shown;
  const language = choice.first;
  return (
    <footer>
      <ReadingSource head={first} words={words} />
      <span class="origin" title={originOf(first, language)}>
        {sources.length > 1 ? (
          <select
            aria-label={words.source}
            value={first.key}
            onChange={({ currentTarget }) => onChooseSource(currentTarget.value)}
          >
            {sources.map((head) => (
              <option key={head.key} value={head.key}>
                {originOf(head, language)}
              </option>
            ))}
          </select>
        ) : (
          originOf(first, language)
        )}
      </span>
      <Provenance {...props} />
      <span class="actions">
        <DigestLanguages choice={choice} words={words} onChoose={onChooseMode} />
        <IconButton
          icon="pin"
          label={words.onlyHere}
          aria-pressed={onlyHere}
          onClick={() => onOnlyHere(!onlyHere)}
        />
        {onCopy && <CopyButton words={words} onCopy={onCopy} />}
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

/** The day comes first, since long names of sources are cut. */
function originOf({ source, sourceName, date }: DigestHead, language: UiLanguage): string {
  return [date && dayIn(language, date), sourceName ?? source].filter(Boolean).join(' · ');
}

function ReadingSource({ head, words }: { head: DigestHead; words: DigestWords }) {
  const source = head.readingSource;
  if (!source) return null;
  if (/abs|摘要/i.test(source)) return <span class="read abstract">{words.readAbstract}</span>;
  if (/html|pdf|full|全文/i.test(source)) return <span class="read">{words.readInFull}</span>;
  return <span>{words.readFrom(source)}</span>;
}

/** Where a digest was not written as it is read: by what it was made, and how to be rid of it. */
function Provenance({ shown: { first }, choice, words, translation }: Props) {
  const { provenance } = first;
  const nameOf = (lang: string) => languageName(htmlLang(lang), choice.first);
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

function dayIn(language: UiLanguage, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(htmlLang(language), { dateStyle: 'medium', timeZone: 'UTC' });
}
