import { Component } from 'preact';
import { isAbstractAlone } from '../../lib/digest/abstracts';
import { alignSections } from '../../lib/digest/align-sections';
import { type ArrangedPair, arrangeSections } from '../../lib/digest/arrange-sections';
import { plainText } from '../../lib/digest/plain-text';
import type { Inline } from '../../lib/digest/tree';
import { digestWords } from '../../lib/i18n/digest-words';
import { ownLanguage, type Shown, speaks } from '../../lib/i18n/language';
import { inLanguage } from '../base/in-language';
import { DigestFoot } from './digest-foot';
import { DigestRun } from './digest-run';
import { DigestSection } from './digest-section';
import type { TranslatedSoFar } from './digest-translation';
import { FieldTags } from './field-tags';
import { FoldedSection } from './folded-section';
import { PaperParticulars } from './paper-particulars';
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
    const { second } = shown;
    const sections =
      body?.first.sections.map((section, index) => soFar?.sections[index] ?? section) ?? [];
    const arranged = arrangeSections(
      { sections, lead: soFar?.summary ?? first.summary, lang: first.lang },
      second && { sections: body?.second?.sections ?? [], lead: second.summary, lang: second.lang },
    );
    const others = alignSections(sections, body?.other?.sections ?? []);
    const fields = arranged.filter((pair) => pair.first?.kind === 'field');
    const about = particularsOf(props);
    const langOf = ({ index }: ArrangedPair) =>
      index < (soFar?.sections.length ?? 0) ? own : first.lang;
    return (
      <div class={props.deleted ? 'body deleted' : 'body'}>
        {!speaks(first.lang, own) && (
          <TranslateOffer
            head={first}
            to={own}
            language={choice.first}
            onPart={(part) => this.setState({ soFar: part })}
            {...{ words, translation }}
          />
        )}
        <Leads shown={shown} translated={soFar?.summary ?? null} own={own} above={summaryAbove} />
        {isAbstractAlone(sections) && <p class="notice">{words.abstractAlone}</p>}
        {!body && <p class="notice">{failed ? words.unavailable : words.loading}</p>}
        {fields.map(
          (pair) =>
            pair.first && (
              <div key={pair.index} {...inLanguage(langOf(pair))}>
                <FieldTags section={pair.first} />
              </div>
            ),
        )}
        {arranged
          .filter((pair) => !fields.includes(pair))
          .map((pair) => {
            const key = `${first.key} ${second?.key} ${pair.index}`;
            const common = { lang: langOf(pair), language: choice.first, pair, level, words };
            if (pair.isFolded)
              return (
                <FoldedSection key={key} {...common} secondLang={second?.lang ?? first.lang} />
              );
            const other = (pair.first && others[pair.index]?.second) ?? null;
            return <DigestSection key={key} {...common} {...{ other, shown }} />;
          })}
        {about && (
          <PaperParticulars
            {...about}
            known={fields.map((pair) => plainText(pair.first?.blocks ?? [])).join('\n')}
            language={choice.first}
            words={words}
          />
        )}
        <DigestFoot {...props} words={words} />
      </div>
    );
  }
}

interface LeadsProps {
  shown: Shown;
  /** The first summary in the reader's own language, once it is translated. */
  translated: Inline[] | null;
  own: string;
  /** The first summary stands above already. */
  above: boolean;
}

/** The summary, or two. */
function Leads({ shown, translated, own, above }: LeadsProps) {
  const { first, second } = shown;
  return (
    <div class={second && !above ? 'pair' : undefined}>
      {(!above || translated) && (
        <p class="lead" {...inLanguage(translated ? own : first.lang)}>
          <DigestRun nodes={translated ?? first.summary} />
        </p>
      )}
      <SecondSummary shown={shown} />
    </div>
  );
}

/** What the first of the digests that tells anything of their paper itself tells, and its language. */
function particularsOf({ body, shown: { first, second } }: PaperView) {
  if (body?.first.particulars) return { told: body.first.particulars, lang: first.lang };
  const told = body?.second?.particulars;
  return told && second ? { told, lang: second.lang } : null;
}
