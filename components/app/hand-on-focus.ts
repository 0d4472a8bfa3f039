/**
 * Makes a `ref` for a button that goes away once it was pressed: the focus that it has then goes on to what `to` finds
 * first within `around`, so that whoever works by key, or listens, stays in that place.
 */
export function handOnFocus(around: string, to: string) {
  return (button: HTMLElement | null) => () => {
    const place = button?.matches(':focus') ? button.closest(around) : null;
    // What is chosen there is known once all of it was drawn.
    queueMicrotask(() => place?.querySelector<HTMLElement>(to)?.focus({ preventScroll: true }));
  };
}
