import { inLanguage } from '../base/in-language';
import { joinPopover } from '../base/join-popover';
import { DigestRun } from '../digest/digest-run';
import type { PaperView } from '../digest/paper-view';
import { SecondSummary } from '../digest/second-summary';

const joined = joinPopover(360);

/** A paper's summary for the passing eye; those who hear the page are told it by the chip's name. */
export function Peek({ title, shown }: PaperView) {
  const { first } = shown;
  return (
    <div class="peek" popover="manual" aria-hidden="true" ref={joined}>
      <p class="title" dir="auto">
        {title}
      </p>
      <p {...inLanguage(first.lang)}>
        <DigestRun nodes={first.summary} />
      </p>
      <SecondSummary shown={shown} />
    </div>
  );
}
