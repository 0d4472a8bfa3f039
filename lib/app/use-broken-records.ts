import { useEffect, useState } from 'preact/hooks';
import { countBroken } from '../store/imports/count-broken';

/** How many records of the library are passed over, counted once, in moments when the page has nothing else to do; 0 until then. */
export function useBrokenRecords(): number {
  const [broken, setBroken] = useState(0);
  useEffect(() => {
    let gone = false;
    const rest = async () => {
      await new Promise<unknown>((resolve) => requestIdleCallback(resolve));
      return !gone;
    };
    countBroken(rest).then((count) => count !== null && setBroken(count), console.info);
    return () => {
      gone = true;
    };
  }, []);
  return broken;
}
