import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { plainInline } from '../../digest/plain-text';
import type { Block, ColumnAlign, Inline } from '../../digest/tree';
import { alignLists } from './align-lists';
import { htmlReaders } from './html-rules';
import { loneEmphasis } from './lone-emphasis';
import { mathBlocks, mathReaders } from './math-rules';
import { mendLines, tidy } from './mend-lines';
import { inlineReaders } from './nested-inline';
import { noteReaders } from './note-rules';
import { texToMathml } from './tex';
import { texTextReaders } from './tex-text-rules';

/** Beyond these a section isn't prose any more, and its lines are kept as they are. */
const LONGEST_SECTION = 200_000;
const DEEPEST = 40;
/** Where a link leads that has its sense in its own folder, page or mail program alone. */
const LOCAL =
  /^(?:mailto:|[#/]|\.{0,2}\/|[\w%-][^\s:?#]{0,300}(?:\/[^\s:]{0,300}$|\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp|json|txt|ipynb|py)(?:[?#]|$)))/i;
const MEDIA = /^https?:\/\/\S+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|mov)(?:[?#]\S*)?$/i;
/** What names a picture that nobody has described. */
const NO_DESCRIPTION =
  /^(?:image|img|figure|fig|picture|photo|screenshot|thumbnail|logo|icon|banner|cover|refer to caption|alt text|图片|图像|配图|画像|이미지|그림)?[\s.:_-]*\d*$|^[^\s/]{1,80}\.(?:png|jpe?g|gif|svg|webp)$/i;
const STARTS_AS_PROSE = /^\p{L}/u;
const TASK = /^\[([ xX])\]\s+(?=\S)/;

const md = new MarkdownIt({ html: false, linkify: true, maxNesting: 100 })
  // Rules that are ours by now (line ends), would drop text (reference definitions), or take drifting indents and lines of `=` for structure.
  .disable(['normalize', 'code', 'reference', 'lheading', 'strikethrough'])
  .use(cjkFriendly)
  .use(mathBlocks)
  .use(inlineReaders, [texTextReaders, mathReaders, noteReaders, htmlReaders])
  .use(loneEmphasis);
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// Of a link that leads nowhere from here, only the text is left.
md.validateLink = (url) => isWebUrl(url) || isLocal(url);
// Addresses stay as they are written: a browser encodes what it must, and decoded ones can mislead.
md.normalizeLink = (url) => url;
md.normalizeLinkText = (url) => url;

/**
 * Reads a section's Markdown into the closed tree, with what TeX, HTML and note takers have left in it. A tag of
 * HTML becomes a node or vanishes; an unknown one is text. Never throws, never loses text.
 */
export function parseMarkdown(source: string): Block[] {
  if (source.length > LONGEST_SECTION) return asLines(source);
  const lines = mendLines(withLineFeeds(source));
  const [only] = lines;
  // Half of all sections are one line that begins with a letter, and nothing of a block begins so.
  if (lines.length === 1 && only && STARTS_AS_PROSE.test(only.text)) return parseLine(only.text);
  const aligned = alignLists(lines);
  // Looking for bare addresses costs a tenth of the parsing, and few sections have any.
  md.set({ linkify: aligned.includes('://') });
  const tokens = md.parse(aligned, {});
  return isTooDeep(tokens) ? asLines(source) : compileBlocks(nest(tokens), aligned.split('\n'));
}

function parseLine(line: string): Block[] {
  md.set({ linkify: line.includes('://') });
  const tokens = md.parseInline(line.trim(), {});
  if (isTooDeep(tokens)) return asLines(line);
  return paragraph(compileInline(nest(tokens[0]?.children ?? [])));
}

/** Reads one line of Markdown, a title for example. */
export function parseInlineMarkdown(source: string): Inline[] {
  if (source.length > LONGEST_SECTION) return [source];
  md.set({ linkify: source.includes('://') });
  const tokens = md.parseInline(tidy(source), {});
  return isTooDeep(tokens) ? [source] : compileInline(nest(tokens[0]?.children ?? []));
}

function isTooDeep(tokens: Token[]): boolean {
  return tokens.some(
    ({ level, children }) => level > DEEPEST || (children !== null && isTooDeep(children)),
  );
}

function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s]/i.test(url);
}

/** What stands before a host names nobody there, and looks like another host: `https://huggingface.co@example.org`. */
const NAME_BEFORE_HOST = /^(https?:\/\/)[^/?#]*@/i;

/** Files have line feeds alone by now; what a record holds may not. */
function withLineFeeds(source: string): string {
  return source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
}

function isLocal(url: string): boolean {
  return LOCAL.test(url);
}

function asLines(source: string): Block[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ t: 'paragraph', c: [line.trim()] }));
}

