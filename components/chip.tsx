import { useEffect, useRef, useState } from 'preact/hooks';
import { plainInline } from '../lib/digest/plain-text';
import { cardWords } from '../lib/i18n/card-words';
import { htmlLang } from '../lib/i18n/language-name';
import { DigestView } from './digest-view';
import { Mark } from './mark';
import { PaperTitle } from './paper-title';
import type { DigestActions, PaperView } from './paper-view';
import { Peek } from './peek';
import { Sheet } from './sheet';

/** How long the pointer must rest on a chip to mean it, and how long it may leave, in milliseconds. */
const MEANT = 200;
const LEFT = 250;

export interface ChipProps extends PaperView, DigestActions {
  open: boolean;
  onToggle: () => void;
}

/** A digest beside a loose link to its paper: a mark, its summary on hover and focus, the whole on click. */
export function Chip(props: ChipProps) {
  const { shown, choice, open, onToggle } = props;
  const words = cardWords(choice.first);
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [peeks, setPeeks] = useState(false);

  const peek = (on: boolean, delay = 0) => {
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => setPeeks(on), delay);
  };
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  useEffect(() => {
    if (!peeks) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      setPeeks(false);
    };
    window.addEventListener('keydown', close, true);
    return () => window.removeEventListener('keydown', close, true);
  }, [peeks]);

  return (
    <span
      class="ours chip"
      lang={htmlLang(choice.first)}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && peek(true, MEANT)}
      onPointerLeave={() => peek(false, LEFT)}
    >
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-label={`${words.digest}: ${plainInline(shown.first.summary)}`}
        onFocus={() => button.current?.matches(':focus-visible') && peek(true)}
        onBlur={() => peek(false)}
        onClick={() => {
          peek(false);
          onToggle();
        }}
      >
        <Mark />
      </button>
      {peeks && !open && <Peek {...props} anchor={button} />}
      {open && (
        <Sheet anchor={button} label={words.digest}>
          <PaperTitle {...props} />
          <DigestView {...props} level={3} summaryAbove={false} />
        </Sheet>
      )}
    </span>
  );
}
