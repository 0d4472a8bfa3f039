import { cardWords } from '../../lib/i18n/card-words';
import { type LanguageChoice, type Shown, wordsLanguage } from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';
import { Mark } from '../base/mark';

interface Props {
  shown: Shown;
  choice: LanguageChoice;
  open: boolean;
  onToggle?: () => void;
}

/** In a row's place, where all that the library has of a paper is another's by its title: why, and the way to it. */
export function DoubtfulRow({ shown: { first }, choice, open, onToggle }: Props) {
  const words = cardWords(wordsLanguage(choice));
  return (
    <button type="button" class="row doubtful" aria-expanded={open} onClick={onToggle}>
      <Mark />
      <span class="summary">
        <span>{words.doubtful}</span>
        <span class="heard">. </span>
        <span class="why">{words.ownTitle(first.title)}</span>
        {!open && (
          <>
            <span class="heard">. </span>
            <span class="look">{words.lookAnyway}</span>
          </>
        )}
      </span>
    </button>
  );
}

/** The same before its reader comes near; see `collapsed.tsx`. */
export function CollapsedDoubt({
  place,
  ...row
}: Omit<Props, 'open'> & { place: 'list' | 'paper' }) {
  return (
    <div class={`ours card ${place} collapsed`} lang={htmlLang(wordsLanguage(row.choice))}>
      <DoubtfulRow {...row} open={false} />
    </div>
  );
}
