import type { DigestHead } from '../../lib/digest/digest';
import { originOf } from '../../lib/i18n/digest-origin';
import type { DigestWords } from '../../lib/i18n/digest-words';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { inLanguage } from '../base/in-language';

interface Props {
  head: DigestHead;
  language: WordsLanguage;
  words: DigestWords;
}

/** Whose a digest is and of when, above one of two that no one source wrote. */
export function OriginLine({ head, language, words }: Props) {
  return (
    <p class="by" {...inLanguage(language)}>
      {originOf(head, language, words.unnamed)}
    </p>
  );
}
