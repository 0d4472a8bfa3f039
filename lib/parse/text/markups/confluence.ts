import type { Markup } from './markup';
import { firstLines, isMarkdown, writeLines } from './write-lines';

const HEADING = /^h([1-6])\.\s+(?=\S)/;
/** So many headings show what a file is written in. */
const LEAST = 2;
/** `{panel:title=In short|borderStyle=solid}` */
const TITLED =
  /^\{(?:panel|info|note|tip|warning|expand):(?:[^{}\n]{0,200}\|)?title=([^{}|\n]{1,200})(?:\|[^{}\n]{0,200})?\}\s*$/;
/** `{toc:maxLevel=2}`, `{panel}`, `{color:red}`: what only says how the text is set. */
const MACRO =
  /\{(?:panel|info|note|tip|warning|expand|toc|color|quote|section|column|anchor|excerpt|status|children)(?::[^{}\n]{0,300})?\}/g;
const LINK = /\[([^[\]|\n]{1,400})\|([^[\]|\s]{1,800})(?:\|[^[\]\n]{0,200})?\](?!\()/g;
const BARE_LINK = /\[((?:https?|mailto):[^[\]|\s]{1,800})\](?!\()/g;
const BOLD = /(?<![\p{L}\p{N}*])\*(?![\s*])([^*\n]{1,300}?)(?<!\s)\*(?![\p{L}\p{N}*])/gu;
const ITEM = /^([*#-]{1,6})\s+(?=\S)/;

/** A page of Confluence or an issue of Jira. Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all */
export const confluence: Markup = {
  isOf(lines) {
    const first = firstLines(lines);
    return first.filter((text) => HEADING.test(text)).length >= LEAST && !isMarkdown(first);
  },
  toMarkdown(lines) {
    return writeLines(lines, (text) => {
      const [, title] = TITLED.exec(text) ?? [];
      return title === undefined ? inline(block(text)) : `**${title.trim()}:**`;
    });
  },
};

function block(text: string): string {
  const heading = HEADING.exec(text);
  if (heading) return `${'#'.repeat(Number(heading[1]))} ${text.slice(heading[0].length)}`;
  return text.replace(ITEM, (_, marks: string) => {
    const mark = marks.endsWith('#') ? '1. ' : '- ';
    return `${'  '.repeat(marks.length - 1)}${mark}`;
  });
}

function inline(text: string): string {
  const told = text.includes('{') ? text.replace(MACRO, '') : text;
  const linked = told.includes('[')
    ? told.replace(LINK, '[$1]($2)').replace(BARE_LINK, '$1')
    : told;
  return linked.replace(BOLD, '**$1**');
}
