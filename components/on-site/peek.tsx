import { digestWords } from '../../lib/i18n/digest-words';
import { isOneText, wordsLanguage } from '../../lib/i18n/language';
import { inLanguage } from '../base/in-language';
import { joinPopover } from '../base/join-popover';
import { DigestRun } from '../digest/digest-run';
import { OriginLine } from '../digest/origin-line';
import type { PaperView } from '../digest/paper-view';
import { SecondSummary } from '../digest/second-summary';

const joined = joinPopover(360);

/** A paper's summary for the passing eye; those who hear the page are told it by the chip's name. */
export function Peek({ title, shown, choice }: PaperView) {
  const { first, second } = shown;
  const named = { language: wordsLanguage(choice), words: digestWords(wordsLanguage(choice)) };
  const ofTwo = second !== null && !isOneText(first, second);
  return (
    <div class="peek" popover="manual" aria-hidden="true" ref={joined}>
      <p class="title" dir="auto">
        {title}
      </p>
      {ofTwo && <OriginLine head={first} {...named} />}
      <p {...inLanguage(first.lang)}>
        <DigestRun nodes={first.summary} />
      </p>
      {ofTwo && <OriginLine head={second} {...named} />}
      <SecondSummary shown={shown} />
    </div>
  );
}
