import { DigestRun } from './digest-run';
import { inLanguage } from './in-language';
import { joinPopover } from './join-popover';
import type { PaperView } from './paper-view';
import { SecondSummary } from './second-summary';

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
