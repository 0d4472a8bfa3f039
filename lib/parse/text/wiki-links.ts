import type { Line } from './line';

const WIKI_LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?!\()/g;

/** ` ^riverbed` at the end of a sentence: the name by which other notes link a block. */
const BLOCK_ID = /(?<=[\s。.!?！？])\^[a-z][\w-]{3,40}\s*$/i;

/**
 * Writes a note taker's `[[page|text]]` as its text, and leaves out the names of blocks.
 * Source: https://help.obsidian.md/links
 */
export function withoutWikiLinks(line: Line): Line {
  if (line.fenced || (!line.text.includes('[[') && !line.text.includes('^'))) return line;
  const text = line.text.replace(WIKI_LINK, (_, page: string, text?: string) => text ?? page);
  return { ...line, text: text.includes('$') ? text : text.replace(BLOCK_ID, '').trimEnd() };
}
