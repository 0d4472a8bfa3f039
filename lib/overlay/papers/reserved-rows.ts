import { LIST_ARTICLE, LIST_TITLE_LINK } from '../../site/hf-selectors';

/** In CSS pixels: a collapsed card's height with its line above. */
const ROW_HEIGHT = 91;

/**
 * Keeps the place of the cards to come free, by a style from outside the page's islands, so that nothing
 * moves when they come: known papers' boxes are as high without their card as with it.
 */
export class ReservedRows {
  #style: HTMLStyleElement | null = null;
  #reserved = '';

  /** Reserves a row for each paper of these ids, and for no other. Every box of the page is compared with each. */
  show(paperIds: readonly string[]): void {
    const links = paperIds.map((id) => `[href="/papers/${id}"]`).join();
    if (links === this.#reserved) return;
    this.#reserved = links;
    const boxes = `${LIST_ARTICLE}:has(${LIST_TITLE_LINK}:is(${links}))`;
    const rule = `${boxes}:not(:has(.paperglance-card)){padding-bottom:${ROW_HEIGHT}px}`;
    this.#style ??= document.createElement('style');
    this.#style.className = 'paperglance-rows';
    this.#style.textContent = links && rule;
    if (!this.#style.isConnected) document.documentElement.append(this.#style);
  }

  remove(): void {
    this.#style?.remove();
  }
}
