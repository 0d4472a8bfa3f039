import { MOST_ITEMS } from '../../digest/budgets';
import { type Fields, isFields } from '../records/fields';
import { type Feed, type FeedItem, summaryBeside } from './feed';

/** Reads a JSON Feed; null where the value is none. Source: https://www.jsonfeed.org/version/1.1/ */
export function readJsonFeed(value: unknown): Feed | null {
  if (!isFields(value) || !Array.isArray(value.items)) return null;
  if (!/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(textOf(value.version))) return null;
  return {
    title: textOf(value.title),
    url: textOf(value.home_page_url) || null,
    items: value.items.slice(0, MOST_ITEMS).filter(isFields).map(readItem),
    more: Math.max(0, value.items.length - MOST_ITEMS),
  };
}

function readItem(item: Fields): FeedItem {
  const html = textOf(item.content_html);
  const content = html || textOf(item.content_text) || textOf(item.summary);
  const summary = { content: textOf(item.summary), html: false };
  return {
    title: textOf(item.title),
    links: [item.url, item.external_url, item.id].map(textOf).filter((link) => link !== ''),
    date: textOf(item.date_published) || textOf(item.date_modified) || null,
    content,
    summary: summaryBeside(content, [summary]),
    html: html !== '',
    line: null,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
