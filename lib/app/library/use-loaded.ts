import { useEffect, useState } from 'preact/hooks';

/** A part of our page that is loaded once it is wanted; null until then. */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    // In braces: what is loaded may be a function, which a state would be asked for.
    if (isWanted) load().then((loaded) => setPart(() => loaded), console.error);
  }, [isWanted]);
  return part;
}
