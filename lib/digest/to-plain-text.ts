import { plainInline, plainText } from './plain-text';
import { type CopiedDigest, type KindNames, paperUrl, sectionName } from './to-markdown';
import type { Block } from './tree';

/** A digest as text without markup: its lists keep their marks, TeX stays between dollar signs. */
export function toPlainText(digest: CopiedDigest, names: KindNames): string {
  const { paperId, title, date, readingSource, sections, particulars = [] } = digest;
  const source = digest.sourceName ?? digest.source;
  return `${[
    title,
    paperUrl(paperId),
    ...sections.flatMap(({ kind, label, blocks }) => {
      const name = sectionName(kind, label, names);
      return ['', ...(name ? [name] : []), linesOf(blocks)];
    }),
    '',
    ...particulars.map(
      ({ kind, label, c }) => `${label || names.particulars[kind]}: ${plainInline(c)}`,
    ),
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
