import { useEffect, useMemo, useState } from 'preact/hooks';
import { newestDay } from '../../store/browse/days';
import { allPapers, dayOfPaper, newestPapers, papersOfDay } from '../../store/browse/papers';
import type { Listed, ReadRoute } from './routes';
import { type FoundPapers, useFound } from './use-found';

/** So many are read first of all papers: more than a window shows. */
const MOST_AT_FIRST = 60;

/** A list of papers as it was read. */
export interface ReadList {
  /** What it holds: never the newest day, or that of a paper, but the day itself. */
  listed: Listed;
  ids: readonly string[];
  /** What was found, where it is that. */
  found?: FoundPapers;
  /** Asks for more, where there is more than was read. */
  onMore?: () => void;
}

/** The list that a route names; null until one is read. As long as the next is on its way, it is the one before. */
export function useListed(
  route: ReadRoute,
  revision: number,
  /** How many papers wait to be indexed. */
  waiting: number,
  onDoubt: (error: unknown) => void,
): ReadList | null {
  const { listed } = route;
  const stored = useStored(route, revision, onDoubt);
  const text = listed.of === 'search' ? listed.text : null;
  const { found, more } = useFound(text, `${revision} ${waiting}`, onDoubt);
  const ids = useMemo(() => found?.hits.map(({ paperId }) => paperId) ?? [], [found]);
  if (text === null || !found) return stored;
  return { listed: { of: 'search', text: found.text }, ids, found, onMore: more };
}

function useStored(
  { listed, paperId }: ReadRoute,
  revision: number,
  onDoubt: (error: unknown) => void,
): ReadList | null {
  const [list, setList] = useState<ReadList | null>(null);
  const isOfPaper = listed.of === 'paper';
  useEffect(() => {
    if (listed.of === 'search') return;
    let gone = false;
    const tell = (next: ReadList) => {
      if (!gone) setList(next);
    };
    readList(listed, paperId, tell).catch(onDoubt);
    return () => {
      gone = true;
    };
  }, [JSON.stringify(listed), isOfPaper && paperId, revision]);
  return list;
}

async function readList(
  listed: Listed,
  paperId: string | null,
  tell: (list: ReadList) => void,
): Promise<void> {
  const day = await dayOf(listed, paperId);
  if (day) {
    tell({ listed: { of: 'day', day }, ids: await papersOfDay(day) });
    return;
  }
  const all = { of: 'all' } as const;
  const first = await newestPapers(MOST_AT_FIRST);
  tell({ listed: all, ids: first });
  if (first.length === MOST_AT_FIRST) tell({ listed: all, ids: await allPapers() });
}

async function dayOf(listed: Listed, paperId: string | null): Promise<string | null> {
  if (listed.of === 'day') return listed.day ?? newestDay();
  return listed.of === 'paper' && paperId ? dayOfPaper(paperId) : null;
}
