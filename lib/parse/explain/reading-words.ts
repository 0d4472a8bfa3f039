import type { Reason } from '../../digest/reason';
import type { Reading } from '../entries/readings/reading';

const LISTED = /^(item|line)(#?)-(bold|lead|link|code|plain)(?:@(\d+))?$/;
const OPENINGS: Record<string, string> = {
  bold: 'in bold',
  lead: 'that begin in bold',
  link: 'that begin with a link',
  code: 'that begin with an id',
  plain: 'of plain text',
};

const FORMS: Record<string, string> = {
  row: 'rows of a table of papers',
  banner: 'lines between rules',
  field: 'fields whose label says that they are titles',
  untitled: 'links without a title',
  cited: 'what texts end with',
};

/** A reading in a sentence's worth of words: `titles are headings of level 2, each paper's link beside or below its title`. */
export function readingWords({ form, above, titles }: Reading): Reason {
  return [
    titles ? 'titles are {}, also where their words are a label’s, {}' : 'titles are {}, {}',
    formWords(form),
    above ? 'each paper’s link above its title' : 'each paper’s link beside its title, or below it',
  ];
}

/** A form of titles in words: `h2#` as `numbered headings of level 2`. */
export function formWords(form: string): Reason {
  const [, level, counted] = /^h(\d)(#?)$/.exec(form) ?? [];
  if (level) return [counted ? 'numbered headings of level {}' : 'headings of level {}', level];
  const known = FORMS[form];
  if (known) return known;
  const [, place, numbered, opening = '', indent] = LISTED.exec(form) ?? [];
  const what = `${numbered ? 'numbered ' : ''}${place === 'item' ? 'items of a list' : 'lines'}`;
  const opens = OPENINGS[opening] ?? form;
  return indent === undefined
    ? ['{} {}', what, opens]
    : ['{} {}, {} columns in', what, opens, indent];
}