/** markdown-it's flat stream as a tree: a node for each pair of tokens, and for each single one. */
interface Node {
  token: Token;
  children: Node[];
}

function nest(tokens: Token[]): Node[] {
  const root: Node[] = [];
  const stack = [root];
  for (const token of tokens) {
    if (token.nesting === -1) {
      stack.pop();
      continue;
    }
    const node: Node = { token, children: [] };
    stack.at(-1)?.push(node);
    if (token.nesting === 1) stack.push(node.children);
  }
  return root;
}

function compileBlocks(nodes: Node[], lines: string[]): Block[] {
  return nodes.flatMap((node) => compileBlock(node, lines));
}

function compileBlock({ token, children }: Node, lines: string[]): Block[] {
  switch (token.type) {
    case 'paragraph_open':
      return paragraph(inlineOf(children));
    case 'heading_open':
      return [{ t: 'heading', level: Number(token.tag.slice(1)), c: inlineOf(children) }];
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [
        {
          t: 'list',
          ordered: token.type === 'ordered_list_open',
          start: Number(token.attrGet('start') ?? 1),
          items: children.map((item) => compileItem(item, lines)),
        },
      ];
    case 'blockquote_open':
      return [{ t: 'quote', c: compileBlocks(children, lines) }];
    case 'fence':
      return preformatted(fencedText(token));
    case 'math_block':
      return [{ t: 'paragraph', c: [math(token.content, true)] }];
    case 'table_open':
      return [compileTable(children, lines)];
    case 'hr':
      return [{ t: 'rule' }];
    default:
      return compileBlocks(children, lines);
  }
}

/** An item of a list, a task's box as a letter. */
function compileItem(item: Node, lines: string[]): Block[] {
  const blocks = compileBlocks(item.children, lines);
  const [, box] = TASK.exec(item.children[0]?.children[0]?.token.content ?? '') ?? [];
  const [first, ...others] = blocks;
  if (box === undefined || first?.t !== 'paragraph') return blocks;
  const [start, ...rest] = first.c;
  if (typeof start !== 'string') return blocks;
  const text = start.replace(TASK, box === ' ' ? '☐ ' : '☑ ');
  return [{ ...first, c: [text, ...rest] }, ...others];
}

function paragraph(c: Inline[]): Block[] {
  return c.length > 0 && !isMediaAlone(c) ? [{ t: 'paragraph', c }] : [];
}

/** A picture's or a film's address without a word, which nobody reads. */
function isMediaAlone(run: Inline[]): boolean {
  if (!run.some((node) => typeof node === 'object' && node.t === 'link')) return false;
  const told = run.filter((node) => typeof node !== 'string' || node.trim() !== '');
  return (
    told.length > 0 &&
    told.every(
      (node) =>
        typeof node === 'object' &&
        node.t === 'link' &&
        MEDIA.test(node.href) &&
        plainInline(node.c) === node.href,
    )
  );
}

function compileTable(parts: Node[], lines: string[]): Block {
  const [head, body] = parts;
  const headRow = head?.children[0];
  const columns = headRow?.children.length ?? 0;
  const rows = (body?.children ?? []).map((row) => {
    const cells = row.children.map((cell) => inlineOf(cell.children));
    const surplus = surplusCells(lines[row.token.map?.[0] ?? -1] ?? '', columns);
    if (surplus !== '') cells.at(-1)?.push(` | ${surplus}`);
    return cells;
  });
  const align = (headRow?.children ?? []).map(({ token }) => alignOf(token));
  return {
    t: 'table',
    head: (headRow?.children ?? []).map((cell) => inlineOf(cell.children)),
    rows,
    ...(align.some((each) => each !== null) && { align }),
  };
}

