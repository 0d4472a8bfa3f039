/*
 * Of each place its outermost element is asked: what is within a box may not have been laid out, and would be for our
 * sake alone.
 */

interface Place {
  anchor: Element;
}

/** Whether a place is rendered: nobody can see what is not. */
export function isRendered({ anchor }: Place): boolean {
  return anchor.checkVisibility({ visibilityProperty: true });
}

/** The places that can be seen or scrolled to, the nearest to what is seen first. Has the page lay itself out. */
export function nearestFirst<Each extends Place>(places: readonly Each[]): Each[] {
  const away = new Map<Each, number>();
  for (const place of places) {
    const { left, right, top, bottom } = place.anchor.getBoundingClientRect();
    const hasRoom = right > Math.max(left, -scrollX) && bottom > Math.max(top, -scrollY);
    if (hasRoom && place.anchor.checkVisibility({ opacityProperty: true }))
      away.set(place, Math.max(top - innerHeight, -bottom, 0));
  }
  return [...away.keys()].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
}
