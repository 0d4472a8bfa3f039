import { isLinkWord } from '../words/clean-title';
import { isPaperAddress } from '../words/paper-host';
import { findLinks } from '../words/paper-mentions';
import type { RawParticular } from './raw-entry';

/** The paper's own address or number, which the reader has before them already. */
export function isOwnLink({ kind, markdown }: RawParticular): boolean {
  if (kind !== 'link') return false;
  let rest = markdown;
  for (const link of findLinks(markdown).reverse()) {
    if (!leadsToPaper(link.target) || !isLinkWord(link.text)) return false;
    rest = rest.slice(0, link.start) + rest.slice(link.end);
  }
  return !/\p{L}{2,}/u.test(
    rest
      .replace(/<?https?:\/\/[^\s<>]+>?/g, (address) => (leadsToPaper(address) ? '' : address))
      .replace(/arxiv\s*[:：]?|\d{4}\.\d{4,5}(?:v\d+)?(?:\s*\[[a-z-]{2,8}(?:\.[A-Z]{2})?\])?/gi, '')
      .replace(/\b(?:pdf|html|abs|doi|link|paper|hugging ?face|hf)\b/gi, ''),
  );
}

/** Whether an address leads to the paper, or nowhere out of the file. */
function leadsToPaper(address: string): boolean {
  return !/^<?https?:/.test(address) || isPaperAddress(address);
}
