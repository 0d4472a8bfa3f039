import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { newestDay } from '../../store/browse/days';
import { allPapers, dayOfPaper, newestPapers, papersOfDay } from '../../store/browse/papers';
import type { LibraryView } from './library-view';
import type { Listed, ReadRoute, Route } from './routes';
import { type FoundPapers, useFound } from './use-found';

/** So many are read first of all papers: more than a window shows. */
const MOST_AT_FIRST = 60;
/** So many rows of a list may be seen as it comes. */
const SEEN_AT_ONCE = 12;

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

/**
 * The list that a route names; null until one is read. As long as the next is on its way, it is the one before, and is `late`.
 * `foresee` reads a day's list that a reader seems to go to, so that it is there when they do.
 */
export function useListed(
  route: ReadRoute,
  view: LibraryView,
  revision: number,
  /** How many papers wait to be indexed. */
  waiting: number,
  onDoubt: (error: unknown) => void,
): { list: ReadList | null; isLate: boolean; foresee: (route: Route) => void } {
  const { listed } = route;
  const foreseen = useRef<Foreseen | null>(null);
  const stored = useStored(route, revision, foreseen, onDoubt);
  const text = listed.of === 'search' ? listed.text : null;
  const { found, more } = useFound(text, `${revision} ${waiting}`, onDoubt);
  const ids = useMemo(() => found?.hits.map(({ paperId }) => paperId) ?? [], [found]);
  const foresee = (next: Route) => {
    if (next.place !== 'read' || next.listed.of !== 'day') return;
    const of = JSON.stringify(next.listed);
    if (foreseen.current?.of === of && foreseen.current.revision === revision) return;
    const read: Foreseen = { of, revision, list: null };
    foreseen.current = read;
    const keep = (list: ReadList) => {
      read.list ??= list;
      view.foresee(list.ids.slice(0, SEEN_AT_ONCE));
    };
    readList(next.listed, null, keep).catch(console.info);
  };
  if (text === null || !found)
    return { list: stored.list, isLate: text !== null || stored.of !== ofRoute(route), foresee };
  return {
    list: { listed: { of: 'search', text: found.text }, ids, found, onMore: more },
    isLate: found.text !== text,
    foresee,
  };
}

/** A list that was read before anybody went there. */
interface Foreseen {
  of: string;
  revision: number;
  list: ReadList | null;
}

/** What tells the lists of routes apart. */
function ofRoute({ listed, paperId }: ReadRoute): string {
  return JSON.stringify(listed.of === 'paper' ? [listed, paperId] : listed);
}

/** A list that was read, and of which route it is. */
interface Stored {
  of: string;
  list: ReadList | null;
}

function useStored(
  route: ReadRoute,
  revision: number,
  foreseen: { readonly current: Foreseen | null },
  onDoubt: (error: unknown) => void,
): Stored {
  const [stored, setStored] = useState<Stored>({ of: '', list: null });
  const { listed, paperId } = route;
  const name = ofRoute(route);
  // Before the frame: what was foreseen is in it.
  useLayoutEffect(() => {
    if (listed.of === 'search') return;
    const { of = '', revision: when, list: read } = foreseen.current ?? {};
    if (read && of === name && when === revision) {
      setStored({ of, list: read });
      return;
    }
    let gone = false;
    const tell = (next: ReadList) => {
      if (!gone) setStored({ of: name, list: next });
    };
    readList(listed, paperId, tell).catch(onDoubt);
    return () => {
      gone = true;
    };
  }, [name, revision]);
  return stored;
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
