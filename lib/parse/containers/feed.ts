import { MOST_ITEMS } from '../../digest/budgets';
import { titleLetters } from '../../digest/title-letters';
import { childOf, elementsOf, type MarkupElement, readMarkup, textOf } from '../text/markup-tree';

/** What a feed says of itself, and its items. */
export interface Feed {
  title: string;
  /** Of the site that it is about. */
  url: string | null;
  /** As many as are read of one. */
  items: FeedItem[];
  /** How many more it has. */
  more: number;
}

export interface FeedItem {
  title: string;
  /** Every address by which the item may be known: links, and an id that is one or names one. */
  links: string[];
  /** As written; null where there is none. */
  date: string | null;
  /** Its text, the longest that it has; HTML or plain text. */
  content: string;
  /** A sentence in plain text that its publisher sums it up in beside that text; `''` where there is none. */
  summary: string;
  html: boolean;
  /** Where it starts, counted from 1; null where its container has no lines. */
  line: number | null;
}

/** In characters: a summary of a text is no longer. */
const LONGEST_SUMMARY = 400;
/** In letters: texts that share so many have them from each other. */
const SAME_LETTERS = 24;
/** One that was not cut off. */
const SENTENCE = /[^.…][.。!！?？]["”’」»)）]?$/;
const ROOT =
  /^\s*(?:<\?xml[^>]{0,300}>\s*)?(?:<\?xml-stylesheet[^>]{0,500}>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE[^>]{0,300}>\s*){0,6}<(?:rss|feed|rdf:RDF|RDF)[\s>]/i;

/** Whether a text is a feed in XML, by its root. */
export function isXmlFeed(text: string): boolean {
  return ROOT.test(text.slice(0, 8000));
}

/**
 * Reads RSS 0.9 to 2.0, RSS 1.0 and Atom.
 * Sources: https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec,
 * https://www.rfc-editor.org/rfc/rfc4287
 */
export function readXmlFeed(text: string): Feed {
  const root = elementsOf(readMarkup(text, true))[0];
  const channel = (root && childOf(root, 'channel')) ?? root;
  if (!root || !channel) return { title: '', url: null, items: [], more: 0 };
  // In RSS 1.0 the items stand beside the channel.
  const holders = channel === root ? [root] : [channel, root];
  const items = holders
    .flatMap(elementsOf)
    .filter(({ name }) => name === 'item' || name === 'entry');
  return {
    title: plainOf(channel, ['title']),
    url: linksOf(channel)[0] ?? null,
    items: items.slice(0, MOST_ITEMS).map(readItem),
    more: Math.max(0, items.length - MOST_ITEMS),
  };
}

function readItem(item: MarkupElement): FeedItem {
  const ids = [plainOf(item, ['guid']), plainOf(item, ['id']), plainOf(item, ['dc:identifier'])];
  const texts = ['content:encoded', 'content', 'description', 'summary', 'media:description']
    .flatMap((name) => childOf(item, name) ?? [])
    .map(readText);
  const [first = { content: '', html: false }, ...others] = texts;
  const content = others.reduce(
    (most, text) => (text.content.length > most.content.length ? text : most),
    first,
  );
  return {
    title: plainOf(item, ['title', 'media:title']),
    links: [...linksOf(item), ...ids].filter((link) => link !== ''),
    date: plainOf(item, ['pubDate', 'published', 'dc:date', 'updated', 'date']) || null,
    ...content,
    summary: summaryBeside(content.content, texts),
    line: item.line,
  };
}

/** The text that a feed has beside the longest, where it is a sentence of its own and no piece of that. */
export function summaryBeside(
  content: string,
  texts: { content: string; html: boolean }[],
): string {
  const summary = texts.find((text) => text.content !== content && !text.html)?.content ?? '';
  const plain = summary.replace(/\s+/g, ' ').trim();
  if (plain.length > LONGEST_SUMMARY || !SENTENCE.test(plain) || /https?:|arxiv/i.test(plain))
    return '';
  const said = titleLetters(textOf(readMarkup(content)));
  return said.includes(titleLetters(plain).slice(0, SAME_LETTERS)) ? '' : plain;
}

/** The content of an element: HTML as its text, or as elements of its own. */
function readText(element: MarkupElement): { content: string; html: boolean } {
  const type = element.attributes.get('type') ?? '';
  const nested = elementsOf(element).length > 0;
  const content = nested ? markupOf(element) : textOf(element);
  return { content: content.trim(), html: nested || /html/i.test(type) || TAGS.test(content) };
}

/** Whether the text of an element is HTML: by its type, or its tags. */
function isMarkup({ attributes }: MarkupElement, text: string): boolean {
  return /^(?:text\/)?html$/i.test(attributes.get('type') ?? '') || TAGS.test(text);
}

const TAGS =
  /<\/?(?:p|br|div|ul|ol|li|h[1-6]|a|b|strong|em|i|table|blockquote|span|img|hr)\b[^<>]{0,2000}>/i;

/** Writes elements that stand in a feed as such, as Atom's XHTML does, as HTML again. */
function markupOf(element: MarkupElement): string {
  return element.children
    .map((child) => {
      if ('text' in child) return escaped(child.text);
      const name = child.name.replace(/^\w+:/, '');
      const href = child.attributes.get('href');
      const open = href === undefined ? name : `${name} href="${escaped(href)}"`;
      return `<${open}>${markupOf(child)}</${name}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function linksOf(element: MarkupElement): string[] {
  return elementsOf(element)
    .filter(({ name }) => name === 'link')
    .toSorted((a, b) => rank(a) - rank(b))
    .map((link) => (link.attributes.get('href') ?? textOf(link)).trim())
    .filter((link) => link !== '');
}

/** The item's own page comes before what is related to it. */
function rank({ attributes }: MarkupElement): number {
  const rel = attributes.get('rel') ?? 'alternate';
  return rel === 'alternate' ? 0 : rel === 'self' ? 2 : 1;
}

/** The plain text of the first of these children that there is. */
function plainOf(element: MarkupElement, names: string[]): string {
  for (const name of names) {
    const child = childOf(element, name);
    if (!child) continue;
    const text = textOf(child);
    const plain = isMarkup(child, text) ? textOf(readMarkup(text)) : text;
    return plain.replace(/\s+/g, ' ').trim();
  }
  return '';
}
