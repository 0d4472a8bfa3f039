import type { Inline } from '../../lib/digest/tree';
import type { LanguageChoice, Shown } from '../../lib/i18n/language';
import type { MountedHost } from './mounted-host';

const TAGS = new Map([
  ['strong', 'strong'],
  ['emphasis', 'em'],
  ['code', 'code'],
]);

/**
 * Collapsed cards are alike but for their summary. The first of each kind is drawn, all others are copies
 * of it, which is ten times quicker; a copy is drawn itself when the reader first meets it.
 */
export class CollapsedRows {
  readonly #drawn = new Map<string, Node>();

  /** Shows a card's row; `draw` draws it in its host. */
  show(
    host: MountedHost,
    place: string,
    { first }: Shown,
    choice: LanguageChoice,
    draw: () => void,
  ): void {
    const kind = JSON.stringify([place, first.lang, choice]);
    const row = this.#drawn.get(kind)?.cloneNode(true);
    const line = row && lineOf(row);
    if (line && write(line, first.summary)) {
      host.showCopy(row, draw);
      return;
    }
    draw();
    const drawn = row ? null : host.copy();
    const drawnLine = drawn && lineOf(drawn);
    if (!drawnLine) return;
    drawnLine.replaceChildren(...drawnLine.querySelectorAll('.heard, .foreign'));
    this.#drawn.set(kind, drawn);
  }
}

function lineOf(row: Node): Element | null {
  return row instanceof Element ? row.querySelector('.summary') : null;
}

/** Says whether it could: formulas and links have to be drawn. */
function write(line: Element, nodes: Inline[]): boolean {
  return nodes.every((node) => {
    if (typeof node === 'string') {
      line.append(node);
      return true;
    }
    const tag = TAGS.get(node.t);
    if (!tag) return false;
    const part = line.appendChild(document.createElement(tag));
    return write(part, 'c' in node ? node.c : 'text' in node ? [node.text] : []);
  });
}
