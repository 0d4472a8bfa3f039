import { plainText } from './plain-text';
import { type CopiedDigest, paperUrl } from './to-markdown';
import type { Block } from './tree';

/** A digest as text without markup: its lists keep their marks, TeX stays between dollar signs. */
export function toPlainText(digest: CopiedDigest): string {
  const { paperId, title, source, date, readingSource, sections } = digest;
  return `${[
    title,
    paperUrl(paperId),
    ...sections.flatMap(({ label, blocks }) => ['', ...(label ? [label] : []), linesOf(blocks)]),
    '',
    [source, date, readingSource].filter(Boolean).join(' · '),
  ].join('\n')}\n`;
}

function linesOf(blocks: Block[]): string {
  return blocks.map(lineOf).filter(Boolean).join('\n');
}

function lineOf(block: Block): string {
  switch (block.t) {
    case 'list':
      return block.items
        .map((item, index) => {
          const marker = block.ordered ? `${block.start + index}. ` : '- ';
          return marker + linesOf(item).replaceAll('\n', `\n${' '.repeat(marker.length)}`);
        })
        .join('\n');
    case 'quote':
      return linesOf(block.c);
    default:
      return plainText([block]);
  }
}
