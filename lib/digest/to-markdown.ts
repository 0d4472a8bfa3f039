import type { Digest } from './digest';
import type { ParticularKind } from './particular';
import type { SectionKind } from './section-kind';
import type { Block, ColumnAlign, Inline } from './tree';

/** A digest as it is copied. */
export type CopiedDigest = Pick<
  Digest,
  | 'paperId'
  | 'title'
  | 'lang'
  | 'source'
  | 'date'
  | 'readingSource'
  | 'sections'
  | 'particulars'
  | 'version'
> & {
  /** What the reader calls its source. */
  sourceName?: string;
};

/** What is called by its kind, where its publisher gave it no label. */
export interface KindNames {
  sections: Record<SectionKind, string>;
  particulars: Record<ParticularKind, string>;
}

/**
 * A digest as Markdown, in the form of a report that holds it alone: imported again, it is the same
 * digest. TeX stays between dollar signs.
 */
export function toMarkdown(digest: CopiedDigest, names: KindNames): string {
  return `${[...headInMarkdown(digest), '', ...entryInMarkdown(digest, names)].join('\n')}\n`;
}

/** The lines that a report begins with: who wrote it, and its day. */
export function headInMarkdown({
  source,
  sourceName = '',
  date,
  lang,
}: Omit<CopiedDigest, 'sections'>): string[] {
  // A name of the reader's would make it another source's digest, where it has a name already.
  const title = source || sourceName;
  const [day] = keysIn(lang);
  return [...(title ? [`# ${escapeText(title)}`] : []), ...(date ? [`**${day}**: ${date}`] : [])];
}

/** The lines of a report that speak of one paper. */
export function entryInMarkdown(
  digest: Omit<CopiedDigest, 'source' | 'date'>,
  names: KindNames,
): string[] {
  const { paperId, title, lang, readingSource, version } = digest;
  const { sections, particulars = [] } = digest;
  const [, link, read] = keysIn(lang);
  return [
    `## ${escapeText(title) || `arXiv:${paperId}`}`,
    '',
    `- **${link}**: ${version === undefined ? paperUrl(paperId) : versionUrl(paperId, version)}`,
    ...(readingSource ? [`- **${read}**: ${readingSource}`] : []),
    ...particulars.map(
      ({ kind, label, c }) =>
        `- **${escapeText(label || names.particulars[kind])}**: ${inlineInMarkdown(c)}`,
    ),
    ...sections.flatMap(({ kind, label, blocks }, index) => {
      const name = sectionName(kind, label, names);
      return [
        // Numbers, since lists with labels of their own could be taken for sections without them.
        ...(name ? ['', `### ${index + 1}. ${escapeText(name)}`] : []),
        '',
        blocksInMarkdown(blocks),
      ];
    }),
  ];
}

/** A run of text on one line. */
export function inlineInMarkdown(run: Inline[]): string {
  return runOf(run).replace(/\\?\n/g, ' ');
}

/** What a section is called in a copy; `''` where nothing is known of it. */
export function sectionName(kind: SectionKind, label: string, { sections }: KindNames): string {
  return label === '' && kind !== 'other' ? sections[kind] : label;
}

/** The paper's page. */
export function paperUrl(paperId: string): string {
  return `https://huggingface.co/papers/${paperId}`;
}

/** The page of one version of the paper. */
function versionUrl(paperId: string, version: number): string {
  return `https://arxiv.org/abs/${paperId}v${version}`;
}

function keysIn(lang: string): [day: string, link: string, read: string] {
  return /^zh\b/.test(lang) ? ['日期', '链接', '阅读来源'] : ['Date', 'Link', 'Reading source'];
}

/** Blocks one below the other. */
export function blocksInMarkdown(blocks: Block[]): string {
  return blocks.map(blockOf).join('\n\n');
}

function blockOf(block: Block): string {
  switch (block.t) {
    case 'paragraph':
      return escapeLines(runOf(block.c));
    case 'heading':
      // Below the section's own.
      return `${'#'.repeat(Math.max(block.level, 4))} ${runOf(block.c)}`;
    case 'list':
      return block.items
        .map((item, index) => {
          const marker = block.ordered ? `${block.start + index}. ` : '- ';
          return marker + indent(itemOf(item), ' '.repeat(marker.length));
        })
        .join('\n');
    case 'quote':
      return indent(`> ${blocksInMarkdown(block.c)}`, '> ');
    case 'preformatted': {
      const fence = fenceFor(block.text, '```');
      return `${fence}\n${block.text}\n${fence}`;
    }
    case 'table':
      return [
        block.head.map(cellOf),
        block.head.map((_, column) => ruleOf(block.align?.[column])),
        ...block.rows.map(cellsOf),
      ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    case 'rule':
      return '---';
  }
}

/** An item's list follows its text at once, as people write them. */
function itemOf(blocks: Block[]): string {
  return blocks.reduce(
    (text, block) => text + (text && (block.t === 'list' ? '\n' : '\n\n')) + blockOf(block),
    '',
  );
}

function ruleOf(align: ColumnAlign | undefined): string {
  return align ? { left: ':--', center: ':-:', right: '--:' }[align] : '---';
}

function cellsOf(row: Inline[][]): string[] {
  return row.map(cellOf);
}

function cellOf(nodes: Inline[]): string {
  return inlineInMarkdown(nodes).replaceAll('|', '\\|');
}

function runOf(nodes: Inline[]): string {
  return nodes.map(inlineOf).join('');
}

function inlineOf(node: Inline): string {
  if (typeof node === 'string') return escapeText(node);
  switch (node.t) {
    case 'strong':
      return `**${runOf(node.c)}**`;
    case 'emphasis':
      return `*${runOf(node.c)}*`;
    case 'code': {
      const fence = fenceFor(node.text, '`');
      const space = /^`|`$/.test(node.text) ? ' ' : '';
      return fence + space + node.text + space + fence;
    }
    case 'link': {
      const text = runOf(node.c);
      return text === escapeText(node.href) ? node.href : `[${text}](<${node.href}>)`;
    }
    case 'math':
      return node.display ? `$$${node.tex}$$` : `$${node.tex}$`;
    case 'break':
      return '\\\n';
  }
}

/** What would be markup within a line, in CommonMark or as the parser knows more: dashes, ties, footnotes, highlights. */
const MARKUP =
  /[\\`*${]|\](?=\()|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?%])|&(?=#?\w+;)|(?<=-)-|(?<==)=|(?<=%)%|(?<=\s#{1,5})#|(?<=\[)[!^]|\^(?=[\w{+-])|~(?=~)|(?<=[\p{L}\d.)}$~])~/giu;

/** Escapes what would be markup within a line, and leaves alone what nobody takes for it: `snake_case`. */
function escapeText(text: string): string {
  // A bracket with a backslash would begin a formula.
  return text.replace(MARKUP, '\\$&').replace(/(?<=\[)\[/g, '&#91;');
}

/** Escapes what would be markup at a line's start. */
function escapeLines(text: string): string {
  return text
    .replace(/^\[(?=[ xX]\]\s|_*TOC_*\]$)/gim, '&#91;')
    .replace(
      /^(?=(?:#{1,6}|[-+])(?:\s|$)|#{2,6}|>|--|==|~~~|:::|-\\-|=\\=)|(?<=^\d+)(?=[.)](?:\s|$))/gm,
      '\\',
    );
}

function indent(text: string, by: string): string {
  return text.replace(/\n(?!\n|$)/g, `\n${by}`);
}

function fenceFor(text: string, least: string): string {
  let fence = least;
  while (text.includes(fence)) fence += '`';
  return fence;
}
