import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardWords } from '../lib/i18n/card-words';

interface Props {
  words: CardWords;
  children: ComponentChildren;
}

/**
 * Text that is cut after some lines where it is much longer than that. The styles hold the heights: how
 * high it may be as it comes, and, a few lines less, where it is cut, so that no fold hides a line or two.
 */
export function Fold({ words, children }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const [long, setLong] = useState(false);
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    // Observers run between layout and paint: all that opens at once is measured in one go, unseen.
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.target.scrollHeight > entry.target.clientHeight + 1) setLong(true);
    });
    if (text.current) observer.observe(text.current);
    return () => observer.disconnect();
  }, []);

  const showWhatHasFocus = ({ target, currentTarget }: FocusEvent) => {
    const bottom = (element: unknown) =>
      element instanceof Element ? element.getBoundingClientRect().bottom : 0;
    if (bottom(target) > bottom(currentTarget)) setOpen(true);
  };
  return (
    <>
      <div
        class={`fold ${open ? '' : long ? 'cut' : 'short'}`}
        ref={text}
        onFocusIn={showWhatHasFocus}
      >
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
