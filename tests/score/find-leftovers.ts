import type { Digest } from '../../lib/digest/digest';
import type { Block, Inline } from '../../lib/digest/tree';

/** What is left in a digest of the marks that its text was written with. */
export interface Leftover {
  /** What sort of mark it is. */
  kind: string;
  /** Where it stands: `title`, `summary`, a section's label. */
  place: string;
  /** The mark, with what stands around it. */
  excerpt: string;
}

/** HTML that means something to a browser; `<think>` and `<image>` are what papers call their tokens. */
const HTML =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figure|figcaption|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)(?:\s[^<>]{0,300})?\/?>|<!--/i;

const MARKS: Record<string, RegExp> = {
  bold: /\*\*|(?<![\w/])__(?=\S)[^_\n]{1,80}__(?!\w)/,
  heading: /(?<![\w#])#{2,6}(?=\s)|(?<![\w#])#{3,6}(?=\S)/,
  table: /\|\s*:?-{3,}:?\s*\|/,
  link: /\](?:\(|\[\d)/,
  backtick: /`/,
  strikethrough: /~~(?=\S)[^~\n]{1,200}~~/,
  highlight: /==(?=[^\s=])[^=\n]{1,200}==/,
  footnote: /\[\^[^\]\n]{1,80}\]/,
  'wiki link': /\[\[[^[\]\n]{1,200}\]\](?!\()/,
  attributes: /\{[#.:][\w-]+[^{}\n]{0,80}\}\s*$/,
  template: /\{\{[^{}\n]{1,100}\}\}|\{%[^{}\n]{1,100}%\}|<%/,
  fence: /^\s*(?::{3,}|~{3,})/,
  comment: /%%[^%\n]{1,200}%%/,
  callout: /^\s*\[!\w+\]/,
  task: /^\s*\[[ xX]\]\s/,
  contents: /^\s*\[_*toc_*\]\s*$/i,
  html: HTML,
  entity: /&(?:#\d{1,6}|#x[\da-f]{1,5}|nbsp|amp|lt|gt|quot|apos|[mn]dash|hellip);/i,
  'tex command': /\\(?:[a-zA-Z]+|[[\]()])/,
  'tex quote': /``|''/,
  formula: /\$(?=[^\s$\d])[^$\n]{0,60}[\\_^=][^$\n]{0,60}\$/,
  invisible: /[\u200b\u2060\ufeff\u00ad\u202a-\u202e]/,
  picture: /https?:\/\/\S+\.(?:png|jpe?g|gif|svg|webp)\b/i,
};
const RAW_KEY = /^[a-z]+(?:_[a-z\d]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$/;
/** What has its sense as it stands: what `2**10`, `**kwargs` and a path's backslash mean. */
const MEANT = /[\w)]\*\*[\w(]|\*\*(?:kwargs|args|\{)/g;

/** Finds marks of Markdown, TeX, HTML and templates in what a reader sees of a digest; code and formulas are exempt. */
export function findLeftovers(digest: Pick<Digest, 'title' | 'summary' | 'sections'>): Leftover[] {
  const found: Leftover[] = [];
  const look = (text: string, place: string) => found.push(...marksIn(text, place));
  look(digest.title, 'title');
  for (const text of textsOfRun(digest.summary)) look(text, 'summary');
  for (const { label, blocks } of digest.sections) {
    look(label, `label ${label}`);
    if (RAW_KEY.test(label)) found.push({ kind: 'raw key', place: 'label', excerpt: label });
    for (const text of blocks.flatMap(textsOfBlock)) look(text, label);
  }
  return found;
}

function marksIn(text: string, place: string): Leftover[] {
  const said = text.replace(MEANT, (meant) => ' '.repeat(meant.length));
  return Object.entries(MARKS).flatMap(([kind, mark]) => {
    const match = mark.exec(said);
    if (!match) return [];
    const excerpt = text.slice(Math.max(0, match.index - 40), match.index + 60);
    return [{ kind, place, excerpt: excerpt.replace(/\n/g, '⏎') }];
  });
}

function textsOfBlock(block: Block): string[] {
  switch (block.t) {
    case 'paragraph':
    case 'heading':
      return textsOfRun(block.c);
    case 'quote':
      return block.c.flatMap(textsOfBlock);
    case 'list':
      return block.items.flat().flatMap(textsOfBlock);
    case 'table':
      return [block.head, ...block.rows].flat().flatMap(textsOfRun);
    default:
      return [];
  }
}

/** The texts of a run, a formula that could not be set as its TeX. */
function textsOfRun(run: Inline[]): string[] {
  return run.flatMap((node) => {
    if (typeof node === 'string') return [node];
    if ('c' in node) return textsOfRun(node.c);
    return node.t === 'math' && node.mathml === null ? [`\\formula ${node.tex}`] : [];
  });
}
