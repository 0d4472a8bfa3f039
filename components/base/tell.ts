import { useEffect, useRef } from 'preact/hooks';

/** Where our own pages tell those who listen what has come of something: it stands there before its words do. */
const REGION = 'told';

/** In milliseconds: what is told within these is told together, and the region has been empty for long enough. */
const TOGETHER = 100;
/** In milliseconds: what was heard by then is not to be come across once more. */
const HEARD = 5000;

let waiting: string[] = [];
let clearing: ReturnType<typeof setTimeout>;

/** Tells those who listen to the page, in their turn. */
function tell(text: string): void {
  const region = document.getElementById(REGION);
  if (!region) return;
  if (waiting.length === 0) {
    clearTimeout(clearing);
    region.textContent = '';
    setTimeout(() => {
      region.textContent = waiting.join(' ');
      waiting = [];
      clearing = setTimeout(() => region.replaceChildren(), HEARD);
    }, TOGETHER);
  }
  if (!waiting.includes(text)) waiting.push(text);
}

/**
 * Tells a text once it stands on the page, and then each time that it stands for another `state`: numbers in it that grow are
 * no news. With `since`, what stands there first is told only where it has come to that since the page was opened, and once.
 */
export function useTold(text: string | null, state = text, since = Number.POSITIVE_INFINITY): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const isKnown = since < performance.timeOrigin || (Number.isFinite(since) && told.has(state));
    if (text && !(isFirst.current && isKnown)) {
      tell(text);
      told.add(state);
    }
    isFirst.current = false;
  }, [state]);
}

const told = new Set<string | null>();
