/** What can have the focus. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Names what has the focus so that it is found again when its page is drawn anew: by its `data-spot`; or, within what bears
 * `data-spots`, by the part that it stands in, what it does or says there, and how many do the same before it.
 */
export function spotOf(focused: Element | null): string | null {
  const named = focused?.closest<HTMLElement>('[data-spot]')?.dataset.spot;
  if (named !== undefined) return named;
  const around = focused?.closest('[data-spots]');
  if (!focused?.matches(FOCUSABLE) || !around) return null;
  const name = nameOf(focused);
  return `${alike(around, name).indexOf(focused)} ${name}`;
}

/** Finds what bears the name of a spot. */
export function atSpot(around: ParentNode, spot: string): HTMLElement | null {
  const named = around.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot)}"]`);
  const [, index, name] = /^(\d+) ([\s\S]*)/.exec(spot) ?? [];
  if (named || name === undefined) return named;
  const found = alike(around, name)[Number(index)];
  return found instanceof HTMLElement ? found : null;
}

function alike(around: ParentNode, name: string): Element[] {
  return [...around.querySelectorAll(FOCUSABLE)].filter((element) => nameOf(element) === name);
}

function nameOf(element: Element): string {
  const part = element.closest<HTMLElement>('[data-part], [data-setting]')?.dataset;
  const of = (attribute: string) => element.getAttribute(attribute);
  const own = of('data-action') ?? of('href') ?? of('value') ?? of('aria-label') ?? of('type');
  return [part?.part ?? part?.setting ?? '', element.localName, own ?? ''].join(' ');
}
