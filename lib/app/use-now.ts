import { useEffect, useState } from 'preact/hooks';

const EVERY = 20_000;

/** The time, in milliseconds since 1970, told anew often enough for what is said in minutes. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, Date.now() - EVERY);
}
