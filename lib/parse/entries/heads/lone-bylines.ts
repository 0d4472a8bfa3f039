import { onlyBlanksBetween, type SurveyedLine } from '../lines/survey';
import { isOfReport } from '../lines/title-worth';
import type { JudgedHead } from './judged-head';

const CODE = /-code(?:@|$)/;
/** One line alone may be anything. */
const LEAST_NAMES = 2;
/** Two or three words with capitals: one person, or a title of as many words. */
export const LONE_NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$/u;
/** And where they are, where other titles of the form have such a line below them: `[2601.00001](…) | Bergen`. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}$/u;
/** `@birchlab`: who wrote a post. */
export const HANDLE = /^@[\w.-]{2,60}$/;

/**
 * Joins lines of an id and what else is told of its paper, `[2601.00001](…) · INRIA`, to the headings right above them
 * where each such line of the file stands below one; elsewhere, what is behind the id is a title.
 */
export function joinFieldLines(heads: JudgedHead[]): JudgedHead[] {
  const above = new Map<JudgedHead, JudgedHead>();
  for (const [position, head] of heads.entries()) {
    const before = heads[position - 1];
    const isBelow = before?.below?.at === head.index;
    if (before && isBelow && CODE.test(head.form)) above.set(head, before);
  }
  const areAll = heads.every((head) => !CODE.test(head.form) || above.has(head));
  const groups = [...above.values()].filter(({ title }) => isOfReport(title));
  if (areAll && groups.length * 2 < above.size) return heads.filter((head) => !above.has(head));
  for (const before of above.values()) if (before.below?.place === 'linked') before.below = null;
  return heads;
}

/**
 * Joins lines of an id and a single author, `- [2601.00001](…) — Ada Birch`, to the titles right above them, as the
 * lines of several authors below other titles of that form are.
 */
export function joinLoneBylines(heads: JudgedHead[], lines: SurveyedLine[]): JudgedHead[] {
  const linked = new Set(
    heads.flatMap(({ form, below }) => (below?.place === 'linked' ? [form] : [])),
  );
  for (const form of formsAboveNames(heads)) linked.add(form);
  const joined = new Set<JudgedHead>();
  for (const [position, head] of heads.entries()) {
    const above = heads[position - 1];
    if (!above || above.below || !linked.has(above.form)) continue;
    // Several below one heading are a list.
    if (heads[position + 1]?.form === head.form) continue;
    if (!CODE.test(head.form) || !NAME.test(head.title) || head.ids.length !== 1) continue;
    if (!onlyBlanksBetween(lines, above.index, head.index)) continue;
    above.below = { ids: head.ids, at: head.index, place: 'linked' };
    joined.add(head);
  }
  return heads.filter((head) => !joined.has(head));
}

/** The forms of titles with their text, where each line of an id in the file is one of a name right below such a title. */
function formsAboveNames(heads: JudgedHead[]): Set<string> {
  const forms = new Set<string>();
  let names = 0;
  for (const [position, { form, title, ids }] of heads.entries()) {
    if (!CODE.test(form)) continue;
    const above = heads[position - 1];
    if (!above?.rest || above.below || ids.length !== 1 || !LONE_NAME.test(title)) return new Set();
    forms.add(above.form);
    names++;
  }
  return names >= LEAST_NAMES ? forms : new Set();
}
