import { TAG } from '../../site/hf-selectors';

/** Between a text and the chip behind it, in CSS pixels. */
const GAP = 5;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * Keeps chips behind their link's text where that is in no line. Where a link is a box, or what is in a line
 * is cut, a chip in the line would be a box of its own, or be cut too: it is laid over the page instead.
 */
export class ChipSpots {
  readonly #hosts = new Map<Element, HTMLElement>();
  /** Runs between layout and paint: at first, and whenever a link's box changes. */
  readonly #observer = new ResizeObserver((entries) => {
    const anchors = entries.map(({ target }) => target);
    // All is measured before anything is moved, so that the page is laid out once.
    const moves = anchors.map((anchor) => this.#measure(anchor));
    for (const move of moves) move?.();
  });

  /** For a chip that is put behind an anchor which is in no line. */
  layOver(anchor: Element, host: HTMLElement): void {
    host.dataset.spot = 'over';
    this.#hosts.set(anchor, host);
    this.#observer.observe(anchor);
  }

  leave(anchor: Element): void {
    this.#observer.unobserve(anchor);
    this.#hosts.delete(anchor);
  }

  disconnect(): void {
    this.#observer.disconnect();
  }

  #measure(anchor: Element): (() => void) | null {
    const host = this.#hosts.get(anchor);
    if (!host?.isConnected) return null;
    const chip = host.getBoundingClientRect();
    const line = lastLine(anchor);
    // Half over a tag's edge, it covers nothing of what the tag says.
    const beyond = isTag(anchor) ? chip.width / 2 : 0;
    const seen = visiblePart(anchor, beyond);
    const x = Math.min(line.right + GAP, seen.right - chip.width);
    const y = Math.min(line.top + (line.height - chip.height) / 2, seen.bottom - chip.height);
    const moved = (name: string) => Number.parseFloat(host.style.getPropertyValue(name)) || 0;
    const [left, top] = [moved('--left') + x - chip.left, moved('--top') + y - chip.top];
    return () => {
      host.style.setProperty('--left', `${left}px`);
      host.style.setProperty('--top', `${top}px`);
    };
  }
}

/** Whether a link is in a line of text which nothing cuts. Tags stand close together, and would part for a chip. */
export function isInLine(anchor: Element): boolean {
  if (isTag(anchor) || !getComputedStyle(anchor).display.startsWith('inline')) return false;
  for (let element: Element | null = anchor; element; element = element.parentElement) {
    const { display, overflowX, whiteSpace, webkitLineClamp } = getComputedStyle(element);
    const cut = overflowX !== 'visible' && whiteSpace === 'nowrap';
    if (cut || webkitLineClamp !== 'none') return false;
    if (element === anchor || display === 'inline' || display === 'contents') continue;
    return !/flex|grid/.test(display);
  }
  return true;
}

function isTag(anchor: Element): boolean {
  return anchor.matches(`${TAG}, :has(${TAG})`);
}

/** Where the last line of a link's text is; of its heading's, where a whole box is the link. */
function lastLine(anchor: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(anchor.querySelector(HEADINGS) ?? anchor);
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  return lines.at(-1) ?? anchor.getBoundingClientRect();
}

/** What nothing around the anchor cuts off of it, and of so much beyond it, in its own lines and in the boxes next to it. */
function visiblePart(anchor: Element, beyond: number): { right: number; bottom: number } {
  let { right, bottom } = anchor.getBoundingClientRect();
  right += beyond;
  let element = anchor.parentElement;
  for (let level = 0; element && level < 3; level++, element = element.parentElement) {
    if (getComputedStyle(element).overflowX === 'visible') continue;
    const box = element.getBoundingClientRect();
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return { right, bottom };
}
