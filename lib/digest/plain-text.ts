import type { Block, Inline } from './tree';

/** The text of a run, without markup; TeX stays between dollar signs, as people write it. */
export function plainInline(nodes: Inline[]): string {
  let text = '';
  for (const node of nodes) text += inlineText(node);
  return text;
}

/** The text of a section: one line a paragraph, a list item, a table row. */
export function plainText(blocks: Block[]): string {
  let text = '';
  for (const block of blocks) {
    const own = blockText(block);
    if (own) text += text ? `\n${own}` : own;
  }
  return text;
}

function inlineText(node: Inline): string {
  if (typeof node === 'string') return node;
  switch (node.t) {
    case 'code':
      return node.text;
    case 'math':
      return node.display ? `$$${node.tex}$$` : `$${node.tex}$`;
    case 'break':
      return '\n';
    default:
      return plainInline(node.c);
  }
}

function blockText(block: Block): string {
  switch (block.t) {
    case 'paragraph':
    case 'heading':
      return plainInline(block.c);
    case 'quote':
      return plainText(block.c);
    case 'list':
      return block.items.map(plainText).filter(Boolean).join('\n');
    case 'preformatted':
      return block.text;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainInline).join('\t')).join('\n');
    case 'rule':
      return '';
  }
}
