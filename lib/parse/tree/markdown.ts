import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { Block, Inline } from '../../digest/tree';
import { alignLists } from './align-lists';
import { mathRules } from './math-rules';
import { texToMathml } from './tex';

/** Beyond these a section isn't prose any more, and its lines are kept as they are. */
const LONGEST_SECTION = 200_000;
const DEEPEST = 40;

const md = new MarkdownIt({ html: false, linkify: true, maxNesting: 100 })
  // Rules that would drop text (reference definitions), or take drifting indents and lines of `=` for structure.
  .disable(['code', 'reference', 'lheading', 'strikethrough'])
  .use(cjkFriendly)
  .use(mathRules);
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
md.validateLink = isWebUrl;
// Addresses stay as they are written: a browser encodes what it must, and decoded ones can mislead.
md.normalizeLink = (url) => url;
md.normalizeLinkText = (url) => url;

/** Reads a section's Markdown into the closed tree. HTML in it is text. Never throws, never loses text. */
export function parseMarkdown(source: string): Block[] {
  if (source.length > LONGEST_SECTION) return asLines(source);
  const aligned = alignLists(source.replace(/\r\n?/g, '\n'));
  // Looking for bare addresses costs a tenth of the parsing, and few sections have any.
  md.set({ linkify: aligned.includes('://') });
  const tokens = md.parse(aligned, {});
  return isTooDeep(tokens) ? asLines(source) : compileBlocks(nest(tokens), aligned.split('\n'));
}

/** Reads one line of Markdown, a title for example. */
export function parseInlineMarkdown(source: string): Inline[] {
  if (source.length > LONGEST_SECTION) return [source];
  md.set({ linkify: source.includes('://') });
  const tokens = md.parseInline(source, {});
  return isTooDeep(tokens) ? [source] : compileInline(nest(tokens[0]?.children ?? []));
}

function isTooDeep(tokens: Token[]): boolean {
  return tokens.some(({ level, children }) => level > DEEPEST || isTooDeep(children ?? []));
}

function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s]/i.test(url);
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
    case 'paragraph_open': {
      const c = inlineOf(children);
      return c.length > 0 ? [{ t: 'paragraph', c }] : [];
    }
    case 'heading_open':
      return [{ t: 'heading', level: Number(token.tag.slice(1)), c: inlineOf(children) }];
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [
        {
          t: 'list',
          ordered: token.type === 'ordered_list_open',
          start: Number(token.attrGet('start') ?? 1),
          items: children.map((item) => compileBlocks(item.children, lines)),
        },
      ];
    case 'blockquote_open':
      return [{ t: 'quote', c: compileBlocks(children, lines) }];
    case 'fence':
      return [{ t: 'preformatted', text: fencedText(token) }];
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
  return {
    t: 'table',
    head: (headRow?.children ?? []).map((cell) => inlineOf(cell.children)),
    rows,
  };
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
    for (const inline of inlines) {
      const last = out.at(-1);
      if (typeof inline !== 'string') out.push(inline);
      else if (typeof last === 'string') out[out.length - 1] = last + inline;
      else if (inline !== '') out.push(inline);
    }
  });
  return out;
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
      return link(token, 'src', compileInline(nest(token.children ?? []), true), linked);
    case 'code_inline':
      return [{ t: 'code', text: token.content }];
    case 'math_inline':
    case 'math_display':
      return [math(token.content, token.type === 'math_display')];
    case 'hardbreak':
      return [{ t: 'break' }];
    default:
      return [token.content];
  }
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
  const href = String(token.attrGet(attribute) ?? '');
  const title = token.attrGet('title');
  const isLink = !linked && isWebUrl(href);
  const label = text.length > 0 || !isLink ? text : [href];
  const c = title ? [...label, ` (${title})`] : label;
  return isLink ? [{ t: 'link', href, c }] : c;
}

/** A space, but nobody wraps Chinese or Japanese by hand: a line's end there is meant. */
function lineEnd(before: Node | undefined, after: Node | undefined): Inline[] {
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
  const around = (before?.token.content.slice(-1) ?? '') + (after?.token.content.slice(0, 1) ?? '');
  return cjk.test(around) ? [{ t: 'break' }] : [' '];
}
