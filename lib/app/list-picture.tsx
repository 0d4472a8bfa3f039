import { Row } from '../../components/on-site/row';
import type { DigestHead } from '../digest/digest';
import { PUBLISHED } from '../digest/provenance';
import { type AppWords, appWords } from '../i18n/app-words';
import { type LanguageChoice, wordsLanguage } from '../i18n/language';
import { htmlLang } from '../i18n/language-name';

/** Papers of the sample's day; in their own words in every language. */
const TITLES = [
  'The Assistant Axis: Situating and Stabilizing the Default Persona of Language Models',
  'CoDance: An Unbind-Rebind Paradigm for Robust Multi-Subject Animation',
];

/** A list of the site as it looks with digests: with the very rows that stand there, and nothing in it to be clicked. */
export function ListPicture({ choice }: { choice: LanguageChoice }) {
  const words = appWords(wordsLanguage(choice));
  return (
    <figure class="picture">
      <div class="boxes" inert>
        {headsIn(choice, words).map((head) => (
          <div class="box" key={head.key}>
            <span class="thumb" />
            <b lang="en">{head.title}</b>
            <div class="ours card list" lang={htmlLang(wordsLanguage(choice))}>
              <Row
                shown={{ first: head, second: null, other: null }}
                choice={choice}
                sources={1}
                open={false}
              />
            </div>
          </div>
        ))}
      </div>
      <figcaption>{words.picture}</figcaption>
    </figure>
  );
}

function headsIn(choice: LanguageChoice, words: AppWords): DigestHead[] {
  return words.pictured.map((summary, index) => ({
    ...{ key: String(index), lang: wordsLanguage(choice), title: TITLES[index] ?? '' },
    ...{ source: '', date: null, readingSource: null, summary: [summary], provenance: PUBLISHED },
  }));
}
