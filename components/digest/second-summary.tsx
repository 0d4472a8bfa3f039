import type { Shown } from '../../lib/i18n/language';
import { inLanguage } from '../base/in-language';
import { DigestRun } from './digest-run';

/** The summary in the second of both languages, where that is shown. */
export function SecondSummary({ shown: { second } }: { shown: Shown }) {
  return (
    second && (
      <p class="second" {...inLanguage(second.lang)}>
        <DigestRun nodes={second.summary} />
      </p>
    )
  );
}
