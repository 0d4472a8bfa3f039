import type { Reading } from '../entries/reading';

const LISTED = /^(item|line)(#?)-(bold|lead|link|code|plain)(?:@(\d+))?$/;
const OPENINGS: Record<string, string> = {
  bold: 'in bold',
  lead: 'that begin in bold',
  link: 'that begin with a link',
  code: 'that begin with an id',
  plain: 'of plain text',
};

/** A reading in a sentence's worth of words: `titles are headings of level 2, each paper's link beside or below its title`. */
export function readingWords({ form, above, titles }: Reading): string {
  const links = above
    ? 'each paper’s link above its title'
    : 'each paper’s link beside its title, or below it';
  const labels = titles ? ', also where their words are a label’s' : '';
  return `titles are ${formWords(form)}${labels}, ${links}`;
}

/** A form of titles in words: `h2#` as `numbered headings of level 2`. */
export function formWords(form: string): string {
  const [, level, counted] = /^h(\d)(#?)$/.exec(form) ?? [];
  if (level) return `${counted ? 'numbered ' : ''}headings of level ${level}`;
  if (form === 'row') return 'rows of a table of papers';
  if (form === 'banner') return 'lines between rules';
  if (form === 'field') return 'fields whose label says that they are titles';
  const [, place, numbered, opening = '', indent] = LISTED.exec(form) ?? [];
  const what = `${numbered ? 'numbered ' : ''}${place === 'item' ? 'items of a list' : 'lines'}`;
  const deep = indent === undefined ? '' : `, ${indent} columns in`;
  return `${what} ${OPENINGS[opening] ?? form}${deep}`;
}
