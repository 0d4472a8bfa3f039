import { plainInline } from './plain-text';
import type { Inline } from './tree';

/**
 * Parts a run of text where its plain text has so many characters. Emphasis and links that stand on both
 * sides go on on the other; a formula or code is never parted, and goes to the second.
 */
export function splitInline(nodes: Inline[], at: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  let left = at;
  for (const [index, node] of nodes.entries()) {
    const length = plainInline([node]).length;
    if (length <= left) {
      before.push(node);
      left -= length;
      continue;
    }
    const [first, second] = splitNode(node, left);
    return [
      [...before, ...first],
      [...second, ...nodes.slice(index + 1)],
    ];
  }
  return [before, []];
}

function splitNode(node: Inline, at: number): [Inline[], Inline[]] {
  if (at === 0) return [[], [node]];
  if (typeof node === 'string') return [[node.slice(0, at)], [node.slice(at)]];
  if (!('c' in node)) return [[], [node]];
  const [first, second] = splitInline(node.c, at);
  return [
    first.length > 0 ? [{ ...node, c: first }] : [],
    second.length > 0 ? [{ ...node, c: second }] : [],
  ];
}
