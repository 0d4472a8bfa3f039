import { alignSections, type SectionPair } from '../lib/digest/align-sections';
import type { DigestHead, Section } from '../lib/digest/digest';
import { type DigestWords, digestWords } from '../lib/i18n/digest-words';
import { type Shown, speaks, type UiLanguage } from '../lib/i18n/language';
import { DigestFoot } from './digest-foot';
import { DigestRun } from './digest-run';
import { DigestText } from './digest-text';
import { FieldTags } from './field-tags';
import { Fold } from './fold';
import { inLanguage } from './in-language';
import type { DigestActions, PaperView } from './paper-view';

export interface DigestViewProps extends PaperView, DigestActions {
  /** The rank of the sections' headings in the page's outline. */
  level: 3 | 4;
  /** Whether the summary stands above in full, so that it isn't said twice. */
  summaryAbove: boolean;
}

/** The open digest: summary, field, sections, and where all that comes from. The same in every frame. */
export function DigestView(props: DigestViewProps) {
  const { shown, body, failed, choice, level, summaryAbove } = props;
  const words = digestWords(choice.first);
  const { first, second } = shown;
  const pairs = body ? alignSections(body.first, body.second ?? []) : [];
  const fields = pairs.filter(({ first: section }) => section?.kind === 'field');
  const summaries = pairs.filter(isLead(shown));
  return (
    <div class="body">
      {!summaryAbove && (
        <p class="lead" {...inLanguage(first.lang)}>
          <DigestRun nodes={first.summary} />
        </p>
      )}
      {second && (
        <p class="second" {...inLanguage(second.lang)}>
          <DigestRun nodes={second.summary} />
        </p>
      )}
      {failed && <p class="notice">{words.unavailable}</p>}
      {!failed && !body && <p class="notice">{words.loading}</p>}
      {fields.map(
        ({ first: field }) =>
          field && (
            <div {...inLanguage(first.lang)}>
              <FieldTags section={field} />
            </div>
          ),
      )}
      {pairs
        .filter((pair) => !fields.includes(pair) && !summaries.includes(pair))
        .map((pair, index) => (
          <section key={`${first.key} ${second?.key} ${index}`}>
            <h4 aria-level={level === 4 ? undefined : level}>
              <SectionLabels pair={pair} shown={shown} language={choice.first} words={words} />
            </h4>
            <Fold words={words}>
              {pair.first && (
                <div {...inLanguage(first.lang)}>
                  <DigestText blocks={pair.first.blocks} />
                </div>
              )}
              {pair.second && second && (
                <div class={pair.first ? 'second' : undefined} {...inLanguage(second.lang)}>
                  <DigestText blocks={pair.second.blocks} />
                </div>
              )}
            </Fold>
          </section>
        ))}
      <DigestFoot {...props} words={words} />
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
  words: DigestWords;
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
      {first && <span {...inLanguage(first.lang)}>{first.text}</span>}
      {first && second && ' · '}
      {second && <span {...inLanguage(second.lang)}>{second.text}</span>}
    </>
  );
}
