/** How one of our hosts is met: by a pointer, the focus, or a voice's click. */
const MEETING = ['pointerover', 'focusin', 'click'];

const waiting = new WeakMap<EventTarget, () => void>();

/** Calls back, once, before whatever listens within a host hears of what meets it. */
export function whenFirstMet(host: Element, react: () => void): void {
  waiting.set(host, react);
}

/** Looks who is met on a page until the signal aborts: a hundred hosts need not listen each for itself. */
export function watchMeetings(signal: AbortSignal): void {
  for (const type of MEETING)
    addEventListener(type, look, { capture: true, passive: true, signal });
}

function look({ target }: Event): void {
  const react = target && waiting.get(target);
  if (!react) return;
  waiting.delete(target);
  react();
}
