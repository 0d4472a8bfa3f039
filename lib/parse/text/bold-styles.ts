import { isElement, type MarkupElement, type MarkupNode } from './markup-tree';
import { BLOCKS, HEADING } from './page-tags';

const BOLD = /(?:^|[;\s])font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)\b/i;
const LONGEST_STYLE = 2000;

/** Puts what its own style shows in bold into an element that says so, as mails write their titles; headings are bold anyway. */
export function writeBoldStyles(element: MarkupElement): void {
  if (HEADING.test(element.name)) return;
  if (isBold(element) && element.children.every(isInline)) {
    const { children, line } = element;
    element.children = [{ name: 'strong', attributes: new Map(), children, line }];
    return;
  }
  for (const child of element.children) if (isElement(child)) writeBoldStyles(child);
}

function isBold({ attributes }: MarkupElement): boolean {
  const style = attributes.get('style');
  return style !== undefined && style.length <= LONGEST_STYLE && BOLD.test(style);
}

function isInline(node: MarkupNode): boolean {
  return !isElement(node) || (!BLOCKS.has(node.name) && node.children.every(isInline));
}
