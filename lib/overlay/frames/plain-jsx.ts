/*
 * JSX as the page's own nodes, made once and never drawn again: stands for Preact in this script, by
 * `wxt.config.ts`. A hundred rows need neither state nor a comparison of trees before one of them is met.
 */

type Props = Record<string, unknown>;
type Component = (props: Props) => Node;

const NAMESPACES = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/** An element of this type, or what a component makes of its properties. */
export function jsx(type: string | Component, { children, ...attributes }: Props): Node {
  if (typeof type === 'function') return type({ children, ...attributes });
  const element = make(type);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  append(element, children);
  return element;
}

export { jsx as jsxs };

export function Fragment({ children }: Props): Node {
  const fragment = document.createDocumentFragment();
  append(fragment, children);
  return fragment;
}

export function createElement(
  type: string,
  attributes: Props | null,
  ...children: unknown[]
): Node {
  return jsx(type, { ...attributes, children });
}

function make(tag: string): Element {
  if (/^(?:svg|rect|path)$/.test(tag)) return document.createElementNS(NAMESPACES.svg, tag);
  // No element of HTML in a row begins so, and all of MathML but two do.
  if (/^(?:m|semantics|annotation)/.test(tag))
    return document.createElementNS(NAMESPACES.math, tag);
  return document.createElement(tag);
}

/** Attributes of which `false` is a value, and not the same as none. */
const SAYS_FALSE = /^(?:aria-|draggable$)/;

function set(element: Element, name: string, value: unknown): void {
  if (typeof value === 'function') {
    if (name.startsWith('on'))
      element.addEventListener(name.slice(2).toLowerCase(), (event) => value(event));
  } else if (value !== undefined && value !== null && (value !== false || SAYS_FALSE.test(name)))
    element.setAttribute(name, String(value));
}

function append(parent: Element | DocumentFragment, child: unknown): void {
  if (Array.isArray(child)) for (const each of child) append(parent, each);
  else if (child instanceof Node) parent.append(child);
  else if (typeof child === 'string' || typeof child === 'number') parent.append(String(child));
}
