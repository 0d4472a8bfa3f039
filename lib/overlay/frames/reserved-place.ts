/**
 * Keeps the place free in which a digest will stand open once its island has settled, so that nothing below
 * moves when it comes. By a style, since nothing of ours may be in the island before.
 */
export class ReservedPlace {
  #path = '';
  readonly #style = document.createElement('style');

  /** Whether it is for this place, though its nodes may have been made anew. */
  isKeptAt(anchor: Element): boolean {
    return this.#path === pathTo(anchor);
  }

  /** Sees how high a host will be at the end of an anchor, and keeps as much free there. */
  keep(anchor: Element, host: Element): void {
    this.#path = pathTo(anchor);
    this.#style.className = 'paperglance-place';
    const free = `content:"";display:block;height:${heightIn(anchor, host)}px`;
    const rule = `${this.#path}::after{${free}}`;
    this.#style.textContent = rule;
    document.documentElement.append(this.#style);
  }

  remove(): void {
    this.#path = '';
    this.#style.remove();
  }
}

function heightIn(anchor: Element, host: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(anchor);
  const width =
    anchor.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const box = document.createElement('div');
  box.style.cssText = `display:flow-root;position:absolute;top:0;visibility:hidden;width:${width}px`;
  box.append(host);
  document.documentElement.append(box);
  const { height } = box.getBoundingClientRect();
  box.remove();
  return height;
}

/** A selector of this very place in the page: an attribute of ours on it would be in the island. */
function pathTo(element: Element): string {
  const { parentElement: parent } = element;
  if (!parent || element === document.body) return 'body';
  return `${pathTo(parent)}>:nth-child(${[...parent.children].indexOf(element) + 1})`;
}
