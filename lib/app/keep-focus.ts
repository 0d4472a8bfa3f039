/** What can have the focus, and can be used. */
const USABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [hidden])';

/** In milliseconds: what a part is drawn as later is no longer what the reader did there. */
const LONGEST = 5000;
/**
 * Keeps those who work by key in the part of the page that they are in, by its `data-part`: where what they pressed goes, as
 * it does when it has done what it says, what stands there next has the focus.
 */
export function keepFocus(): void {
  let part: string | null = null;
  let focused: Element | null = null;
  let late: ReturnType<typeof setTimeout> | undefined;
  const isLost = () => focused !== null && !focused.isConnected;
  const forget = () => {
    clearTimeout(late);
    focused = null;
    late = undefined;
  };
  const watch = new MutationObserver(() => {
    if (!isLost() || document.activeElement !== document.body) return;
    late ??= setTimeout(forget, LONGEST);
    const place = part && document.querySelector(`[data-part="${CSS.escape(part)}"]`);
    if (!place) return;
    const next = place.matches(USABLE) ? place : place.querySelector(USABLE);
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  });
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', ({ target }) => {
    forget();
    if (!(target instanceof Element)) return;
    part = target.closest<HTMLElement>('[data-part]')?.dataset.part ?? null;
    if (part !== null) focused = target;
  });
  // Whoever goes elsewhere is not called back.
  const leave = ({ target }: Event) => {
    if (target instanceof Node && !focused?.contains(target)) forget();
  };
  document.addEventListener('pointerdown', leave, true);
  document.addEventListener('keydown', leave, true);
}
