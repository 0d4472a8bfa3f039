/** What can have the focus, and can be used. */
const USABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [hidden], [tabindex="-1"])';

/** In milliseconds: what a part is drawn as later is no longer what the reader did there. */
const LONGEST = 5000;
/**
 * Keeps those who work by key in the part of the page that they are in, by its `data-part`: where what they pressed goes, as
 * it does when it has done what it says, what stands there next has the focus; where it is in no part, the title of its
 * section, or of what stands on the page next. What can't be used for as long as it does
 * what it says, which takes the focus from it in Chromium, has it again afterwards.
 */
export function keepFocus(): void {
  let part: string | null = null;
  let section: Element | null = null;
  let focused: HTMLElement | null = null;
  let wasBarred = false;
  let late: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(late);
    focused = null;
    wasBarred = false;
    late = undefined;
  };
  const goOn = () => {
    late ??= setTimeout(forget, LONGEST);
    if (part === null) {
      const around = section?.isConnected ? section : document.querySelector('main');
      const title = around?.querySelector<HTMLElement>('h2, h3');
      if (title) focusOn(title);
      return;
    }
    const place = document.querySelector(`[data-part="${CSS.escape(part)}"]`);
    if (place) giveFocus(place);
  };
  const look = (last: HTMLElement) => {
    const isBarred = last.matches(':disabled');
    wasBarred ||= isBarred;
    if (document.activeElement !== document.body) return;
    if (!last.isConnected) goOn();
    else if (wasBarred && !isBarred) last.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(() => focused && look(focused));
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', ({ target }) => {
    forget();
    if (!(target instanceof HTMLElement)) return;
    part = target.closest<HTMLElement>('[data-part]')?.dataset.part ?? null;
    section = target.closest('section');
    focused = target;
  });
  // Whoever goes elsewhere is not called back.
  const leave = ({ target }: Event) => {
    if (target instanceof Node && !focused?.contains(target)) forget();
  };
  document.addEventListener('pointerdown', leave, true);
  document.addEventListener('keydown', leave, true);
}

/** Gives the focus to what can be used of a part; to what it says where nothing can. */
function giveFocus(place: Element): void {
  const next = [place, ...place.querySelectorAll(USABLE)].find((each) => each.matches(USABLE));
  const said = next ?? place.querySelector('h3, p') ?? place;
  if (said instanceof HTMLElement) focusOn(said);
}

/** Has something have the focus, be it no control. */
function focusOn(element: HTMLElement): void {
  if (!element.matches(USABLE)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
