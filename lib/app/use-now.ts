import { useEffect, useReducer } from 'preact/hooks';

const EVERY = 20_000;

/** The time, in milliseconds since 1970, told anew often enough for what is said in minutes. */
export function useNow(): number {
  const [, tell] = useReducer((told: number) => told + 1, 0);
  useEffect(() => {
    const timer = setInterval(() => tell(undefined), EVERY);
    return () => clearInterval(timer);
  }, []);
  return Date.now();
}
