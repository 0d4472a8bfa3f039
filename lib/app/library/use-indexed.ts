import { useEffect, useState } from 'preact/hooks';
import { readIndexState } from '../../store/search/rebuild-index';

/** In milliseconds: so often it is asked how far the index is, while it is being made. */
const ASKED_EVERY = 2000;

/** How many papers wait to be indexed, counted again while there are any: what is found may be more each time. */
export function useIndexed(revision: number, isPainted: boolean): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (!isPainted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = async () => {
      const state = await readIndexState();
      if (gone) return;
      setWaiting(state.waiting);
      if (state.waiting > 0) timer = setTimeout(askAgain, ASKED_EVERY);
    };
    const askAgain = () => {
      ask().catch(console.info);
    };
    askAgain();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [revision, isPainted]);
  return waiting;
}
