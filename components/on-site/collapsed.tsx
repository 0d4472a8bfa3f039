import { plainInline } from '../../lib/digest/plain-text';
import { cardWords } from '../../lib/i18n/card-words';
import type { LanguageChoice, Shown } from '../../lib/i18n/language';
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
    <div class={`ours card ${place} collapsed`} lang={htmlLang(row.choice.first)}>
      <Row {...row} open={false} />
    </div>
  );
}

export function CollapsedChip({ shown, choice }: Props) {
  return (
    <span class="ours chip" lang={htmlLang(choice.first)}>
      {/* A space that doesn’t break, so that no line ends between the link and its chip. */}
      {'\u00a0'}
      <button type="button" aria-expanded={false} aria-label={chipName(shown, choice)}>
        <Mark />
      </button>
    </span>
  );
}

export function chipName({ first }: Shown, choice: LanguageChoice): string {
  return `${cardWords(choice.first).digest}: ${plainInline(first.summary)}`;
}

interface CountProps {
  papers: number;
  withDigests: number;
  choice: LanguageChoice;
}

export function CollapsedControl({ choice, ...counts }: CountProps) {
  return (
    <section
      class="ours dock"
      aria-label={cardWords(choice.first).digests}
      lang={htmlLang(choice.first)}
    >
      <Count {...counts} />
    </section>
  );
}

/** How many of a page's papers have digests; the way to what can be done with them. */
export function Count({
  papers,
  withDigests,
  title,
}: Omit<CountProps, 'choice'> & { title?: string }) {
  return (
    <button type="button" class="count" title={title}>
      <Mark />
      <span>
        <b>{withDigests}</b> / {papers}
      </span>
    </button>
  );
}
