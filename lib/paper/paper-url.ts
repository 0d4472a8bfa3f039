import { parsePaperId } from './paper-id';

const HF = 'https://huggingface.co';

/** Reads the paper's id from a link to a Hugging Face paper page, absolute or relative; null for any other link. */
export function paperIdOfHfHref(href: string): string | null {
  const path = href.startsWith(`${HF}/`) ? href.slice(HF.length) : href;
  if (!path.startsWith('/papers/')) return null;
  const segment = path.slice('/papers/'.length).split(/[/?#]/, 1)[0] ?? '';
  return parsePaperId(segment);
}
