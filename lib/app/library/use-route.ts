import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { spotOf } from '../../../components/base/spot';
import { hrefOf, parseRoute, type Route } from './routes';

/** Where a reader was within a place: how far it was scrolled, and what had the focus. */
export interface Spot {
  list: number;
  pane: number;
  /** As `spotOf` names it. */
  focus: string | null;
}

/** Where the library is, and how to go elsewhere. */
export interface Navigation {
  route: Route;
  /** Where the reader was when they left this place, if they come back to it; read once. */
  takeSpot: () => Spot | null;
  /** Goes to a place: by a step of its own that *back* undoes, or in place of the one that it was. */
  go: (route: Route, step?: 'push' | 'replace') => void;
  /** Goes back to where the reader came from by a step; else to this place. */
  back: (route: Route) => void;
}

/** In milliseconds: addresses that change as one types are written this long after, since browsers allow few a minute. */
const SETTLES = 300;

/** The place that the address names, as it is now; with the way back to where the reader was in it. */
export function useRoute(): Navigation {
  const [route, setRoute] = useState<Route>(() => parseRoute(location.hash));
  const spot = useRef<Spot | null>(readSpot());
  const shown = useRef(hrefOf(route));
  const address = useRef(new LateAddress()).current;
  const isOnWayBack = useRef(false);
  const [first] = useState(entryId);
  const entry = useRef(first);
  const left = useRef(new Map<string, Left>()).current;

  // At once: a link that is clicked before anybody listens would lead nowhere.
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    let idle: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      isOnWayBack.current = false;
      const before = entry.current;
      entry.current = entryId();
      // Browsers tell of a step by two events, one of them late at times.
      if (entry.current === before) return;
      // What was to be kept of the place before is not kept as this one's, but until its reader comes back to it.
      if (address.isLate || idle) left.set(before, { href: shown.current, spot: spotHere() });
      address.drop();
      clearTimeout(idle);
      idle = undefined;
      writeLeft(left, entry.current);
      const next = parseRoute(location.hash);
      if (hrefOf(next) === shown.current) return;
      spot.current = readSpot();
      shown.current = hrefOf(next);
      setRoute(next);
    };
    const keep = () => {
      clearTimeout(idle);
      idle = undefined;
      address.write();
      keepSpot();
    };
    const keepSoon = () => {
      clearTimeout(idle);
      idle = setTimeout(keep, 120);
    };
    window.addEventListener('popstate', read);
    window.addEventListener('hashchange', read);
    window.addEventListener('pagehide', keep);
    // A link that is clicked leaves this entry.
    window.addEventListener('click', keep, true);
    window.addEventListener('scroll', keepSoon, true);
    window.addEventListener('focusin', keepSoon);
    return () => {
      window.removeEventListener('popstate', read);
      window.removeEventListener('hashchange', read);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('click', keep, true);
      window.removeEventListener('scroll', keepSoon, true);
      window.removeEventListener('focusin', keepSoon);
    };
  }, []);

  const go: Navigation['go'] = (next, step = 'push') => {
    const href = hrefOf(next);
    if (step === 'push') {
      address.write();
      keepSpot();
      entry.current = crypto.randomUUID();
      history.pushState({ isStep: true, id: entry.current }, '', href);
    } else {
      address.writeSoon(href);
    }
    shown.current = href;
    setRoute(next);
  };

  return {
    route,
    go,
    back(to) {
      // A key that repeats would lead out of the library.
      if (isOnWayBack.current) return;
      isOnWayBack.current = Object(history.state).isStep === true;
      if (isOnWayBack.current) history.back();
      else go(to);
    },
    takeSpot() {
      const taken = spot.current;
      spot.current = null;
      return taken;
    },
  };
}

/** Gives the focus to what had it at a spot; says whether it is there. */
export function focusSpot(name: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-spot="${CSS.escape(name)}"]`);
  element?.focus({ preventScroll: true });
  return element !== null;
}

/** What was not written yet of an entry of the history when its reader left it by *back* or *forward*. */
interface Left {
  href: string;
  spot: Spot;
}

/** Writes what was left of an entry, now that its reader is there again. */
function writeLeft(left: Map<string, Left>, id: string): void {
  const found = left.get(id);
  if (!found) return;
  left.delete(id);
  history.replaceState({ ...history.state, spot: found.spot }, '', found.href);
}

/** The name of the entry of the history at which the reader is; it gets one where it has none. */
function entryId(): string {
  const state = Object(history.state);
  if (typeof state.id === 'string') return state.id;
  const id = crypto.randomUUID();
  history.replaceState({ ...state, id }, '');
  return id;
}

function spotHere(): Spot {
  return { list: topOf('list'), pane: topOf('pane'), focus: spotOf(document.activeElement) };
}

function keepSpot(): void {
  const spot = spotHere();
  // What is kept already is not written again: that takes browsers as long as a frame does.
  const state = Object(history.state);
  if (JSON.stringify(state.spot) !== JSON.stringify(spot))
    history.replaceState({ ...state, spot }, '');
}

function readSpot(): Spot | null {
  const { list, pane, focus } = Object(Object(history.state).spot);
  if (typeof list !== 'number' || typeof pane !== 'number') return null;
  return { list, pane, focus: typeof focus === 'string' ? focus : null };
}

/** How far what bears this name as `data-scroll` is scrolled. */
function topOf(scroller: 'list' | 'pane'): number {
  return document.querySelector(`[data-scroll="${scroller}"]`)?.scrollTop ?? 0;
}

/** The address of a place that is exchanged for another one again and again, as while one types. */
class LateAddress {
  #href: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isLate(): boolean {
    return this.#href !== null;
  }

  writeSoon(href: string): void {
    this.#href = href;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), SETTLES);
  }

  write(): void {
    const href = this.#href;
    this.drop();
    if (href !== null) history.replaceState(history.state, '', href);
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#href = null;
  }
}