/** As markdown-it writes it down: `text-align:right`. */
function alignOf(token: Token): ColumnAlign {
  const [, align] = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style'))) ?? [];
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

/** What a row has beyond the head's columns: markdown-it drops it, mostly for a `|` that nobody escaped. */
function surplusCells(line: string, columns: number): string {
  const cells = line
    .replace(/^[\s>]+/, '')
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells
    .slice(columns)
    .map((cell) => cell.trim())
    .join(' | ');
}

function inlineOf(children: Node[]): Inline[] {
  return children.flatMap(({ token }) => compileInline(nest(token.children ?? [])));
}

function compileInline(nodes: Node[], linked = false): Inline[] {
  const out: Inline[] = [];
  nodes.forEach((node, index) => {
    const inlines =
      node.token.type === 'softbreak'
        ? lineEnd(nodes[index - 1], nodes[index + 1])
        : compileInlineNode(node, linked);
    for (const inline of inlines) append(out, inline);
  });
  return out;
}

/** Adds what comes next; texts side by side are one. */
function append(out: Inline[], inline: Inline): void {
  const last = out.at(-1);
  if (typeof inline !== 'string') out.push(inline);
  else if (typeof last === 'string') out[out.length - 1] = last + inline;
  else if (inline !== '') out.push(inline);
}

function compileInlineNode({ token, children }: Node, linked: boolean): Inline[] {
  switch (token.type) {
    case 'strong_open':
      return [{ t: 'strong', c: compileInline(children, linked) }];
    case 'em_open':
      return [{ t: 'emphasis', c: compileInline(children, linked) }];
    case 'link_open':
      return link(token, 'href', compileInline(children, true), linked);
    case 'image':
      return picture(token, linked);
    case 'code_inline':
      return [{ t: 'code', text: token.content }];
    case 'math_inline':
    case 'math_display':
      return [math(token.content, token.type === 'math_display')];
    case 'hardbreak':
      return [{ t: 'break' }];
    default:
      return [withQuotes(token.content)];
  }
}

/** TeX's closing quotes, which careless authors open with too. */
function withQuotes(text: string): string {
  if (!text.includes("''")) return text;
  return text.replace(/''(?=\S)([^'\n]{1,300}\S)''/g, '“$1”').replace(/(?<=\S|^)''(?!')/g, '”');
}

function preformatted(text: string): Block[] {
  return text === '' ? [] : [{ t: 'preformatted', text }];
}

/** A fence's text. What stands behind its opening mark is a language's name only where it is one word before code. */
function fencedText({ content, info }: Token): string {
  const code = content.replace(/\n$/, '');
  const isName = code !== '' && !/\s/.test(info.trim());
  return isName ? code : [info.trim(), code].filter(Boolean).join('\n');
}

function math(tex: string, display: boolean): Inline {
  return { t: 'math', tex, display, mathml: texToMathml(tex, display) };
}

/**
 * A link, or an image that becomes one: nothing is loaded from elsewhere. Within another link, or
 * without an address, only its text is left.
 */
function link(token: Token, attribute: 'href' | 'src', text: Inline[], linked: boolean): Inline[] {
  const href = String(token.attrGet(attribute) ?? '').replace(NAME_BEFORE_HOST, '$1');
  const title = token.attrGet('title');
  const isLink = !linked && isWebUrl(href);
  const label = text.length > 0 || !isLink ? text : [href];
  const c = title ? [...label, ` (${title})`] : label;
  return isLink ? [{ t: 'link', href, c }] : c;
}

/** A link to a picture, by what is said of it; nothing where nothing is said. */
function picture(token: Token, linked: boolean): Inline[] {
  const text = compileInline(nest(token.children ?? []), true);
  const isSaid = token.attrGet('title') || !NO_DESCRIPTION.test(plainInline(text).trim());
  return isSaid ? link(token, 'src', text, linked) : [];
}

/** A space, but nobody wraps Chinese or Japanese by hand: a line's end there is meant. */
function lineEnd(before: Node | undefined, after: Node | undefined): Inline[] {
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
  const around = (before?.token.content.slice(-1) ?? '') + (after?.token.content.slice(0, 1) ?? '');
  return cjk.test(around) ? [{ t: 'break' }] : [' '];
}
