import type { Markup } from './markup';
import { firstLines, isMarkdown, writeLines } from './write-lines';

const EMPHASISED = /^\[(\*{1,10})[ \t]+(\S[^\n]{0,400})\]$/;
const WITHIN = /\[\*{1,10}[ \t]+([^[\]\n]{1,400})\](?!\()/g;
const STRUCK = /\[[-/_]{1,3}[ \t]+([^[\]\n]{1,400})\](?!\()/g;
const ADDRESS_FIRST = /\[(https?:\/\/[^\s[\]]{1,800})[ \t]+([^[\]\n]{1,400})\](?!\()/g;
const ADDRESS_LAST = /\[([^[\]\n]{1,400}?)[ \t]+(https?:\/\/[^\s[\]]{1,800})\](?!\()/g;
const ADDRESS = /\[(https?:\/\/[^\s[\]]{1,800})\](?!\()/g;
const FORMULA = /\[\$[ \t]([^\n$]{1,400}?)[ \t]?\](?!\()/g;
const INDENT = /^[ \t\u3000]{1,20}(?=\S)/;

/**
 * A page of a wiki whose marks are brackets: `[** Title]`, `[https://… words]`, an item for each space before
 * a line. Source: https://scrapbox.io/help/Syntax
 */
export const scrapbox: Markup = {
  isOf(lines) {
    const first = firstLines(lines);
    return first.some((text) => EMPHASISED.test(text.trim())) && !isMarkdown(first);
  },
  toMarkdown(lines) {
    return writeLines(lines, (text) => inline(block(text)));
  },
};

/** A line that is emphasised as a whole, the more the larger, as a heading; one further in as an item. */
function block(text: string): string {
  const [, stars = '', title] = EMPHASISED.exec(text.trim()) ?? [];
  if (title !== undefined && !/[[\]]/.test(title))
    return `${'#'.repeat(Math.max(2, 5 - stars.length))} ${title}`;
  return text.replace(INDENT, (indent) => `${'  '.repeat(indent.length - 1)}- `);
}

function inline(text: string): string {
  if (!text.includes('[')) return text;
  return text
    .replace(WITHIN, '**$1**')
    .replace(STRUCK, '$1')
    .replace(FORMULA, '$$$1$$')
    .replace(ADDRESS_FIRST, '[$2]($1)')
    .replace(ADDRESS_LAST, '[$1]($2)')
    .replace(ADDRESS, '$1');
}
