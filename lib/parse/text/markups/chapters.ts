import { titleLetters } from '../../../digest/title-letters';
import { findPaperId } from '../../../paper/paper-id';
import type { Line } from '../line';
import { writeLines } from './write-lines';

/** When something is said in a recording: `04:12`, `(1:04:12)`, `【04:12】`. */
const TIME = String.raw`[(（\[【]?\d{1,2}:\d{2}(?::\d{2})?[)）\]】]?`;
const TIMED_ITEM = new RegExp(String.raw`^([ \t]{0,8}[-*+][ \t]+)${TIME}[ \t]+(?=\*\*|\[)`);
const TIMED_LINE = new RegExp(String.raw`^${TIME}(?:(?:[ \t]+|(?<=[】）])[ \t]*)(\S.{0,300}))?$`);
/** `【04:12】Letters`: nothing but a chapter's title is written so. */
const MARKED_LINE = /^【\d{1,2}:\d{2}(?::\d{2})?】/;
const LISTED =
  /^(\S.{6,300}?)[\s:：—–-]{1,5}((?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\/\S{1,60})$/;
const LIST_MARK = /^(?:[-*+•]|\d{1,2}[.)、])[ \t]+/;
/** In letters: what is shorter may stand in any title. */
const SHORTEST = 8;
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
  const listed = told.flatMap(({ text }) => listedTitle(text) ?? []);
  if (listed.length < LEAST) return lines;
  const titles = new Set(told.map(({ text }) => titleLetters(timedTitle(text) ?? '')));
  titles.delete('');
  const own = chaptersOf(listed, titles);
  return own.size < LEAST ? lines : writeLines(lines, chapterWriter(own));
}

/** A listed paper's title in letters, and its id. */
interface Listed {
  title: string;
  id: string;
}

/** The papers of chapters, by their titles in letters: a list may have a title's first words, or its main ones, alone. */
function chaptersOf(listed: Listed[], titles: ReadonlySet<string>): Map<string, Listed> {
  const chapters = new Map<string, Listed>();
  const taken = new Set<string>();
  for (const paper of listed) {
    const whole = titles.has(paper.title) ? [paper.title] : [];
    const [title, ...others] = whole.length > 0 ? whole : titlesWith(paper.title, titles);
    if (title === undefined || others.length > 0) continue;
    if (chapters.has(title)) taken.add(title);
    chapters.set(title, paper);
  }
  // Whose of two papers a chapter is, nobody can say.
  for (const title of taken) chapters.delete(title);
  return chapters;
}

function titlesWith(words: string, titles: ReadonlySet<string>): string[] {
  return words.length < SHORTEST ? [] : [...titles].filter((title) => title.includes(words));
}

/** The paper that a line lists with its link; null for any other line. */
function listedTitle(text: string): Listed | null {
  const words = text.slice(0, 400).trim().replace(LIST_MARK, '');
  const [, name = '', address = ''] = LISTED.exec(words) ?? [];
  const id = address === '' ? null : findPaperId(address);
  const title = id === null ? '' : titleLetters(name);
  return id === null || title === '' ? null : { title, id };
}

/** What a line tells behind its time, `''` for nothing; null for a line without a time. */
function timedTitle(text: string): string | null {
  const found = TIMED_LINE.exec(text.slice(0, 400).trim());
  return found && (found[1] ?? '').replace(/^\*\*(.*)\*\*$/, '$1');
}

/** Puts links from their list into the chapters' headings; a line with a time alone, or with one in marks, begins a chapter on something else. */
function chapterWriter(chapters: Map<string, Listed>): (text: string) => string {
  const moved = new Set([...chapters.values()].map(({ id }) => id));
  return (text) => {
    const title = timedTitle(text);
    if (title === '') return `### ${text.trim()}`;
    const paper = chapters.get(titleLetters(title ?? ''));
    if (paper) return `### [${title}](https://arxiv.org/abs/${paper.id})`;
    if (title !== null && MARKED_LINE.test(text.trim())) return `### ${title}`;
    return moved.has(listedTitle(text)?.id ?? '') ? '' : text;
  };
}
