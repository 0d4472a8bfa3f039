import type { Line } from './line';

const WIKI_LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?!\()/g;

/** A paper's own note. */
const PAPER_ID = /^\d{4}\.\d{4,5}$/;
/** ` ^riverbed` at the end of a sentence: the name by which other notes link a block. */
const BLOCK_ID = /(?<=[\s。.!?！？])\^[a-z][\w-]{3,40}\s*$/i;

/**
 * Writes a note taker's `[[page|text]]` as its text, but not before the same words, `[[X]] X: a title`, and leaves out the
 * names of blocks.
 * Source: https://help.obsidian.md/links
 */
export function withoutWikiLinks(line: Line): Line {
  if (line.fenced || (!line.text.includes('[[') && !line.text.includes('^'))) return line;
  const text = line.text.replace(WIKI_LINK, (link, page: string, text: string | undefined, at) => {
    const said = text ?? page;
    const behind = line.text.slice(at + link.length).trimStart();
    if (behind.startsWith(said)) return '';
    return PAPER_ID.test(said) ? `[${said}]` : said;
  });
  return { ...line, text: text.includes('$') ? text : text.replace(BLOCK_ID, '').trimEnd() };
}
