import { plainInline } from '../../lib/digest/plain-text';
import { cardWords } from '../../lib/i18n/card-words';
import { type LanguageChoice, type Shown, wordsLanguage } from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';
import { Mark } from '../base/mark';
import { Row } from './row';

/*
 * What stands on a page before its reader comes near, drawn by `plain-jsx`. It must look as `Card`, `Chip`
 * and `PageControl` do, which then take it over, element by element.
 */

interface Props {
  shown: Shown;
  choice: LanguageChoice;
}

interface CardProps extends Props {
  place: 'list' | 'paper';
  /** How many have written about the paper. */
  sources: number;
}

export function CollapsedCard({ place, ...row }: CardProps) {
  return (
    <div class={`ours card ${place} collapsed`} lang={htmlLang(wordsLanguage(row.choice))}>
      <Row {...row} open={false} />
    </div>
  );
}

export function CollapsedChip({ shown, choice }: Props) {
  return (
    <span class="ours chip" lang={htmlLang(wordsLanguage(choice))}>
      {/* A space that doesn’t break, so that no line ends between the link and its chip. */}
      {'\u00a0'}
      <button type="button" aria-expanded={false} aria-label={chipName(shown, choice)}>
        <Mark />
      </button>
    </span>
  );
}

export function chipName({ first }: Shown, choice: LanguageChoice): string {
  return `${cardWords(wordsLanguage(choice)).digest}: ${plainInline(first.summary)}`;
}

export interface CountProps {
  papers: number;
  withDigests: number;
  choice: LanguageChoice;
}

/** How the reader wants the control to stand. */
export interface ControlLook {
  corner: 'left' | 'right';
  /** Small, it has no words. */
  form: string;
}

export function CollapsedControl({ corner, form, ...counts }: CountProps & ControlLook) {
  const { choice } = counts;
  return (
    <section
      class={`ours dock ${corner} ${form}`}
      aria-label={cardWords(wordsLanguage(choice)).digests}
      lang={htmlLang(wordsLanguage(choice))}
    >
      <Count {...counts} />
    </section>
  );
}

/** How many of a page's papers have digests; the way to what can be done with them. */
export function Count({ papers, withDigests, choice }: CountProps) {
  const counted = cardWords(wordsLanguage(choice)).withDigests(withDigests, papers);
  return (
    <button type="button" class="count" title={counted}>
      <Mark />
      <span class="said">{counted}</span>
      <b aria-hidden="true">{withDigests}</b>
    </button>
  );
}
