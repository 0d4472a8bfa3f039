import { expect } from 'vitest';
import type { Block, Inline, MathElement } from '../../../lib/digest/tree';

/** What a tree may hold, written out here once more: a test must not trust the code it tests. */
const PROPERTIES: Record<string, string[]> = {
  paragraph: ['c'],
  heading: ['level', 'c'],
  list: ['ordered', 'start', 'items'],
  quote: ['c'],
  preformatted: ['text'],
  table: ['head', 'rows'],
  rule: [],
  strong: ['c'],
  emphasis: ['c'],
  code: ['text'],
  link: ['href', 'c'],
  math: ['tex', 'display', 'mathml'],
  break: [],
};
const MATHML_TAGS =
  /^(?:math|mrow|mi|mn|mo|ms|mtext|mspace|mfrac|msqrt|mroot|mstyle|merror|mpadded|mphantom|msub|msup|msubsup|munder|mover|munderover|mmultiscripts|mprescripts|none|mtable|mtr|mtd|menclose)$/;
const MATHML_ATTRIBUTES =
  /^(?:accent|accentunder|columnalign|columnspacing|rowspacing|depth|dir|displaystyle|fence|form|height|largeop|linethickness|lspace|mathvariant|maxsize|minsize|movablelimits|notation|rspace|scriptlevel|separator|stretchy|symmetric|voffset|width)$/;
/** Deep enough for any text, shallow enough for any renderer's stack. */
const DEEPEST = 100;
/** The longest lengths in a formula, in em and in points or pixels: no formula may push the page away. */
const LONGEST_EM = 20;
const LONGEST_POINTS = 500;

/** All that a tree says: `text` holds its words, its TeX, and the addresses that its words don't spell out. */
export interface TreeText {
  text: string;
  hrefs: string[];
}

/** Fails unless the tree consists of known nodes only, with http(s) addresses and plain MathML. */
export function expectClosedTree(blocks: Block[]): TreeText {
  const found: TreeText = { text: '', hrefs: [] };
  for (const block of blocks) visitBlock(block, found, 0);
  return found;
}

/** The same for a formula. */
export function expectClosedMath(element: MathElement): void {
  visitMath(element, 0);
}

/** The same for a run of inline nodes: a summary, a title. */
export function expectClosedInline(nodes: Inline[]): TreeText {
  const found: TreeText = { text: '', hrefs: [] };
  visitInlines(nodes, found, 0, false);
  return found;
}

function visitBlock(block: Block, found: TreeText, depth: number): void {
  expectNode(block, depth);
  switch (block.t) {
    case 'paragraph':
    case 'heading':
      visitInlines(block.c, found, depth + 1, false);
      break;
    case 'quote':
      for (const inner of block.c) visitBlock(inner, found, depth + 1);
      break;
    case 'list':
      expect(Number.isSafeInteger(block.start)).toBe(true);
      for (const inner of block.items.flat()) visitBlock(inner, found, depth + 1);
      break;
    case 'preformatted':
      expect(block.text).toBeTypeOf('string');
      found.text += ` ${block.text}`;
      break;
    case 'table':
      for (const align of block.align ?? [])
        expect(['left', 'center', 'right', null]).toContain(align);
      for (const cell of [block.head, ...block.rows].flat())
        visitInlines(cell, found, depth + 1, false);
      break;
    case 'rule':
      break;
    default:
      expect.unreachable(`a block of no known kind: ${JSON.stringify(block satisfies never)}`);
  }
  if (block.t === 'heading') expect([1, 2, 3, 4, 5, 6]).toContain(block.level);
}

function visitInlines(nodes: Inline[], found: TreeText, depth: number, linked: boolean): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      found.text += node;
      continue;
    }
    expectNode(node, depth);
    switch (node.t) {
      case 'strong':
      case 'emphasis':
        visitInlines(node.c, found, depth + 1, linked);
        break;
      case 'link': {
        if (linked) expect.unreachable('a link within a link');
        expect(node.href).toMatch(/^https?:\/\/\S/i);
        found.hrefs.push(node.href);
        const start = found.text.length;
        visitInlines(node.c, found, depth + 1, true);
        if (found.text.slice(start) !== node.href) found.text += ` ${node.href} `;
        break;
      }
      case 'code':
        expect(node.text).toBeTypeOf('string');
        found.text += node.text;
        break;
      case 'math':
        expect(node.tex).toBeTypeOf('string');
        found.text += ` ${node.tex} `;
        if (node.mathml) visitMath(node.mathml, 0);
        break;
      case 'break':
        found.text += '\n';
        break;
      default:
        expect.unreachable(
          `an inline node of no known kind: ${JSON.stringify(node satisfies never)}`,
        );
    }
  }
}

function visitMath(element: MathElement, depth: number): void {
  expect(Object.keys(element).sort()).toEqual(['attributes', 'c', 'tag']);
  expect(element.tag).toMatch(MATHML_TAGS);
  expect(depth).toBeLessThan(DEEPEST);
  for (const [name, value] of Object.entries(element.attributes)) {
    expect(name).toMatch(MATHML_ATTRIBUTES);
    expect(value).not.toMatch(/[<>"'();:\\]/);
    for (const [, length, em] of value.matchAll(/(\d+(?:\.\d+)?)(em)?/g)) {
      expect(Number(length)).toBeLessThanOrEqual(em ? LONGEST_EM : LONGEST_POINTS);
    }
  }
  for (const child of element.c) {
    if (typeof child === 'string') continue;
    visitMath(child, depth + 1);
  }
}

function expectNode(node: { t: string }, depth: number): void {
  if (!Object.hasOwn(PROPERTIES, node.t)) expect.unreachable(`a node of no known kind: ${node.t}`);
  const aligned = node.t === 'table' && Object.hasOwn(node, 'align') ? ['align'] : [];
  expect(Object.keys(node).sort()).toEqual(['t', ...(PROPERTIES[node.t] ?? []), ...aligned].sort());
  expect(depth).toBeLessThan(DEEPEST);
}
