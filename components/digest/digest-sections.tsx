import { alignSections } from '../../lib/digest/align-sections';
import { type ArrangedPair, arrangeSections } from '../../lib/digest/arrange-sections';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { ownLanguage, wordsLanguage } from '../../lib/i18n/language';
import { inLanguage } from '../base/in-language';
import { DigestSection } from './digest-section';
import type { TranslatedSoFar } from './digest-translation';
import { FieldTags } from './field-tags';
import { FoldedSection } from './folded-section';
import type { PaperView } from './paper-view';

interface Props extends Pick<PaperView, 'shown' | 'body' | 'choice'> {
  /** While the first digest is being translated. */
  soFar: TranslatedSoFar | null;
  /** The rank of the sections' headings in the page's outline. */
  level: 3 | 4;
  words: DigestWords;
}

/** What a digest says below its lead, section by section; or one text in two languages, beside one another. */
export function DigestSections({ shown, body, choice, soFar, level, words }: Props) {
  const { first, second } = shown;
  const sections =
    body?.first.sections.map((section, index) => soFar?.sections[index] ?? section) ?? [];
  const arranged = arrangeSections(
    { sections, lead: soFar?.summary ?? first.summary, lang: first.lang },
    second && { sections: body?.second?.sections ?? [], lead: second.summary, lang: second.lang },
  );
  const others = alignSections(sections, body?.other?.sections ?? []);
  const fields = arranged.filter((pair) => pair.first?.kind === 'field');
  const langOf = ({ index }: ArrangedPair) =>
    index < (soFar?.sections.length ?? 0) ? ownLanguage(choice) : first.lang;
  return (
    <>
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
          const common = {
            lang: langOf(pair),
            language: wordsLanguage(choice),
            pair,
            level,
            words,
          };
          if (pair.isFolded)
            return <FoldedSection key={key} {...common} secondLang={second?.lang ?? first.lang} />;
          const other = (pair.first && others[pair.index]?.second) ?? null;
          const own = arranged.some(
            (each) => each !== pair && each.first?.kind === pair.first?.kind,
          );
          return <DigestSection key={key} {...common} {...{ other, shown, own }} />;
        })}
    </>
  );
}
