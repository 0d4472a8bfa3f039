import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryView } from './library-view';
import { type ReadRoute, readRoute } from './routes';
import type { Columns } from './use-columns';
import type { ReadList } from './use-listed';
import { focusSpot, type Navigation, type Spot } from './use-route';

/** Where a reader is among the papers of a list, and how they go on. */
export interface Reading {
  ids: readonly string[];
  /** The paper that is open; null for none. */
  openId: string | null;
  /** The paper that the list marks: the open one; where none is seen beside it, that of the keys, or the last one. */
  markedId: string | null;
  /** Whether the open paper has all the room, so that the list is a step back. */
  isPaneAlone: boolean;
  /** Where the reader was when they left this place, if they come back to it; `list` is null where what is marked is to be seen. */
  spot: (Omit<Spot, 'list'> & { list: number | null }) | null;
  /** Grows whenever the marked paper is to be brought into sight of the list. */
  sought: number;
  /** Gives the focus to what it is to go to, if that is there by now; rows come and go by themselves. */
  giveFocus: () => void;
  /** The address of a paper beside this list, or of the list alone. */
  at: (paperId: string | null) => ReadRoute;
  /** Opens a paper, and gives it the focus. */
  open: (paperId: string) => void;
  /** Opens a paper beside the list, where the focus stays. */
  show: (paperId: string) => void;
  step: (by: -1 | 1) => void;
  back: () => void;
  /** Goes to a list by a step of its own, and gives it the focus. */
  goTo: (route: ReadRoute) => void;
}

/** Joins the list and the paper that is open with the ways between them. */
export function useReading(
  nav: Navigation,
  route: ReadRoute,
  { list, isLate }: { list: ReadList | null; isLate: boolean },
  columns: Columns,
  view: LibraryView,
): Reading {
  const ids = list?.ids ?? [];
  const spot = useSpot(nav, route, ids);
  const [sought, setSought] = useState(0);
  const { focusOn, giveFocus } = useFocusSoon(spot);
  const [cursor, setCursor] = useState<string | null>(null);
  const first = useFirst(list);
  const openId = route.paperId ?? (columns === 1 ? null : first);
  const markedId = openId ?? cursor;
  const beside = useBeside(ids, markedId);
  const isPaneAlone = columns === 1 && openId !== null;
  useEffect(() => {
    if (!openId) return;
    setCursor(openId);
    return () => view.close(openId);
  }, [openId]);

  const at = (paperId: string | null) => readRoute(list?.listed ?? route.listed, paperId);
  return {
    ...{ ids, openId, markedId, isPaneAlone, spot, sought, giveFocus, at },
    show: (paperId) => nav.go(at(paperId)),
    open(paperId) {
      focusOn(`paper ${paperId}`);
      if (paperId !== openId) nav.go(at(paperId));
    },
    step(by) {
      // Beside it in the list of before, which its reader has left.
      const next = isLate ? undefined : beside(by);
      if (!next) return;
      if (openId) {
        // What had the focus goes with its paper.
        if (document.activeElement?.closest('.pane')) focusOn(`paper ${next}`);
        nav.go(at(next), 'replace');
      } else {
        setCursor(next);
        focusOn(`row ${next}`);
      }
    },
    back() {
      if (isPaneAlone) nav.back(at(null));
      else if (openId) {
        setSought(sought + 1);
        focusOn(`row ${openId}`);
      }
    },
    goTo(next) {
      focusOn('list');
      nav.go(next);
    },
  };
}

/** Where the reader was in a place; at the paper that was read last where that was not the one that led away from its list. */
function useSpot(nav: Navigation, route: ReadRoute, ids: readonly string[]): Reading['spot'] {
  const before = useRef(route);
  return useMemo(() => {
    const { paperId: read } = before.current;
    before.current = route;
    const spot = nav.takeSpot();
    const isLeft = read !== null && route.paperId === null && ids.includes(read);
    const row = `row ${read}`;
    if (!isLeft || !spot?.focus?.startsWith('row ') || spot.focus === row) return spot;
    return { ...spot, list: null, focus: row };
  }, [route]);
}

/** The paper that a list began with when it came: what is read is not exchanged when others come or it is deleted. */
function useFirst(list: ReadList | null): string | null {
  const first = useRef<{ of: string; paperId: string | null }>({ of: '', paperId: null });
  const of = JSON.stringify(list?.listed);
  if (list && (first.current.of !== of || first.current.paperId === null))
    first.current = { of, paperId: list.ids[0] ?? null };
  return first.current.paperId;
}

/** The papers beside one, or beside where it stood, if it has gone from the list. */
function useBeside(
  ids: readonly string[],
  paperId: string | null,
): (by: -1 | 1) => string | undefined {
  const stood = useRef(-1);
  const at = paperId === null ? -1 : ids.indexOf(paperId);
  if (at !== -1) stood.current = at;
  return (by) => {
    if (at !== -1 || paperId === null) return ids[at + by];
    return ids[by === 1 ? stood.current : stood.current - 1];
  };
}

/** Gives the focus to what had it at a spot, or to what is named, as soon as that is there. */
function useFocusSoon(spot: Reading['spot']): {
  focusOn: (name: string) => void;
  giveFocus: () => void;
} {
  const wanted = useRef<string | null>(null);
  const [, look] = useState(0);
  useMemo(() => {
    wanted.current = spot?.focus ?? wanted.current;
  }, [spot]);
  const giveFocus = () => {
    if (wanted.current && focusSpot(wanted.current)) wanted.current = null;
  };
  useLayoutEffect(giveFocus);
  return {
    giveFocus,
    focusOn(name) {
      wanted.current = name;
      look((looked) => looked + 1);
    },
  };
}
