import { type ComponentChildren, createElement, type VNode } from 'preact';
import type { MathElement } from '../../lib/digest/tree';

interface Props {
  tex: string;
  display: boolean;
  mathml: MathElement | null;
  /** Whether it is a stop of the Tab key where it may scroll. */
  reachable: boolean;
}

/**
 * A formula; where its TeX could not be read, the TeX itself. Its signs are of no language: in the Chinese one of the text
 * around it Chromium takes a Chinese font for them, whose brackets don't stretch. The formula's own `lang` does not
 * help there, that of an element around it does.
 */
export function Formula({ tex, display, mathml, reachable }: Props) {
  if (!mathml) return <code class="tex">{tex}</code>;
  const formula: ComponentChildren = createElement(
    'math',
    {
      ...mathml.attributes,
      ...(display && { display: 'block', ...(reachable && { tabindex: 0 }) }),
      'aria-label': tex,
    },
    mathml.c.map(toVNode),
  );
  const ref = reachable && !display ? watchWidth : null;
  return (
    <span class={display ? 'formula apart' : 'formula'} lang="en" ref={ref}>
      {formula}
    </span>
  );
}

let widths: ResizeObserver | undefined;

/** Makes a formula in a line a stop of the Tab key for as long as it is wider than its text, and scrolls. */
function watchWidth(formula: HTMLElement | null): void {
  if (!formula) return;
  widths ??= new ResizeObserver((entries) => {
    // All are measured before any is changed, and those alone that are to be others.
    const turned = entries.filter(
      ({ target }) => target.scrollWidth > target.clientWidth !== target.hasAttribute('tabindex'),
    );
    for (const { target } of turned) {
      if (target.hasAttribute('tabindex')) target.removeAttribute('tabindex');
      else target.setAttribute('tabindex', '0');
    }
  });
  widths.observe(formula);
}

function toVNode(node: MathElement | string): VNode | string {
  return typeof node === 'string'
    ? node
    : createElement(node.tag, node.attributes, node.c.map(toVNode));
}
