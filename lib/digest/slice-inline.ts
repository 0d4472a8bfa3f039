import { plainInline } from './plain-text';
import type { Inline } from './tree';

/**
 * A part of a run, between two places in its plain text, in UTF-16 units. A formula, a code span and a link have
 * no place to cut within: they are in where the part begins before their end and ends behind their start.
 */
export function sliceInline(nodes: Inline[], start: number, end: number): Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = plainInline([node]).length;
    const from = start - at;
    const to = end - at;
    at += length;
    if (to > 0 && from < length) kept.push(sliceNode(node, length, from, to));
  }
  return kept;
}

function sliceNode(node: Inline, length: number, from: number, to: number): Inline {
  if (from <= 0 && to >= length) return node;
  if (typeof node === 'string') return node.slice(Math.max(0, from), to);
  if (node.t === 'strong' || node.t === 'emphasis')
    return { ...node, c: sliceInline(node.c, from, to) };
  return node;
}
