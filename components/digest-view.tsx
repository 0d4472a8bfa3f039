import { Component } from 'preact';
import { alignSections, type SectionPair } from '../lib/digest/align-sections';
import type { DigestHead, Section } from '../lib/digest/digest';
import { digestWords } from '../lib/i18n/digest-words';
import { ownLanguage, type Shown, speaks } from '../lib/i18n/language';
import { DigestFoot } from './digest-foot';
import { DigestRun } from './digest-run';
import { DigestSection } from './digest-section';
import type { TranslatedSoFar } from './digest-translation';
import { FieldTags } from './field-tags';
import { inLanguage } from './in-language';
import type { DigestActions, PaperView } from './paper-view';
import { SecondSummary } from './second-summary';
import { TranslateOffer } from './translate-offer';

export interface DigestViewProps extends PaperView, DigestActions {
  /** The rank of the sections' headings in the page's outline. */
  level: 3 | 4;
  /** Whether the summary stands above in full, so that it isn't said twice. */
  summaryAbove: boolean;
}

interface State {
  /** While the first digest is being translated; it comes back as another digest then. */
  soFar?: TranslatedSoFar | null;
}

/** The open digest: summary, field, sections, and where all that comes from. The same in every frame. */
export class DigestView extends Component<DigestViewProps, State> {
  override componentDidUpdate({ shown }: DigestViewProps) {
    if (shown.first.key !== this.props.shown.first.key && this.state.soFar)
      this.setState({ soFar: null });
  }

  override render(props: DigestViewProps, { soFar = null }: State) {
    const { shown, body, failed, choice, level, summaryAbove, translation } = props;
    const words = digestWords(choice.first);
    const { first } = shown;
    const own = ownLanguage(choice);
    const sections = body?.first.map((section, index) => soFar?.sections[index] ?? section) ?? [];
    const pairs = alignSections(sections, body?.second ?? []);
    const others = alignSections(sections, body?.other ?? []);
    const fields = pairs.filter(({ first: section }) => section?.kind === 'field');
    const summaries = pairs.filter(isLead(shown, soFar));
    const langOf = (section: Section | null) =>
      section && soFar?.sections.includes(section) ? own : first.lang;
    return (
      <div class="body">
        {!speaks(first.lang, own) && (
          <TranslateOffer
            head={first}
            to={own}
            language={choice.first}
            onPart={(part) => this.setState({ soFar: part })}
            {...{ words, translation }}
          />
        )}
        <div class={shown.second && !summaryAbove ? 'pair' : undefined}>
          {(!summaryAbove || soFar?.summary) && (
            <p class="lead" {...inLanguage(soFar?.summary ? own : first.lang)}>
              <DigestRun nodes={soFar?.summary ?? first.summary} />
            </p>
          )}
          <SecondSummary shown={shown} />
        </div>
        {failed && <p class="notice">{words.unavailable}</p>}
        {!failed && !body && <p class="notice">{words.loading}</p>}
        {fields.map(
          ({ first: field }) =>
            field && (
              <div {...inLanguage(langOf(field))}>
                <FieldTags section={field} />
              </div>
            ),
        )}
        {pairs.map(
          (pair, index) =>
            !fields.includes(pair) &&
            !summaries.includes(pair) && (
              <DigestSection
                key={`${first.key} ${shown.second?.key} ${index}`}
                other={(pair.first && others[index]?.second) ?? null}
                lang={langOf(pair.first)}
                language={choice.first}
                {...{ pair, shown, level, words }}
              />
            ),
        )}
        <DigestFoot {...props} words={words} />
      </div>
    );
  }
}

/** The summary sections that the lead says already: a longer one stays, so that nothing of it is lost. */
function isLead({ first, second }: Shown, soFar: TranslatedSoFar | null) {
  return (pair: SectionPair) => {
    const says = (section: Section | null, head: DigestHead | null) => {
      if (!section) return true;
      const [only, ...more] = section.blocks;
      const whole = more.length === 0 && only?.t === 'paragraph';
      return whole && JSON.stringify(only.c) === JSON.stringify(head?.summary);
    };
    const translated = { ...first, summary: soFar?.summary ?? first.summary };
    return (
      (pair.first ?? pair.second)?.kind === 'summary' &&
      (says(pair.first, translated) || says(pair.first, first)) &&
      says(pair.second, second)
    );
  };
}
