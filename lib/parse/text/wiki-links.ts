import type { Line } from './line';

const WIKI_LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?!\()/g;

/** Writes a note taker's `[[page|text]]` as its text. */
export function withoutWikiLinks(line: Line): Line {
  if (line.fenced || !line.text.includes('[[')) return line;
  return {
    ...line,
    text: line.text.replace(WIKI_LINK, (_, page: string, text?: string) => text ?? page),
  };
}
