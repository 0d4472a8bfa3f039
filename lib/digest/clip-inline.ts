import { plainInline } from './plain-text';
import type { Inline } from './tree';

/** The start of a run of text, at most so many characters long; what was cut leaves an ellipsis. */
export function clipInline(nodes: Inline[], most: number): Inline[] {
  if (plainInline(nodes).length <= most) return nodes;
  const kept: Inline[] = [];
  let left = most;
  for (const node of nodes) {
    const length = plainInline([node]).length;
    if (length > left) {
      // Within a formula or a link there is no place to cut; they go as a whole.
      const text = typeof node === 'string' ? node.slice(0, left).trimEnd() : '';
      return [...kept, `${text}…`];
    }
    kept.push(node);
    left -= length;
  }
  return kept;
}
