import { LIST_ARTICLE, LIST_TITLE_LINK } from '../../site/hf-selectors';
import type { PaperPlace } from '../../site/paper-places';
import { ChipSpots, isInLine } from './chip-spots';
import { MountedHost, type Theme } from './mounted-host';

/** A page that throws a host out this often within a second gets it back only in the next one ... */
const MOST_RETURNS = 30;
const SECOND = 1000;
/** ... and one that does so for as many seconds, not at all. */
const MOST_SECONDS = 3;

export interface PlacedDigest {
  place: PaperPlace;
  host: MountedHost;
}

/** How often a host came back: in this second, and in how many seconds it was too often. */
interface Returns {
  since: number;
  count: number;
  seconds: number;
}

interface PlacedEvents {
  onKey: (placed: PlacedDigest, key: string) => boolean;
  onMet: (placed: PlacedDigest) => void;
  onPress: (placed: PlacedDigest) => void;
}

/** The digests that stand in the page: one in each place, and none where the place is now another paper's. */
export class PlacedDigests {
  readonly #byAnchor = new Map<Element, PlacedDigest>();
  readonly #elements = new Set<Node>();
  readonly #spots = new ChipSpots();
  readonly #widths = new ResizeObserver(widen);
  readonly #returns = new WeakMap<PlacedDigest, Returns>();
  readonly #events: PlacedEvents;

  constructor(events: PlacedEvents) {
    this.#events = events;
  }

  /** In the page's order. */
  get all(): PlacedDigest[] {
    return [...this.#byAnchor.values()];
  }

  at(anchor: Element | null): PlacedDigest | undefined {
    return anchor ? this.#byAnchor.get(anchor) : undefined;
  }

  /** Whether a node is a host that should be in the page. */
  owns(node: Node): boolean {
    return this.#elements.has(node);
  }

  /** Takes away what stands where it should not. Says which anchors have lost their digest. */
  leaveOnly(places: readonly PaperPlace[]): Element[] {
    const wanted = new Map(places.map((place) => [place.anchor, place]));
    const lost = this.all.filter(({ place: { anchor, paperId, kind } }) => {
      const now = wanted.get(anchor);
      return now?.paperId !== paperId || now.kind !== kind;
    });
    for (const { place, host } of lost) {
      this.#byAnchor.delete(place.anchor);
      this.#elements.delete(host.element);
      this.#spots.leave(place.anchor);
      this.#widths.unobserve(host.element);
      host.remove();
    }
    return lost.map(({ place }) => place.anchor);
  }

  /** Makes what is missing. Says what is new and has to be drawn, then attached. */
  make(places: readonly PaperPlace[], theme: Theme): PlacedDigest[] {
    const before = new Map(this.#byAnchor);
    this.#byAnchor.clear();
    const made: PlacedDigest[] = [];
    for (const place of places) {
      const placed = before.get(place.anchor) ?? this.#mount(place, theme);
      if (!before.has(place.anchor)) made.push(placed);
      this.#byAnchor.set(place.anchor, placed);
    }
    return made;
  }

  /** Puts each where it belongs, unless it is there. Says which it put, and whether some have to wait a second. */
  attach(now: number): { returned: PlacedDigest[]; waiting: boolean } {
    const away = this.all.filter(({ place, host }) => !stands(place, host.element));
    const returned = away.filter((placed) => this.#mayReturn(placed, now));
    const links = returned.filter(({ place }) => place.kind === 'link');
    // All is asked of the page's layout before anything is changed in it.
    const loose = links.filter(({ place }) => !isInLine(place.anchor));
    for (const { place, host } of returned) {
      if (place.kind === 'link') place.anchor.after(host.element);
      else {
        this.#removeCopies(place.anchor);
        place.anchor.append(host.element);
      }
      host.wearAgain();
    }
    for (const { place, host } of loose) this.#spots.layOver(place.anchor, host.element);
    const back = new Set(returned);
    const waiting = away.some((placed) => !back.has(placed) && !this.#isGivenUp(placed));
    return { returned, waiting };
  }

  remove(): void {
    for (const { host } of this.#byAnchor.values()) host.remove();
    this.#byAnchor.clear();
    this.#elements.clear();
    this.#spots.disconnect();
    this.#widths.disconnect();
  }

  #mount(place: PaperPlace, theme: Theme): PlacedDigest {
    const kind = place.kind === 'link' ? 'chip' : 'card';
    const marks = { paperId: place.paperId, place: kind === 'chip' ? kind : place.kind, theme };
    const placed: PlacedDigest = {
      place,
      host: new MountedHost(kind, marks, {
        onKey: (key) => this.#events.onKey(placed, key),
        onMet: () => this.#events.onMet(placed),
        onPress: () => this.#events.onPress(placed),
      }),
    };
    this.#elements.add(placed.host.element);
    if (place.kind === 'list') this.#widths.observe(placed.host.element);
    return placed;
  }

  /** Who copies a box copies our host in it, without what it shows. */
  #removeCopies(anchor: Element): void {
    for (const copy of anchor.querySelectorAll('.paperglance-card'))
      if (!this.#elements.has(copy)) copy.remove();
  }

  #mayReturn(placed: PlacedDigest, now: number): boolean {
    if (this.#isGivenUp(placed)) return false;
    const { since, count, seconds } = this.#returns.get(placed) ?? {
      since: now,
      count: 0,
      seconds: 0,
    };
    const fresh = now - since >= SECOND;
    const returns = fresh
      ? { since: now, count: 1, seconds }
      : { since, count: count + 1, seconds };
    if (returns.count === MOST_RETURNS) returns.seconds++;
    this.#returns.set(placed, returns);
    return returns.count <= MOST_RETURNS;
  }

  #isGivenUp(placed: PlacedDigest): boolean {
    return (this.#returns.get(placed)?.seconds ?? 0) >= MOST_SECONDS;
  }
}

function stands({ kind, anchor }: PaperPlace, element: Element): boolean {
  return kind === 'link' ? element.previousElementSibling === anchor : anchor.contains(element);
}

/** Runs between layout and paint: in a box that is laid out as a row, a card goes to the end of its title's column. */
function widen(entries: ResizeObserverEntry[]): void {
  const squeezed = entries.filter(({ target, contentRect }) => {
    const box = target.closest(LIST_ARTICLE);
    return box === target.parentElement && contentRect.width < (box?.clientWidth ?? 0) * 0.7;
  });
  for (const { target } of squeezed) {
    const title = target.parentElement?.querySelector(LIST_TITLE_LINK)?.parentElement;
    title?.parentElement?.append(target);
  }
}
