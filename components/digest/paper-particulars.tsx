import type { Particular } from '../../lib/digest/particular';
import { plainInline } from '../../lib/digest/plain-text';
import { topicsIn } from '../../lib/digest/topics-in';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { speaks } from '../../lib/i18n/language';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { Fold } from '../base/fold';
import { inLanguage } from '../base/in-language';
import { DigestRun } from './digest-run';
import { TagList } from './tag-list';

interface Props {
  told: Particular[];
  /** The digest's field, which needs no tags beside it. */
  known: string;
  /** The language of their digest. */
  lang: string;
  language: WordsLanguage;
  words: DigestWords;
}

/** What a publisher tells of the paper itself: a few quiet lines, and tags. */
export function PaperParticulars({ told, known, lang, language, words }: Props) {
  const tags = told
    .filter(({ kind }) => kind === 'tags')
    .flatMap(({ c }) => topicsIn(plainInline(c)))
    .filter((topic) => !topicsIn(known).includes(topic));
  const others = told.filter(({ kind }) => kind !== 'tags');
  if (tags.length + others.length === 0) return null;
  return (
    <aside class="about" aria-label={words.about}>
      {tags.length > 0 && (
        <div {...inLanguage(lang)}>
          <TagList text={tags.join(', ')} />
        </div>
      )}
      {others.length > 0 && (
        <Fold words={words} pair={false}>
          <dl>
            {others.map((particular) => {
              const { kind, label, c } = particular;
              // As its publisher wrote it in the reader’s language, where we know no better, or where ours would be said
              // of several; else ours.
              const written =
                (kind === 'other' ||
                  speaks(lang, language) ||
                  others.some((each) => each !== particular && each.kind === kind)) &&
                label;
              return (
                <div key={particular}>
                  <dt {...inLanguage(written ? lang : language)}>
                    {written || words.particulars[kind]}
                  </dt>{' '}
                  <dd {...inLanguage(lang)}>
                    <DigestRun nodes={c} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </Fold>
      )}
    </aside>
  );
}
