import type { JudgedHead } from '../heads/judged-head';
import { firstFrom } from '../lines/first-from';
import { LIKELY_TITLE, titleWorth } from '../lines/title-worth';
import type { Candidate } from './reading';

/**
 * The item of a list below a heading that the heading's link is part of, up to the next one, where the list has other
 * titles beside it; null where there is none. The heading is a group's then.
 */
export function itemAmongOthers(entry: Candidate, heads: JudgedHead[]): Candidate | null {
  const inner = heads.slice(firstFrom(heads, entry.head.index + 1), firstFrom(heads, entry.end));
  const own = inner.find(({ below, index }) => below?.at === entry.at && index < entry.at);
  if (!own || !isHolder(own)) return null;
  const beside = inner.filter(({ form, index }) => form === own.form && index !== own.index);
  if (beside.length === 0 || !beside.every(isHolder)) return null;
  const next = beside.find(({ index }) => index > own.index);
  return { ...entry, head: own, start: own.index, end: next?.index ?? entry.end };
}

/** Whether an item reads like a title, and has others within. */
function isHolder({ holds, section, labelLike, title }: JudgedHead): boolean {
  return holds && !section && !labelLike && titleWorth(title) >= LIKELY_TITLE;
}
