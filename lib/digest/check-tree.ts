import { MOST_BYTES } from './budgets';
import { isCount, isListOf, isText } from './check-fields';
import { isMathAttribute, isMathTag } from './math-names';
import type { Block, Inline, MathElement } from './tree';

/** Nodes within nodes; deeper, no reader of ours has made any. */
const DEEPEST = 60;
/** A file may be one text; what was imported once must come back with a backup. */
const LONGEST = MOST_BYTES;

/** Whether a value is blocks of the closed tree: whatever is to be shown must be nothing else. */
export function isBlocks(value: unknown, depth = 0): value is Block[] {
  return depth < DEEPEST && isListOf(value, (block) => isBlock(block, depth));
}

/** Whether a value is a run of the closed tree. */
export function isRun(value: unknown, depth = 0): value is Inline[] {
  return depth < DEEPEST && isListOf(value, (node) => isInline(node, depth));
}

function isBlock(value: unknown, depth: number): boolean {
  const block = Object(value);
  switch (block.t) {
    case 'paragraph':
      return has(block, 2) && isRun(block.c, depth + 1);
    case 'heading':
      return has(block, 3) && isCount(block.level) && block.level < 10 && isRun(block.c, depth + 1);
    case 'list':
      return (
        has(block, 4) &&
        typeof block.ordered === 'boolean' &&
        isCount(block.start) &&
        isListOf(block.items, (item) => isBlocks(item, depth + 1))
      );
    case 'quote':
      return has(block, 2) && isBlocks(block.c, depth + 1);
    case 'preformatted':
      return has(block, 2) && isLongText(block.text);
    case 'table': {
      const isRow = (row: unknown) => isListOf(row, (cell) => isRun(cell, depth + 1));
      const isAlign = (align: unknown) =>
        align === null || align === 'left' || align === 'center' || align === 'right';
      return (
        has(block, block.align === undefined ? 3 : 4) &&
        isRow(block.head) &&
        isListOf(block.rows, isRow) &&
        (block.align === undefined || isListOf(block.align, isAlign))
      );
    }
    case 'rule':
      return has(block, 1);
    default:
      return false;
  }
}

function isInline(value: unknown, depth: number): boolean {
  if (isLongText(value)) return true;
  const node = Object(value);
  switch (node.t) {
    case 'strong':
    case 'emphasis':
      return has(node, 2) && isRun(node.c, depth + 1);
    case 'code':
      return has(node, 2) && isLongText(node.text);
    case 'link':
      return has(node, 3) && isHref(node.href) && isRun(node.c, depth + 1);
    case 'math':
      return (
        has(node, 4) &&
        isLongText(node.tex) &&
        typeof node.display === 'boolean' &&
        (node.mathml === null || isMath(node.mathml, depth + 1))
      );
    case 'break':
      return has(node, 1);
    default:
      return false;
  }
}

/** A text as long as any that the reader of files makes. */
export function isLongText(value: unknown): value is string {
  return isText(value, LONGEST);
}

/** As the reader of files lets links be: nothing but addresses of pages, be they ones that nobody can open. */
export function isHref(value: unknown): value is string {
  return isLongText(value) && /^https?:\/\/\S/i.test(value);
}

function isMath(value: unknown, depth: number): value is MathElement {
  const { tag, attributes, c } = Object(value);
  return (
    has(value, 3) &&
    depth < 2 * DEEPEST &&
    isText(tag, 40) &&
    isMathTag(tag) &&
    typeof attributes === 'object' &&
    attributes !== null &&
    Object.entries(attributes).every(([name, set]) => isMathAttribute(name) && isText(set, 200)) &&
    isListOf(c, (node) => isLongText(node) || isMath(node, depth + 1))
  );
}

/** Whether an object has so many fields, of which all are looked at. */
function has(value: unknown, fields: number): boolean {
  return Object.keys(Object(value)).length === fields;
}
