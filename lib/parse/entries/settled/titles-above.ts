import { BANNER, countHeads } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import { firstFrom } from '../lines/first-from';
import { onlyBlanksBetween } from '../lines/survey';
import { titleWorth } from '../lines/title-worth';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** So many entries show how titles are written. */
const LEAST_KIN = 2;

/**
 * Gives an entry whose title is written as no other's the one right above it, where that is written as most are and has no
 * paper: what looks like a title below it is a line of the entry, `<summary>Open</summary>`.
 */
export function takeTitlesAbove(entries: Candidate[], ground: Ground): void {
  const named = entries.filter(({ ids, head }) => ids.length > 0 && !head.row);
  const forms = countHeads(
    named.map(({ head }) => head),
    ({ form }) => form,
  );
  for (const entry of named) {
    const above = forms.get(entry.head.form) === 1 ? titleAbove(entry, ground) : null;
    if (above && (forms.get(above.form) ?? 0) >= LEAST_KIN) takeTitle(entry, above, entries);
  }
}

/** The title without a paper that stands right above an entry's; null where there is none. */
function titleAbove({ head }: Candidate, { heads, lines }: Ground): JudgedHead | null {
  const above = heads[firstFrom(heads, head.index) - 1];
  if (!above || !isOver(above, head)) return null;
  return onlyBlanksBetween(lines, above.index, head.index) ? above : null;
}

function takeTitle(entry: Candidate, title: JudgedHead, entries: Candidate[]): void {
  const position = entries.indexOf(entry);
  const before = entries[position - 1];
  if (before?.head === title) entries.splice(position - 1, 1);
  else if (before) before.end = Math.min(before.end, title.index);
  const place = entry.place === 'inline' ? 'linked' : entry.place;
  Object.assign(entry, { head: title, start: title.index, place });
}

/** Whether a title stands over another line, which is no heading, and is rather one. */
function isOver(above: JudgedHead, { rank, title }: JudgedHead): boolean {
  if (above.below || above.section || rank < BANNER || above.rank >= rank) return false;
  return titleWorth(title) < titleWorth(above.title);
}
