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
  /** The items that a line may belong to: where each stands in the source, where its text stands in the result. */
  let open: { indent: number; content: number }[] = [];
  let afterBlank = true;
  let fence: { shift: number; least: number } | null = null;
  const aligned = lines.map((line) => {
    const unindented = line.text.replace(/^[ \t]+/, '');
    const indent = columns(line.text.slice(0, line.text.length - unindented.length));
    if (unindented === '') {
      afterBlank = true;
      return '';
    }
    if (fence && line.fenced) {
      return ' '.repeat(Math.max(fence.least, indent + fence.shift)) + unindented;
    }
    const parents = open.filter((item) => indent >= item.indent + STEP);
    const column = parents.at(-1)?.content ?? 0;
    const [marker, bullet = ''] = ITEM.exec(unindented) ?? [''];
    const content = marker === '' ? column : column + bullet.length + 1;
    if (marker !== '') open = [...parents, { indent, content }];
    else if (afterBlank) open = parents;
    afterBlank = false;
    fence = line.fenced ? { shift: content - indent - marker.length, least: content } : null;
    return `${' '.repeat(column)}${bullet}${bullet && ' '}${unindented.slice(marker.length)}`;
  });
  return aligned.join('\n');
}

function columns(space: string): number {
  let column = 0;
  for (const char of space) column += char === '\t' ? 4 - (column % 4) : 1;
  return column;
}
