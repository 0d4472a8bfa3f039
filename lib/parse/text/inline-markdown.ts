import { paperIdOfHref } from '../../paper/paper-url';
import { isElement, type MarkupElement, type MarkupNode, textOf } from './markup-tree';
import { lowered, raised } from './raised-letters';
import { withScheme } from './with-scheme';

/** What these wrap is written in Markdown. */
const MARKS = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['cite', '*'],
  ['code', '`'],
  ['kbd', '`'],
  ['samp', '`'],
  ['tt', '`'],
]);
/** What is told is no small print beside a text. */
const TOLD = /[:：。！？]|[\p{Ll}\p{N}]{2}[.!?](?:\s|$)/u;
const BADGES = new Set(['a', 'span', 'small', 'mark', 'label', 'time']);
const LONGEST_TEX = 2000;

/**
 * Writes a run of text, links and emphasis as Markdown: one text for each line, `<br>` ending one. White
 * space is what a browser shows of it.
 */
export function inlineMarkdown(nodes: MarkupNode[], base: string | null): string[] {
  return runOf(nodes, base)
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '');
}

/** A link's address as an absolute one, where it leads to the web; null where it leads about in the page. */
export function addressOf(href: string, base: string | null): string | null {
  const address = withScheme(href.trim());
  const url = /^https?:\/\/[^\s<>()]+$/i.test(address) ? address : resolve(address, base);
  return url;
}

function resolve(address: string, base: string | null): string | null {
  const paper = paperIdOfHref(address);
  if (paper !== null && !/^https?:/i.test(address)) return `https://huggingface.co/papers/${paper}`;
  if (base === null || address === '' || /^(?:#|javascript:|data:|mailto:)/i.test(address))
    return null;
  try {
    const { href, protocol } = new URL(address, base);
    const plain = href.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
    return /^https?:$/.test(protocol) ? plain : null;
  } catch {
    return null;
  }
}

function markdownOf(node: MarkupNode, base: string | null): string {
  if (!isElement(node)) return node.text.replace(/[\s\u00a0]+/g, ' ');
  const { name } = node;
  if (name === 'br') return '\n';
  const tex = texOf(node);
  if (tex !== null) return tex;
  const inner = runOf(node.children, base);
  if (name === 'a')
    return wrapped(inner, (text) => linkOf(text, node.attributes.get('href') ?? '', base));
  const mark = MARKS.get(isSmallPrint(name, inner) ? 'em' : name);
  if (mark !== undefined) return wrapped(inner, (text) => marked(text, mark));
  if (name === 'sup') return wrapped(inner, (text) => raised(text) ?? `^${text}`);
  if (name === 'sub') return wrapped(inner, (text) => lowered(text) ?? text);
  if (name === 'q') return wrapped(inner, (text) => `“${text}”`);
  return inner;
}

function isSmallPrint(name: string, text: string): boolean {
  return name === 'small' && !TOLD.test(text.trim());
}

function runOf(nodes: MarkupNode[], base: string | null): string {
  return nodes
    .map((node, index) => {
      const before = nodes[index - 1];
      // Two badges side by side are two things.
      return (before && isBadge(before) && isBadge(node) ? ' ' : '') + markdownOf(node, base);
    })
    .join('');
}

function isBadge(node: MarkupNode): boolean {
  return isElement(node) && BADGES.has(node.name);
}

/** A formula's source, which pages carry beside what they show of it; null where this is none. */
function texOf(element: MarkupElement): string | null {
  if (element.name === 'math') {
    const said = element.attributes.get('alttext') ?? annotation(element) ?? textOf(element);
    return said.trim() === '' ? '' : ` $${said.trim().slice(0, LONGEST_TEX)}$ `;
  }
  // KaTeX shows the same formula a second time.
  return /(?:^|\s)katex-html(?:\s|$)/.test(element.attributes.get('class') ?? '') ? '' : null;
}

function annotation(element: MarkupElement): string | null {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'annotation') return textOf(child);
    const within = annotation(child);
    if (within !== null) return within;
  }
  return null;
}

/** Writes what stands between the white space at a text's ends, on each of its lines. */
function wrapped(text: string, write: (text: string) => string): string {
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim();
      if (words === '') return line;
      const start = line.length - line.trimStart().length;
      return line.slice(0, start) + write(words) + line.slice(start + words.length);
    })
    .join('\n');
}

function marked(text: string, mark: string): string {
  return text.includes(mark) ? text : mark + text + mark;
}

function linkOf(text: string, href: string, base: string | null): string {
  const url = addressOf(href, base);
  return url === null || text.includes('](') ? text : `[${text.replace(/[[\]]/g, '\\$&')}](${url})`;
}
