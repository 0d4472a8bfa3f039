import type { Line } from '../line';
import { writeLines } from './write-lines';

const LINK = /<(https?:[^\s<>|]{1,600})\|([^<>|\n]{1,400})>/g;

/** Writes a chat's links, `<address|text>`. Source: https://api.slack.com/reference/surfaces/formatting#linking-urls */
export function writeChatLinks(lines: Line[]): Line[] {
  return writeLines(lines, (text) => text.replace(LINK, '[$2]($1)'));
}
