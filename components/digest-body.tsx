import { alignSections, type SectionPair } from '../lib/digest/align-sections';
import type { DigestHead, Section } from '../lib/digest/digest';
import { type CardWords, cardWords } from '../lib/i18n/card-words';
import {
  type LanguageChoice,
  type LanguageMode,
  type Shown,
  speaks,
  type UiLanguage,
} from '../lib/i18n/language';
import { htmlLang, languageName } from '../lib/i18n/language-name';
import { DigestRun, DigestText } from './digest-text';
import { FieldTags } from './field-tags';
import { LanguageSwitch } from './language-switch';

/** The sections of the digests that are shown; null while they are on their way. */
export interface Body {
  first: Section[];
  second: Section[] | null;
}

interface Props {
  shown: Shown;
  body: Body | null;
  failed: boolean;
  choice: LanguageChoice;
  place: 'list' | 'paper';
  /** Whether the summary stands above in full, so that it isn't said twice. */
  summaryAbove: boolean;
  onChooseMode: (mode: LanguageMode) => void;
}

/** The open digest: summary, field, sections, and where all that comes from. The same in every frame. */
export function DigestBody(props: Props) {
  const { shown, body, failed, choice, place, summaryAbove, onChooseMode } = props;
  const words = cardWords(choice.first);
  const { first, second } = shown;
  const pairs = body ? alignSections(body.first, body.second ?? []) : [];
  const fields = pairs.filter(({ first: section }) => section?.kind === 'field');
  const summaries = pairs.filter(isLead(shown));
  return (
    <div class="body">
      {!summaryAbove && (
        <p class="lead" lang={htmlLang(first.lang)}>
          <DigestRun nodes={first.summary} />
        </p>
      )}
      {second && (
        <p class="second" lang={htmlLang(second.lang)}>
          <DigestRun nodes={second.summary} />
        </p>
      )}
      {failed && <p class="notice">{words.unavailable}</p>}
      {!failed && !body && <p class="notice">{words.loading}</p>}
      {fields.map(
        ({ first: field }) =>
          field && (
            <div lang={htmlLang(first.lang)}>
              <FieldTags section={field} />
            </div>
          ),
      )}
      {pairs
        .filter((pair) => !fields.includes(pair) && !summaries.includes(pair))
        .map((pair) => (
          <section>
            {/* Below the paper's title, an h3, in a list; below the abstract's, an h2, on its own page. */}
            <h4 aria-level={place === 'paper' ? 3 : undefined}>
              <SectionLabels pair={pair} shown={shown} language={choice.first} words={words} />
            </h4>
            {pair.first && (
              <div lang={htmlLang(first.lang)}>
                <DigestText blocks={pair.first.blocks} />
              </div>
            )}
            {pair.second && second && (
              <div class={pair.first ? 'second' : ''} lang={htmlLang(second.lang)}>
                <DigestText blocks={pair.second.blocks} />
              </div>
            )}
          </section>
        ))}
      <footer>
        <ReadingSource head={first} words={words} />
        <span>{[first.source, first.date].filter(Boolean).join(' · ')}</span>
        {!speaks(first.lang, choice.first) && (
          <span>{words.onlyIn(languageName(first.lang, choice.first))}</span>
        )}
        <LanguageSwitch
          mode={choice.mode}
          label={words.language}
          names={words.modes}
          titles={words.modeNames}
          onChoose={onChooseMode}
        />
      </footer>
    </div>
  );
}

/** The summary sections that the lead says already: a longer one stays, so that nothing of it is lost. */
function isLead({ first, second }: Shown) {
  return (pair: SectionPair) => {
    const says = (section: Section | null, head: DigestHead | null) => {
      if (!section) return true;
      const [only, ...more] = section.blocks;
      const whole = more.length === 0 && only?.t === 'paragraph';
      return whole && JSON.stringify(only.c) === JSON.stringify(head?.summary);
    };
    return (
      (pair.first ?? pair.second)?.kind === 'summary' &&
      says(pair.first, first) &&
      says(pair.second, second)
    );
  };
}

interface LabelProps {
  pair: SectionPair;
  shown: Shown;
  language: UiLanguage;
  words: CardWords;
}

function SectionLabels({ pair, shown, language, words }: LabelProps) {
  const labelOf = (section: Section | null, head: DigestHead | null) => {
    if (!section || !head) return null;
    if (section.label === '') return { text: words.unlabelled, lang: language };
    // In the reader's own language, or where nobody knows better, the publisher's label stands.
    const own = section.kind === 'other' || speaks(head.lang, language) || head === shown.second;
    return own
      ? { text: section.label, lang: head.lang }
      : { text: words.sections[section.kind], lang: language };
  };
  const first = labelOf(pair.first, shown.first);
  const second = labelOf(pair.second, shown.second);
  return (
    <>
      {first && <span lang={htmlLang(first.lang)}>{first.text}</span>}
      {first && second && ' · '}
      {second && <span lang={htmlLang(second.lang)}>{second.text}</span>}
    </>
  );
}

function ReadingSource({ head, words }: { head: DigestHead; words: CardWords }) {
  const source = head.readingSource;
  if (!source) return null;
  if (/abs|摘要/i.test(source)) return <span class="read abstract">{words.readAbstract}</span>;
  if (/html|pdf|full|全文/i.test(source)) return <span class="read">{words.readInFull}</span>;
  return <span>{words.readFrom(source)}</span>;
}
