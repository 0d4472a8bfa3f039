import { h, render } from 'preact';
import { Card, type CardProps } from '../../components/card';
import styles from '../../components/card.css?inline';
import type { PaperPlace } from '../../lib/paper/paper-places';

export type Theme = 'light' | 'dark';

/** Events that end at the card: the page's own handlers must not act on what is meant for us. */
const OURS = [
  'click',
  'dblclick',
  'auxclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'keypress',
];

/**
 * One card in the page: its host element, and behind a closed shadow root what the reader sees. The host
 * is a plain one: an element with a name of ours could be defined by the page, and would open its root to it.
 */
export class MountedCard {
  readonly host = document.createElement('div');
  readonly #root = document.createElement('div');

  constructor(
    readonly place: PaperPlace,
    theme: Theme,
  ) {
    this.host.className = 'paperglance-card';
    this.host.dataset.paperId = place.paperId;
    this.host.dataset.place = place.kind;
    this.setTheme(theme);
    const style = document.createElement('style');
    style.textContent = styles;
    this.host.attachShadow({ mode: 'closed' }).append(style, this.#root);
    for (const type of OURS) this.#root.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Puts the card where it belongs, unless it is there. */
  attach(): void {
    if (this.host.parentElement !== this.place.box) this.place.box.append(this.host);
  }

  setTheme(theme: Theme): void {
    this.host.dataset.theme = theme;
  }

  render(props: CardProps): void {
    render(h(Card, props), this.#root);
  }

  focusRow(): void {
    this.#root.querySelector<HTMLElement>('.row')?.focus();
  }

  remove(): void {
    this.host.remove();
    render(null, this.#root);
  }
}
