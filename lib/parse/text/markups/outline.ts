import { isBlank, type Line } from '../line';
import type { Markup } from './markup';
import { writeLines } from './write-lines';

const ITEM = /^([ \t]*)[-*+][ \t]+(?=\S)/;
const HEADING =
  /^[ \t]*[-*+][ \t]+(?:(?:TODO|DOING|DONE|LATER|NOW|WAITING)[ \t]+)?(#{1,6}[ \t]+\S.*)$/;
const PROPERTY =
  /^[ \t]*(?:[-*+][ \t]+)?([\p{L}\p{N}][\p{L}\p{N}_./-]{0,60})::(?:[ \t]+(.*)|[ \t]*)$/u;
/** Properties that an outliner keeps for itself. */
const OWN =
  /^(?:id|collapsed|heading|icon|filters|created-at|updated-at|background-color|logseq\..*|card-.*|hl-.*|ls-type)$/i;
const SENTENCE = /[.!?。！？…]["'”’」』）)]*$/;
const TAB = '  ';

/**
 * A file that is one outline, as outliners keep their pages: each block an item, headings among them, properties
 * as `name:: value`. Source: https://docs.logseq.com/#/page/properties
 */
export const outline: Markup = {
  isOf(lines) {
    const first = lines.findIndex((line) => !line.fenced && ITEM.test(line.text));
    return (
      first !== -1 &&
      lines.every((line, index) => isWithin(line, index < first)) &&
      lines.some(isSign)
    );
  },
  toMarkdown(lines) {
    const place = placer();
    return writeLines(lines, (text) => block(text, place));
  },
};

/** Whether a line has its place in an outline: an item, what stands below one, or a property above them all. */
function isWithin(line: Line, isAbove: boolean): boolean {
  const { text, fenced } = line;
  if (fenced || isBlank(line) || /^[ \t]/.test(text) || ITEM.test(text)) return true;
  return isAbove && isProperty(text);
}

/** Whether a line is written as only an outliner would: a property, or a heading that is an item. */
function isSign({ text, fenced }: Line): boolean {
  return !fenced && (isProperty(text) || HEADING.test(text));
}

function isProperty(text: string): boolean {
  return PROPERTY.test(text.slice(0, 400));
}

function block(text: string, place: (line: string) => string): string {
  const [, name, value = ''] = PROPERTY.exec(text.slice(0, 2000)) ?? [];
  if (name !== undefined)
    return OWN.test(name) || value.trim() === '' ? '' : `**${name}**: ${value.trim()}`;
  return place(text).replace(/#\[\[([^[\]\n]{1,200})\]\]/g, '#$1');
}

/**
 * Sets blocks below their heading as a page does: a heading at the margin, a sentence right below it as
 * a paragraph, what is not one as an item, what stands deeper as items of it.
 */
function placer(): (line: string) => string {
  let base: number | null = null;
  return (text) => {
    const heading = HEADING.exec(text)?.[1];
    if (heading !== undefined) {
      base = depthOf(text) + 1;
      return heading;
    }
    if (base === null || text.trim() === '') return text;
    const depth = depthOf(text);
    const item = ITEM.exec(text);
    const words = text.slice(item?.[0].length ?? 0).trim();
    if (!item || (depth <= base && SENTENCE.test(words))) return words;
    return `${TAB.repeat(Math.min(12, Math.max(0, depth - base)))}- ${words}`;
  };
}

/** How deep a block stands: a tab, or two spaces, for each rank. */
function depthOf(text: string): number {
  const indent = /^[ \t]{0,80}/.exec(text)?.[0] ?? '';
  const tabs = indent.split('\t').length - 1;
  return tabs + ((indent.length - tabs) >> 1);
}
