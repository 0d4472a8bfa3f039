import { BANNER } from '../heads/head';
import { isTitle, mayHoldSeveral } from '../heads/inner-titles';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from './ground';
import type { Candidate, Reading } from './reading';

/** So many headings with another paper's link below each are entries of a report. */
const SEVERAL = 2;

/** Whether a reading takes a report's heading for a paper's title: entries with papers of their own stand below it. */
export function holdsEntries({ entries }: Reading, ground: Ground): boolean {
  const { heads, lines, divided } = ground;
  if (divided) return false;
  let position = 0;
  return entries.some((entry) => {
    while ((heads[position]?.index ?? lines.length) <= entry.head.index) position++;
    const titles: number[] = [];
    for (; (heads[position]?.index ?? entry.end) < entry.end; position++) {
      const head = heads[position];
      if (head && head.rank < BANNER && head.rank > entry.head.rank && isTitle(head))
        titles.push(head.index);
    }
    return mayHoldSeveral(entry.head, heads) && linksOthers(titles, entry, lines) >= SEVERAL;
  });
}

/** How many of the titles within an entry have a link to another paper below them. */
function linksOthers(titles: number[], { ids, end }: Candidate, lines: SurveyedLine[]): number {
  return titles.filter((index, order) =>
    lines.slice(index + 1, titles[order + 1] ?? end).some(({ naming: { form, own }, referred }) => {
      const isLink = form === 'links' || form === 'labelled';
      return isLink && !referred && own.some((id) => !ids.includes(id));
    }),
  ).length;
}
