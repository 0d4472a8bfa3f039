import cardStyles from '../../../components/on-site/card.css?inline';
import controlStyles from '../../../components/on-site/page-control.css?inline';
import type { ActingPage } from '../parts/page-parts';
import { whenFirstMet } from './first-meeting';

export type Theme = 'light' | 'dark';
type HostKind = 'card' | 'chip' | 'panel' | 'control';

/** Events that end at the host: the page's own handlers must not act on what is meant for us. */
const OURS = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'pointerup', 'pointercancel'],
  ...['mousedown', 'mouseup', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'dragstart'],
  ...['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'change', 'copy', 'cut', 'paste'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
];

const STYLES = cardStyles + controlStyles;

interface HostEvents {
  /** Gets keys without modifiers; true where it used one. */
  onKey: (key: string) => boolean;
  /** The reader has come near for the first time. */
  onMet: () => void;
  /** The button of what is plain was pressed. */
  onPress?: () => void;
}

/**
 * One element of ours in the page, and behind a closed shadow root what the reader sees. The host is a
 * plain one: an element with a name of ours could be defined by the page, and would open its root to it.
 */
export class MountedHost {
  readonly element = document.createElement('div');
  readonly #root: HTMLElement;
  readonly #shadow: ShadowRoot;
  readonly #worn = new Set<string>();
  #plainFrom: readonly unknown[] | null = null;
  /** Takes away what is drawn here; null while it is plain. */
  #clear: ((root: Element) => void) | null = null;

  /** `marks` are the host's data attributes, for the styles. */
  constructor(kind: HostKind, marks: Record<string, string>, events: HostEvents) {
    this.element.className = `paperglance-${kind}`;
    Object.assign(this.element.dataset, marks);
    // In a line of text there is no room for a block.
    this.#root = document.createElement(kind === 'chip' ? 'span' : 'div');
    this.#shadow = this.element.attachShadow({ mode: 'closed' });
    this.#wear(STYLES);
    this.#shadow.append(this.#root);
    whenFirstMet(this.element, () => {
      this.#listen(events);
      events.onMet();
    });
  }

  /** A hundred cards need not listen before one of them is met. */
  #listen({ onKey, onPress }: HostEvents): void {
    for (const type of OURS) this.#root.addEventListener(type, stop, { passive: true });
    this.#root.addEventListener('wheel', stopInPopover, { passive: true });
    this.#root.addEventListener('click', ({ target }) => {
      if (this.isPlain && target instanceof Element && target.closest('button')) onPress?.();
    });
    this.#root.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return;
      if (onKey(event.key)) event.preventDefault();
    });
  }

  /** Puts its styles on again where it has lost them, as in another document and back. */
  wearAgain(): void {
    if (this.#shadow.adoptedStyleSheets.length === 0) addStyles(this.#shadow, [...this.#worn]);
  }

  setTheme(theme: Theme): void {
    this.element.dataset.theme = theme;
  }

  /** Adds styles to what is drawn here, once. */
  #wear(styles: string): void {
    if (this.#worn.has(styles)) return;
    this.#worn.add(styles);
    addStyles(this.#shadow, [...this.#worn]);
  }

  /** Whether what stands here can't act by itself, so that it is met and pressed for it. */
  get isPlain(): boolean {
    return this.#clear === null;
  }

  /** Shows what nobody has come near yet; it is made anew where anything that it is made from is another. */
  showPlain(from: readonly unknown[], make: () => Node): void {
    const before = this.#plainFrom;
    if (before && from.every((each, index) => each === before[index])) return;
    this.#plainFrom = from;
    this.#root.replaceChildren(make());
  }

  /** Draws what acts, in place of what is plain. */
  draw(acting: ActingPage, draw: (root: Element) => void): void {
    this.#clear = acting.clear;
    this.#wear(acting.styles);
    draw(this.#root);
  }

  /** Gives the focus to the first button of it. */
  focus(): void {
    this.#root.querySelector('button')?.focus({ preventScroll: true });
  }

  remove(): void {
    this.element.remove();
    this.#clear?.(this.#root);
  }
}

const sheets = new Map<string, CSSStyleSheet>();

/** One style sheet for all hosts; Firefox below 153 throws there, and gets one each. */
function addStyles(shadow: ShadowRoot, all: string[]): void {
  try {
    shadow.adoptedStyleSheets = all.map(sheetOf);
  } catch {
    const style = document.createElement('style');
    style.textContent = all.join('');
    shadow.querySelector('style')?.remove();
    shadow.append(style);
  }
}

function sheetOf(styles: string): CSSStyleSheet {
  const known = sheets.get(styles);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  sheets.set(styles, sheet);
  return sheet;
}

function stop(event: Event): void {
  event.stopPropagation();
}

/** A wheel over a row turns the page, as anywhere on it; over what scrolls by itself it is only ours. */
function stopInPopover(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[popover]')) event.stopPropagation();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('select, input, textarea');
}
