import type { Ref } from 'preact';
import { cardWords } from '../../lib/i18n/card-words';
import {
  type LanguageChoice,
  ownLanguage,
  type Shown,
  speaks,
  wordsLanguage,
} from '../../lib/i18n/language';
import { inLanguage } from '../base/in-language';
import { Mark } from '../base/mark';
import { DigestRun } from '../digest/digest-run';

interface Props {
  shown: Shown;
  choice: LanguageChoice;
  open: boolean;
  /** Whether it is read at the side. */
  read?: boolean;
  onToggle?: () => void;
  /** How many have written about the paper. */
  sources: number;
  /** Who, and when; not before somebody is near to ask. */
  whose?: string[];
  /** What is said of a summary that is not in the reader's language; not before somebody is near to ask. */
  foreign?: string;
  /** Where the summary is. */
  line?: Ref<HTMLSpanElement>;
}

/** The row of a card: a paper's digest in one sentence, and the way to the whole. */
export function Row({
  shown: { first },
  choice,
  open,
  read,
  onToggle,
  sources,
  whose,
  foreign,
  line,
}: Props) {
  const words = cardWords(wordsLanguage(choice));
  return (
    <button
      type="button"
      class="row"
      aria-expanded={open}
      aria-current={read || undefined}
      onClick={onToggle}
    >
      <Mark />
      <span class="summary" ref={line ?? null} {...inLanguage(first.lang)}>
        <span class="heard">{words.digest}: </span>
        {!speaks(first.lang, ownLanguage(choice)) && (
          <span class="foreign" title={foreign}>
            {first.lang}
          </span>
        )}
        {first.abstractAlone && <span class="foreign">{words.abstract}</span>}
        <DigestRun nodes={first.summary} />
      </span>
      {sources > 1 && (
        <span class="several" title={whose && [words.sources(sources), ...whose].join('\n')}>
          <span aria-hidden="true">{sources}</span>
          <span class="heard">
            . {words.sources(sources)}
            {whose?.map((origin) => `; ${origin}`)}
          </span>
        </span>
      )}
    </button>
  );
}
