import { ISLAND } from './hf-selectors';

/** An island that shows no sign of life is settled this long after the page and its scripts have come, in milliseconds … */
const REST = 2000;
/** … after this long, if it could still be hydrated and no script has come at all: none may run here … */
const LONG_REST = 10_000;
/** … and after this long, if any has, but for its own: that may be on its way over a slow network. */
const LONGEST_REST = 60_000;

/** Whoever watched, once seen it is known: a hydrated island can't be told from one that still waits. */
const settledIslands = new WeakSet<Element>();

/**
 * Tells which islands of the page have come to life. A node put into one before that would break its
 * hydration, and be thrown away with the server's nodes. Three signs are sure, and seen before the
 * browser paints; an island that gives none of them is left in peace for a while.
 *
 * What Svelte 5 does, seen in 5.57: `mount` puts an island's content in at once, before an empty text;
 * `hydrate` goes through the server's nodes at once, writes each number's text anew though it is the same
 * (`set_text`), makes the empty texts that HTML can't hold, and takes `value` and `checked` from inputs.
 */
export class Islands {
  /** Those that have not settled, each with the first of the server's elements. */
  readonly #waiting = new Map<Element, Element | null>();
  readonly #changes = new MutationObserver((records) => this.#read(records));
  readonly #scripts = new PerformanceObserver((list) => {
    const names = list.getEntries().map(({ name }) => name);
    const scripts = names.filter((name) => /\.m?js(?:\?|$)/.test(name));
    for (const script of scripts) this.#names.push(script);
    if (scripts.length > 0) this.#rest();
  });
  /** The addresses of scripts that have come: kept here, since browsers tell of no more than 250 files afterwards. */
  readonly #names: string[] = [];
  #timers: ReturnType<typeof setTimeout>[] = [];
  /** Called whenever islands have settled that had not before. */
  onSettled: () => void = () => {};

  /** Watches from now on, so that no sign is missed, until the signal aborts. */
  constructor(signal: AbortSignal) {
    for (const island of document.querySelectorAll(ISLAND)) this.#hasSettled(island);
    addEventListener('load', () => this.#waiting.size > 0 && this.#rest(), { signal });
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Whether something of ours may be put into an element now. Outside of islands it always may. */
  isSettled(element: Element): boolean {
    const island = element.closest(ISLAND);
    if (!island) return true;
    const around = island.parentElement;
    return this.#hasSettled(island) && (around === null || this.isSettled(around));
  }

  #hasSettled(island: Element): boolean {
    if (settledIslands.has(island)) return true;
    // The end of what was mounted before we came: a parser makes no empty texts.
    if (isEmptyText(island.lastChild)) settledIslands.add(island);
    else if (!this.#waiting.has(island)) this.#waitFor(island);
    return settledIslands.has(island);
  }

  #waitFor(island: Element): void {
    if (this.#waiting.size === 0) this.#scripts.observe({ type: 'resource', buffered: true });
    this.#waiting.set(island, island.firstElementChild);
    this.#changes.observe(island, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributeFilter: ['value', 'checked'],
    });
    this.#rest();
  }

  #read(records: MutationRecord[]): void {
    const traces = records.filter(isTraceOfHydration).map(({ target }) => target);
    const alive = [...this.#waiting].filter(
      ([island, served]) =>
        isMountedAnew(island, served) || traces.some((target) => island.contains(target)),
    );
    if (alive.length > 0) this.#settle(alive.map(([island]) => island));
  }

  #rest(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    if (document.readyState !== 'complete') return;
    // Hugging Face's scripts are called as their islands: DailyPapers-DHO97V8y.js. Seen 2026-09.
    const hasItsScript = (island: Element) => {
      const named = `/${island.getAttribute('data-target')}-`;
      return this.#names.some((name) => name.includes(named));
    };
    const settleAfter = (rest: number, isReady: (island: Element) => boolean) =>
      setTimeout(() => this.#settle([...this.#waiting.keys()].filter(isReady)), rest);
    this.#timers = [
      settleAfter(REST, (island) => !isHydratable(island) || hasItsScript(island)),
      settleAfter(this.#names.length > 0 ? LONGEST_REST : LONG_REST, () => true),
    ];
  }

  #settle(islands: Element[]): void {
    for (const island of islands) {
      this.#waiting.delete(island);
      settledIslands.add(island);
    }
    if (this.#waiting.size === 0) this.#stop();
    if (islands.length > 0) this.onSettled();
  }

  #stop(): void {
    this.#changes.disconnect();
    this.#scripts.disconnect();
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

function isMountedAnew(island: Element, served: Element | null): boolean {
  return served?.parentNode !== island && island.firstElementChild !== null;
}

function isTraceOfHydration({ type, target, oldValue, addedNodes, attributeName }: MutationRecord) {
  if (type === 'characterData') return target.nodeValue === oldValue;
  if (type === 'childList') return [...addedNodes].some(isEmptyText);
  return target instanceof Element && attributeName !== null && !target.hasAttribute(attributeName);
}

function isEmptyText(node: Node | null): boolean {
  return node instanceof Text && node.data === '';
}

/** Svelte 5 marks the start of what it can hydrate. */
function isHydratable(island: Element): boolean {
  return [...island.childNodes].some((node) => node instanceof Comment && node.data === '[');
}
