import type { Block, Inline } from './tree';

/** The same blocks with other content in each run of text: a paragraph, a heading, a cell. */
export function mapRuns(blocks: Block[], replace: (run: Inline[]) => Inline[]): Block[] {
  return blocks.map((block) => mapBlock(block, replace));
}

/** The same run with other words: not in code, formulas and addresses. */
export function mapWords(run: Inline[], replace: (words: string) => string): Inline[] {
  return run.map((node) => {
    if (typeof node === 'string') return replace(node);
    return 'c' in node ? { ...node, c: mapWords(node.c, replace) } : node;
  });
}

function mapBlock(block: Block, replace: (run: Inline[]) => Inline[]): Block {
  switch (block.t) {
    case 'paragraph':
    case 'heading':
      return { ...block, c: replace(block.c) };
    case 'quote':
      return { ...block, c: mapRuns(block.c, replace) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapRuns(item, replace)) };
    case 'table':
      return {
        ...block,
        head: block.head.map(replace),
        rows: block.rows.map((row) => row.map(replace)),
      };
    default:
      return block;
  }
}
