import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardWords } from '../lib/i18n/card-words';
import { type LanguageChoice, type LanguageMode, type Shown, speaks } from '../lib/i18n/language';
import { htmlLang, languageName } from '../lib/i18n/language-name';
import { type Body, DigestBody } from './digest-body';
import { DigestRun } from './digest-text';
import { Mark } from './mark';
import { Sheet } from './sheet';

/** Where an open digest stands: over the page, joined to its row, or in the page's flow. */
export type Frame = 'sheet' | 'flow';

export interface CardProps {
  shown: Shown;
  choice: LanguageChoice;
  place: 'list' | 'paper';
  /** Null while the card is collapsed. */
  open: Frame | null;
  body: Body | null;
  failed: boolean;
  onToggle: () => void;
  onChooseMode: (mode: LanguageMode) => void;
}

/** A paper's digest on its page: a slim row, and the digest below it once the reader opens it. */
export function Card({
  shown,
  choice,
  place,
  open,
  body,
  failed,
  onToggle,
  onChooseMode,
}: CardProps) {
  const words = cardWords(choice.first);
  const { first } = shown;
  const row = useRef<HTMLButtonElement>(null);
  const summary = useRef<HTMLSpanElement>(null);
  const [cut, setCut] = useState(false);
  const inFlow = open === 'flow';

  useLayoutEffect(() => {
    const line = summary.current;
    if (open === 'sheet' && line) setCut(line.scrollHeight > line.clientHeight + 1);
  }, [open, first]);

  const foreign = speaks(first.lang, choice.first) ? null : languageName(first.lang, choice.first);
  const digest = (
    <DigestBody
      shown={shown}
      body={body}
      failed={failed}
      choice={choice}
      place={place}
      summaryAbove={inFlow || (!cut && !shown.second)}
      onChooseMode={onChooseMode}
    />
  );
  return (
    <div class={`card ${place} ${open ?? 'collapsed'}`} lang={htmlLang(choice.first)}>
      <button type="button" class="row" ref={row} aria-expanded={open !== null} onClick={onToggle}>
        <Mark />
        <span class="summary" ref={summary} lang={htmlLang(first.lang)}>
          <span class="heard">{words.digest}: </span>
          {foreign && (
            <span class="foreign" title={words.onlyIn(foreign)}>
              {first.lang}
            </span>
          )}
          <DigestRun nodes={first.summary} />
        </span>
        <svg class="chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="m4 6 4 4 4-4" />
        </svg>
      </button>
      {inFlow && digest}
      {open === 'sheet' && (
        <Sheet anchor={row} label={words.digest}>
          {digest}
        </Sheet>
      )}
    </div>
  );
}
