import { createElement, type VNode } from 'preact';
import type { MathElement } from '../../lib/digest/tree';

interface Props {
  tex: string;
  display: boolean;
  mathml: MathElement | null;
  /** Whether it is a stop of the Tab key where it may scroll. */
  reachable: boolean;
}

/**
 * A formula; where its TeX could not be read, the TeX itself. Its signs are of no language; without a math
 * font, they look better in a Latin one than in that of the Chinese text around it.
 */
export function Formula({ tex, display, mathml, reachable }: Props) {
  if (!mathml) return <code class="tex">{tex}</code>;
  return createElement(
    'math',
    {
      ...mathml.attributes,
      ...(display ? { display: 'block' } : {}),
      ...(display && reachable ? { tabindex: 0 } : {}),
      'aria-label': tex,
      lang: 'en',
    },
    mathml.c.map(toVNode),
  );
}

function toVNode(node: MathElement | string): VNode | string {
  return typeof node === 'string'
    ? node
    : createElement(node.tag, node.attributes, node.c.map(toVNode));
}
