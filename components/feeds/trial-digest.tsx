import type { DigestBody, DigestHead } from '../../lib/digest/digest';
import { digestWords } from '../../lib/i18n/digest-words';
import { type LanguageChoice, wordsLanguage } from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';
import { inLanguage } from '../base/in-language';
import { DigestRun } from '../digest/digest-run';
import { DigestSections } from '../digest/digest-sections';
import { ReadingSource } from '../digest/reading-source';

interface Props {
  head: DigestHead;
  body: DigestBody;
  choice: LanguageChoice;
}

/** A digest as an open card has it, of a file that is only looked at: there is nothing to be done with it yet. */
export function TrialDigest({ head, body, choice }: Props) {
  const language = wordsLanguage(choice);
  const words = digestWords(language);
  const shown = { first: head, second: null, other: null };
  return (
    <article class="ours trial-card" lang={htmlLang(language)}>
      <div class="body">
        <h4 class="paper-title" dir="auto">
          {head.title}
        </h4>
        {head.summary.length > 0 && (
          <p class="lead" {...inLanguage(head.lang)}>
            <DigestRun nodes={head.summary} />
          </p>
        )}
        <DigestSections
          shown={shown}
          body={{ first: body, second: null, other: null }}
          choice={choice}
          soFar={null}
          level={4}
          words={words}
        />
        <footer>
          <ReadingSource head={head} words={words} />
        </footer>
      </div>
    </article>
  );
}
