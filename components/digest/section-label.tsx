import type { Section } from '../../lib/digest/digest';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { speaks } from '../../lib/i18n/language';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { inLanguage } from '../base/in-language';

interface Props {
  section: Section | null;
  /** The language of its digest. */
  lang: string;
  /** Whether it stands as its publisher wrote it, in whatever language, since ours would say less. */
  own?: boolean;
  language: WordsLanguage;
  words: DigestWords;
}

/**
 * What a section is called. In the reader's own language, or where nobody knows better, the publisher's label
 * stands; else ours, as it does where there is none.
 */
export function SectionLabel({ section, lang, own, language, words }: Props) {
  if (!section) return null;
  const { kind, label } = section;
  if (label === '')
    return (
      <span {...inLanguage(language)}>
        {kind === 'other' ? words.unlabelled : words.sections[kind]}
      </span>
    );
  const asWritten = own || kind === 'other' || speaks(lang, language);
  return (
    <span {...inLanguage(asWritten ? lang : language)}>
      {asWritten ? label : words.sections[kind]}
    </span>
  );
}
