import type { DigestBody, DigestHead } from '../../lib/digest/digest';
import type { AppWords } from '../../lib/i18n/app-words';
import { type LanguageChoice, wordsLanguage } from '../../lib/i18n/language';
import { htmlLang, languageName } from '../../lib/i18n/language-name';
import { TrialDigest } from './trial-digest';

/** Titles beside the one that is open. */
const MOST_TITLES = 8;

/** What a file was read as, of which nothing is stored. */
export interface TrialReading {
  path: string;
  digests: { paperId: string; head: DigestHead; body: DigestBody }[];
  /** Entries that name no paper. */
  unfiled: number;
}

interface Props {
  /** Null while it is being read. */
  reading: TrialReading | null;
  words: AppWords['feeds'];
  choice: LanguageChoice;
}

/** The newest file of a feed, read as an import would: its papers, its languages, and one digest as its card will be. */
export function TrialFile({ reading, words, choice }: Props) {
  if (!reading)
    return (
      <section class="trial-file">
        <p>{words.readingNewest}</p>
        <progress aria-label={words.readingNewest} />
      </section>
    );
  const { path, digests, unfiled } = reading;
  const [first, ...others] = digests;
  const language = wordsLanguage(choice);
  const languages = [...new Set(digests.map(({ head }) => head.lang))];
  const papers = new Set(digests.map(({ paperId }) => paperId)).size;
  return (
    <section class="trial-file" data-papers={papers}>
      <h3>{words.newest}</h3>
      <p class="trial-path">
        {path.replace(/\/\?$/, '/')}
        {' · '}
        {words.newestHolds(papers)}
        {languages.length > 0 &&
          ` · ${languages.map((lang) => languageName(htmlLang(lang), language)).join(language === 'en' ? ', ' : '、')}`}
        {unfiled > 0 && ` · ${words.unfiled(unfiled)}`}
      </p>
      {first ? (
        <TrialDigest head={first.head} body={first.body} choice={choice} />
      ) : (
        <p class="status nothing">{words.newestHasNone}</p>
      )}
      {others.length > 0 && (
        <ul class="trial-titles">
          {others.slice(0, MOST_TITLES).map(({ head }) => (
            <li key={head.key} dir="auto">
              {head.title}
            </li>
          ))}
          {others.length > MOST_TITLES && <li>{words.otherPapers(others.length - MOST_TITLES)}</li>}
        </ul>
      )}
    </section>
  );
}
