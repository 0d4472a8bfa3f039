import { useEffect, useState } from 'preact/hooks';
import type { Found } from '../../digest/found';
import { searchLibrary } from '../../store/search/search-library';

/** So many papers are asked for at first; more once the reader comes near the end of them. */
const AT_FIRST = 60;

/** What a search found, and what was searched for. */
export interface FoundPapers extends Found {
  text: string;
}

/**
 * What the library has for a search, begun once a frame at most while it is typed; as long as an answer is on its way,
 * it is the one before. None comes after that of a later search. Null where nothing is searched for.
 */
export function useFound(
  text: string | null,
  revision: string,
  onDoubt: (error: unknown) => void,
): { found: FoundPapers | null; more: () => void } {
  const [found, setFound] = useState<FoundPapers | null>(null);
  const [limit, setLimit] = useState(AT_FIRST);
  useEffect(() => setLimit(AT_FIRST), [text]);
  useEffect(() => {
    if (text === null) {
      setFound(null);
      return;
    }
    const abort = new AbortController();
    const { signal } = abort;
    const search = async () => {
      const answer = await searchLibrary(text, { limit, signal });
      if (!signal.aborted) setFound({ ...answer, text });
    };
    const frame = requestAnimationFrame(() => {
      search().catch((error) => {
        if (!signal.aborted) onDoubt(error);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      abort.abort();
    };
  }, [text, limit, revision]);
  return {
    found,
    more() {
      if (found && found.hits.length < found.total && found.hits.length >= limit)
        setLimit(limit * 4);
    },
  };
}
