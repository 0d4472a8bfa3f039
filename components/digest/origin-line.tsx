import type { DigestHead } from '../../lib/digest/digest';
import { originOf } from '../../lib/i18n/digest-origin';
import type { DigestWords } from '../../lib/i18n/digest-words';
import type { UiLanguage } from '../../lib/i18n/ui-languages';
import { inLanguage } from '../base/in-language';

interface Props {
  head: DigestHead;
  language: UiLanguage;
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
