import { childOf, elementsOf, readMarkup } from '../parse/text/markup-tree';
import type { FeedAddress } from './feed';
import { fetchableUrl } from './read-address';

/** The feed that a page says it has. https://html.spec.whatwg.org/multipage/links.html#rel-alternate */
export function feedLinkOf(
  page: string,
  base: string,
): Extract<FeedAddress, { kind: 'items' }> | null {
  const root = readMarkup(page);
  const html = childOf(root, 'html') ?? root;
  const head = childOf(html, 'head') ?? html;
  for (const { name, attributes } of elementsOf(head)) {
    const type = attributes.get('type')?.toLowerCase() ?? '';
    const isFeed = /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/.test(type);
    const href = attributes.get('href');
    if (
      name !== 'link' ||
      !isFeed ||
      href === undefined ||
      !/\balternate\b/i.test(attributes.get('rel') ?? '')
    )
      continue;
    const url = fetchableUrl(href, base);
    if (url) return { kind: 'items', url: url.href, followLinks: false };
  }
  return null;
}
