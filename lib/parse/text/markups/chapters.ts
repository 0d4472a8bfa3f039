import { titleLetters } from '../../../digest/title-letters';
import { findPaperId } from '../../../paper/paper-id';
import type { Line } from '../line';
import { writeLines } from './write-lines';

/** When something is said in a recording: `04:12`, `(1:04:12)`. */
const TIME = String.raw`[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?`;
const TIMED_ITEM = new RegExp(String.raw`^([ \t]{0,8}[-*+][ \t]+)${TIME}[ \t]+(?=\*\*|\[)`);
const TIMED_LINE = new RegExp(String.raw`^${TIME}(?:[ \t]+(\S.{0,300}))?$`);
const LISTED =
  /^(\S.{6,300}?)[\s:：—–-]{1,5}((?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\/\S{1,60})$/;
/** One alone may say anything. */
const LEAST = 2;

/**
 * Writes a recording's chapters as what they are: an item that opens with a time and a title in bold as an item, a
 * line with a time and the title of a paper that the file lists with its link as a heading with that link.
 */
export function writeChapters(lines: Line[]): Line[] {
  const told = lines.filter(({ fenced }) => !fenced);
  if (told.filter(({ text }) => TIMED_ITEM.test(text)).length >= LEAST)
    return writeLines(lines, (text) => text.replace(TIMED_ITEM, '$1'));
  const listed = new Map(told.flatMap(({ text }) => listedTitle(text) ?? []));
  const titled = new Set(told.map(({ text }) => titleLetters(timedTitle(text) ?? '')));
  const own = new Map([...listed].filter(([letters]) => titled.has(letters)));
  return own.size < LEAST ? lines : writeLines(lines, chapterWriter(own));
}

/** A listed paper's title in letters, and its id; null for any other line. */
function listedTitle(text: string): [string, string][] | null {
  const [, title = '', address = ''] = LISTED.exec(text.slice(0, 400)) ?? [];
  const id = findPaperId(address);
  return id === null || titleLetters(title) === '' ? null : [[titleLetters(title), id]];
}

/** What a line tells behind its time, `''` for nothing; null for a line without a time. */
function timedTitle(text: string): string | null {
  const found = TIMED_LINE.exec(text.slice(0, 400).trim());
  return found && (found[1] ?? '');
}

/** Puts links from their list into the chapters' headings; a line with a time alone begins a chapter on something else. */
function chapterWriter(listed: Map<string, string>): (text: string) => string {
  return (text) => {
    const title = timedTitle(text);
    if (title === '') return `### ${text.trim()}`;
    const id = listed.get(titleLetters(title ?? ''));
    if (id !== undefined) return `### [${title}](https://arxiv.org/abs/${id})`;
    const isMoved = listedTitle(text)?.some(([letters]) => listed.has(letters));
    return isMoved ? '' : text;
  };
}
