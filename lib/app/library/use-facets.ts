import { useEffect, useState } from 'preact/hooks';
import type { Facets } from '../../digest/found';
import { countFacets } from '../../store/search/count-facets';

/** In milliseconds: the index comes to know what was imported a little later. */
const LATER = 4000;

/** How many papers each source, field and language has: counted once the first list is there, and whenever something changes. */
export function useFacets(revision: number, isPainted: boolean): Facets | null {
  const [facets, setFacets] = useState<Facets | null>(null);
  useEffect(() => {
    if (!isPainted) return;
    const count = () => countFacets().then(setFacets, console.error);
    count();
    const later = setTimeout(count, LATER);
    return () => clearTimeout(later);
  }, [revision, isPainted]);
  return facets;
}
