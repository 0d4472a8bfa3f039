import { useEffect, useState } from 'preact/hooks';

/** A part of our page that is loaded once it is wanted; null until then. */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    // What is loaded may be a component, and a state calls functions that it is given.
    if (isWanted) load().then((loaded) => setPart(() => loaded), console.error);
  }, [isWanted]);
  return part;
}
