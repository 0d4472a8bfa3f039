import { useEffect, useRef } from 'preact/hooks';

/** What the library's keys do; `day` is reached by two, one after the other. */
export type KeyActs = Partial<
  Record<'search' | 'next' | 'previous' | 'open' | 'back' | 'source' | 'day' | 'help', () => void>
>;

type KeyAct = keyof KeyActs;

/** The keys themselves, as they are written for the reader. */
export const libraryKeys: Record<KeyAct, readonly string[]> = {
  search: ['/'],
  next: ['J'],
  previous: ['K'],
  open: ['O', 'Enter'],
  back: ['Esc'],
  source: ['N'],
  day: ['G', 'D'],
  help: ['?'],
};

const acts: Record<string, KeyAct> = {
  '/': 'search',
  j: 'next',
  k: 'previous',
  o: 'open',
  Enter: 'open',
  Escape: 'back',
  n: 'source',
  '?': 'help',
};

/** In milliseconds: how long the second of two keys is waited for. */
const PAIR = 1500;

/** Hears the library's keys, wherever nothing is typed and nothing lies over its places. */
export function useKeysHere(does: KeyActs): void {
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    const hear = keysHeard((act) => latest.current[act]);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

/** What listens to keys, and does what is to be done here. */
function keysHeard(
  actFor: (act: KeyAct) => (() => void) | undefined,
): (event: KeyboardEvent) => void {
  let begun = Number.NEGATIVE_INFINITY;
  return (event) => {
    if (takesKeys(event)) return;
    const { key, timeStamp } = event;
    const act = key === 'd' && timeStamp - begun < PAIR ? 'day' : actOf(event);
    begun = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY;
    const does = act && actFor(act);
    if (!does) return;
    event.preventDefault();
    does();
  };
}

/** What a key does by itself; what has the focus is pressed by Enter. */
function actOf({ key, target }: KeyboardEvent): KeyAct | undefined {
  return key === 'Enter' && target !== document.body ? undefined : acts[key];
}

/** Whether a key belongs to what is written in, to the browser, or to what was opened over all else. */
function takesKeys(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return true;
  return isWritten(target) || document.querySelector(OVER_ALL) !== null;
}

const OVER_ALL = 'dialog[open], [popover]:popover-open';
const WRITTEN = 'input:not([type="radio"], [type="checkbox"]), textarea, select';

function isWritten(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITTEN));
}
