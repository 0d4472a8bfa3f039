import type { SectionPair } from '../../lib/digest/align-sections';
import { plainText } from '../../lib/digest/plain-text';
import type { DigestWords } from '../../lib/i18n/digest-words';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { DigestText } from './digest-text';
import { SectionLabel } from './section-label';

interface Props {
  pair: SectionPair;
  /** The languages of their digests. */
  lang: string;
  secondLang: string;
  /** The rank of the heading in the page's outline. */
  level: 3 | 4;
  language: WordsLanguage;
  words: DigestWords;
}

/** The authors' abstract where it is not in the digest's language: its label, and the text once one asks for it. */
export function FoldedSection({ pair, lang, secondLang, level, language, words }: Props) {
  const { first, second } = pair;
  const isRepeated = first && second && plainText(first.blocks) === plainText(second.blocks);
  const texts = [first, isRepeated ? null : second].filter((section) => section !== null);
  return (
    <details class="folded">
      <summary>
        <h4 aria-level={level === 4 ? undefined : level}>
          <SectionLabel
            section={first ?? second}
            lang={first ? lang : secondLang}
            {...{ language, words }}
          />
        </h4>
      </summary>
      {texts.map((section) => (
        // In whatever language it is: what reads it aloud has to tell by itself.
        <div key={section.label} lang="" dir="auto">
          <DigestText blocks={section.blocks} />
        </div>
      ))}
    </details>
  );
}
