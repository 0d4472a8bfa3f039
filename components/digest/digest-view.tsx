import { Component } from 'preact';
import { isAbstractAlone } from '../../lib/digest/abstracts';
import type { DigestBody, DigestHead, Section } from '../../lib/digest/digest';
import { plainText } from '../../lib/digest/plain-text';
import type { Inline } from '../../lib/digest/tree';
import { type DigestWords, digestWords } from '../../lib/i18n/digest-words';
import { isOneText, ownLanguage, type Shown, speaks, wordsLanguage } from '../../lib/i18n/language';
import { inLanguage } from '../base/in-language';
import { DigestFoot } from './digest-foot';
import { DigestRun } from './digest-run';
import { DigestSections } from './digest-sections';
import { DigestSources } from './digest-sources';
import type { TranslatedSoFar } from './digest-translation';
import { OriginLine } from './origin-line';
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
    const { shown, body, choice, translation } = props;
    const words = digestWords(wordsLanguage(choice));
    const { first, second } = shown;
    const own = ownLanguage(choice);
    const about = particularsOf(props);
    const isOne = second === null || isOneText(first, second);
    return (
      <div class={props.deleted ? 'body deleted' : 'body'}>
        <DigestSources {...props} words={words} />
        {!speaks(first.lang, own) && (
          <TranslateOffer
            head={first}
            to={own}
            language={wordsLanguage(choice)}
            onPart={(part) => this.setState({ soFar: part })}
            {...{ words, translation }}
          />
        )}
        {isOne ? (
          <Text {...props} soFar={soFar} words={words} />
        ) : (
          <div class="pair halves">
            <div>
              <OriginLine head={first} language={wordsLanguage(choice)} words={words} />
              <Text {...props} {...alone(first, body?.first)} soFar={soFar} words={words} />
            </div>
            <div class="second">
              <OriginLine head={second} language={wordsLanguage(choice)} words={words} />
              <Text
                {...props}
                {...alone(second, body?.second)}
                summaryAbove={false}
                soFar={null}
                words={words}
              />
            </div>
          </div>
        )}
        {about && (
          <PaperParticulars
            {...about}
            known={fieldsIn(body?.first.sections ?? [])}
            language={wordsLanguage(choice)}
            words={words}
          />
        )}
        <DigestFoot {...props} words={words} />
      </div>
    );
  }
}

interface TextProps extends DigestViewProps {
  /** As far as the first digest is being translated. */
  soFar: TranslatedSoFar | null;
  words: DigestWords;
}

/** One text, in one language or in two: its lead, and its sections. */
function Text({ shown, body, failed, choice, level, summaryAbove, soFar, words }: TextProps) {
  return (
    <>
      <Leads
        shown={shown}
        translated={soFar?.summary ?? null}
        own={ownLanguage(choice)}
        above={summaryAbove}
      />
      {isAbstractAlone(body?.first.sections ?? []) && <p class="notice">{words.abstractAlone}</p>}
      {!body && <p class="notice">{failed ? words.unavailable : words.loading}</p>}
      <DigestSections {...{ shown, body, choice, soFar, level, words }} />
    </>
  );
}

/** A digest by itself, as it stands beside one that it has nothing in common with but the paper. */
function alone(
  head: DigestHead,
  body: DigestBody | null | undefined,
): Pick<PaperView, 'shown' | 'body'> {
  return {
    shown: { first: head, second: null, other: null },
    body: body ? { first: body, second: null, other: null } : null,
  };
}

/** The topics that a digest names as its paper's field. */
function fieldsIn(sections: readonly Section[]): string {
  return sections
    .filter(({ kind }) => kind === 'field')
    .map(({ blocks }) => plainText(blocks))
    .join('\n');
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
