import { parsePaperId } from '../../paper/paper-id';

/** A place in a line that names a paper. */
export interface PaperMention {
  id: string;
  at: number;
  /** By an address, by the word arXiv, or by its bare number. */
  by: 'url' | 'word' | 'number';
}

/** A Markdown link. */
export interface MarkdownLink {
  text: string;
  target: string;
  start: number;
  end: number;
}

const NUMBER = /(?:(?<![\w.])|(?<=arxiv\.))(\d{4}\.\d{4,5})(?:v\d{1,3})?(?!\w|\.\d)/gi;
/** How far back from a number its address or the word before it may reach. */
const LOOK_BACK = 120;
const ADDRESS = /(?:https?:\/\/|www\.|[\w-]\.[a-z]{2,6}\/)[^\s<>"')\]]*$|(?:^|[(<"'])[\w./-]*\/$/i;
const WORD =
  /(?:arxiv(?:[ _-]?(?:id|number|编号))?|(?:论文|論文|논문)\s?id|paper\s?id|论文编号|論文(?:編號|番号)|논문 ?번호|🆔|🔗)[\s\])*`_:：,，[(（#"'-]{0,8}$/iu;

const LINK =
  /\[((?:[^[\]\\]|\\.|\[[^[\]]{0,200}\]){0,600})\]\s?\(\s*<?([^()\s<>]{0,600}(?:\([^()\s]{0,100}\)[^()\s<>]{0,200})?)>?(?:\s+"[^"]{0,300}")?\s*\)/g;

/** All places in a line that name a paper, in order. */
export function findMentions(text: string): PaperMention[] {
  if (!/\d{4}\.\d{4}/.test(text)) return [];
  const mentions: PaperMention[] = [];
  for (const found of text.matchAll(NUMBER)) {
    const id = parsePaperId(found[1] ?? '');
    if (id === null) continue;
    const before = text.slice(Math.max(0, found.index - LOOK_BACK), found.index);
    const by = ADDRESS.test(before) ? 'url' : WORD.test(before) ? 'word' : 'number';
    mentions.push({ id, at: found.index, by });
  }
  return mentions;
}

/** The papers that a line links, or names with the word arXiv; each once. */
export function namedPapers(text: string): string[] {
  return [...new Set(findMentions(text).flatMap(({ id, by }) => (by === 'number' ? [] : [id])))];
}

/** The Markdown links of a line; `[text] (address)` is meant for one too. */
export function findLinks(text: string): MarkdownLink[] {
  if (!text.includes('](') && !text.includes('] (')) return [];
  const links: MarkdownLink[] = [];
  for (const found of text.matchAll(LINK)) {
    const [whole, label = '', target = ''] = found;
    const spaced = /\]\s\(/.test(whole.slice(label.length));
    if (spaced && !/^https?:/.test(target)) continue;
    if (text[found.index - 1] === '!') continue;
    links.push({ text: label, target, start: found.index, end: found.index + whole.length });
  }
  return links;
}
