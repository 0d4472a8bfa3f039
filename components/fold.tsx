import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardWords } from '../lib/i18n/card-words';

interface Props {
  words: CardWords;
  /** Elements, each of which is cut by itself. */
  children: ComponentChildren;
}

/**
 * Texts that are cut after some lines where they are much longer. The styles hold the heights: how high a
 * text may be as it comes, and, a few lines less, where it is cut, so that no fold hides a line or two.
 */
export function Fold({ words, children }: Props) {
  const texts = useRef<HTMLDivElement>(null);
  const [long, setLong] = useState(false);
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    // Observers run between layout and paint: all that opens at once is measured in one go, unseen.
    const observer = new ResizeObserver(() => {
      for (const text of texts.current?.children ?? []) {
        if (text.scrollHeight <= text.clientHeight + 1) continue;
        text.classList.add('long');
        setLong(true);
      }
    });
    if (texts.current) observer.observe(texts.current);
    return () => observer.disconnect();
  }, []);

  const showWhatHasFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const text = target.closest('.long');
    const bottom = text?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
    if (target.getBoundingClientRect().bottom > bottom) setOpen(true);
  };
  return (
    <>
      <div class={open ? '' : 'fold'} ref={texts} onFocusIn={showWhatHasFocus}>
        {children}
      </div>
      {long && (
        <button type="button" class="unfold" onClick={() => setOpen(!open)}>
          {open ? words.showLess : words.showAll}
        </button>
      )}
    </>
  );
}
