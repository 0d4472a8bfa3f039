import type { Block, Inline } from './tree';

/** The blocks of a section as Markdown, TeX between dollar signs: what an import reads back as the same blocks. */
export function markdownText(blocks: readonly Block[]): string {
  return blocks.map(blockMarkdown).join('\n\n');
}

/** A run of text as Markdown. */
export function markdownInline(nodes: readonly Inline[]): string {
  return nodes.map(inlineMarkdown).join('');
}

function inlineMarkdown(node: Inline): string {
  if (typeof node === 'string') return node.replace(/[\\`*[\]<$]/g, '\\$&');
  switch (node.t) {
    case 'strong':
      return `**${markdownInline(node.c)}**`;
    case 'emphasis':
      return `*${markdownInline(node.c)}*`;
    case 'code':
      return inBackticks(node.text);
    case 'link':
      return `[${markdownInline(node.c)}](${node.href})`;
    case 'math':
      return node.display ? `$$${node.tex}$$` : `$${node.tex}$`;
    case 'break':
      return '\\\n';
  }
}

function blockMarkdown(block: Block): string {
  switch (block.t) {
    case 'paragraph':
      return markdownInline(block.c);
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownInline(block.c)}`;
    case 'quote':
      return indent(markdownText(block.c), '> ', '> ');
    case 'list': {
      const tight = block.items.every((item) => item.length < 2 || item[1]?.t === 'list');
      const items = block.items.map((item, index) => {
        const mark = block.ordered ? `${block.start + index}. ` : '- ';
        const text = item.map(blockMarkdown).join(tight ? '\n' : '\n\n');
        return indent(text, mark, ' '.repeat(mark.length));
      });
      return items.join(tight ? '\n' : '\n\n');
    }
    case 'preformatted': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.text) + 1));
      return `${fence}\n${block.text.replace(/\n$/, '')}\n${fence}`;
    }
    case 'table': {
      const [head, ...rows] = [block.head, ...block.rows].map((cells) => {
        const texts = cells.map((cell) => markdownInline(cell).replaceAll('|', '\\|'));
        return `| ${texts.join(' | ')} |`;
      });
      return [head, `|${' --- |'.repeat(block.head.length)}`, ...rows].join('\n');
    }
    case 'rule':
      return '---';
  }
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : others) + line).trimEnd())
    .join('\n');
}

function inBackticks(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return ticks + space + text + space + ticks;
}

/** The length of the longest run of backticks. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
