import type { Line } from '../text/line';

const ITEM = /^([-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
/** How much further in than its parent an item stands at least, in columns. */
const STEP = 2;

/**
 * Gives lists in Markdown the indents that CommonMark asks for. Models nest by two to four spaces,
 * whatever the width of their bullets, and indent a section's text or don't: only which line stands
 * further in than which is meant.
 */
export function alignLists(lines: Line[]): string {
  const aligner = new ListAligner();
  return lines.map((line) => aligner.align(line)).join('\n');
}

/** An item of a list: where it stands in the source, where its text stands in the result. */
interface Item {
  indent: number;
  content: number;
}

class ListAligner {
  /** The items that a line may belong to. */
  #open: Item[] = [];
  #afterBlank = true;
  /** How far the open fence has moved, and how far in it stands. */
  #fence: { shift: number; least: number } | null = null;

  align({ text, fenced }: Line): string {
    const said = text.replace(/^[ \t]+/, '');
    const indent = columns(text.slice(0, text.length - said.length));
    if (said === '') {
      this.#afterBlank = true;
      return '';
    }
    return this.#fence && fenced
      ? ' '.repeat(Math.max(this.#fence.least, indent + this.#fence.shift)) + said
      : this.#place(said, indent, fenced);
  }

  /** Writes a line below the items that it stands further in than. */
  #place(said: string, indent: number, fenced: boolean): string {
    const parents = this.#open.filter((item) => indent >= item.indent + STEP);
    const column = parents.at(-1)?.content ?? 0;
    const [marker, bullet = ''] = ITEM.exec(said) ?? [''];
    const content = marker === '' ? column : column + bullet.length + 1;
    if (marker !== '') this.#open = [...parents, { indent, content }];
    else if (this.#afterBlank) this.#open = parents;
    this.#afterBlank = false;
    this.#fence = fenced ? { shift: content - indent - marker.length, least: content } : null;
    return `${' '.repeat(column)}${bullet}${bullet && ' '}${said.slice(marker.length)}`;
  }
}

function columns(space: string): number {
  let column = 0;
  for (const char of space) column += char === '\t' ? 4 - (column % 4) : 1;
  return column;
}
