import { findBlockTitles } from './block-titles';
import { writeBoldStyles } from './bold-styles';
import type { Line } from './line';
import { childOf, elementsOf, type MarkupElement, readMarkup, textOf } from './markup-tree';
import { findHeadings } from './page-headings';
import { PageWriter } from './page-writer';
import { writePictureLinks } from './picture-links';
import { readablePart } from './readable-part';
import { findRepeatedBlocks } from './repeated-blocks';

/** Saved pages carry their styles above their title. */
const LONGEST_HEAD_PART = 200_000;

/**
 * Reads a page of HTML, or a piece of one, into Markdown: what a reader of the page sees of it, in its
 * order. Blocks that stand side by side and are about a paper each have rules between them, and what
 * stands above a block's heading and only links comes below it. Lines have the numbers that they have
 * in the source, whose first is `firstLine`.
 */
export function pageToMarkdown(source: string, firstLine = 1): Line[] {
  const page = readMarkup(source, false, firstLine);
  const readable = readablePart(page);
  writeBoldStyles(readable);
  writePictureLinks(readable);
  const headings = findHeadings(readable);
  const blocks = findRepeatedBlocks(readable, headings);
  for (const [title, level] of findBlockTitles(blocks, headings)) headings.set(title, level);
  const writer = new PageWriter(headings, blocks, baseOf(page));
  writer.children(readable, { indent: '', quote: '', href: null });
  return writer.lines;
}

/** What a page calls itself in its head; `''` where it doesn't. */
export function pageTitle(source: string): string {
  const [, title = ''] =
    /<title\b[^>]{0,200}>([^<]{1,500})</i.exec(source.slice(0, LONGEST_HEAD_PART)) ?? [];
  return textOf(readMarkup(title)).replace(/\s+/g, ' ').trim();
}

/** The page's own address, by which its links are resolved; null where it doesn't say. */
function baseOf(page: MarkupElement): string | null {
  const html = childOf(page, 'html') ?? page;
  const head = childOf(html, 'head') ?? html;
  for (const element of elementsOf(head)) {
    const { name, attributes } = element;
    const said = name === 'base' ? attributes.get('href') : canonicalOf(name, attributes);
    if (said && /^https?:\/\//i.test(said)) return said;
  }
  return null;
}

function canonicalOf(name: string, attributes: Map<string, string>): string | undefined {
  if (name === 'link' && attributes.get('rel') === 'canonical') return attributes.get('href');
  return name === 'meta' && attributes.get('property') === 'og:url'
    ? attributes.get('content')
    : undefined;
}
