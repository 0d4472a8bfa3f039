import { cleanTitle } from '../../words/clean-title';
import { findMentions } from '../../words/paper-mentions';
import { ITEM, makeHead } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from './reading';

/** `- **Title**: text` */
const BOLD_ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\*\*(.{2,250}?)\*\*\s*[:：—–-]?\s*(.*)$/;
const LEAST_ITEMS = 2;

/**
 * Parts a list whose entries are one line each: what else stands in it on the same level is an entry of its own,
 * whatever its words are, and no part of the one above.
 */
export function partOneLineItems(entries: Candidate[], lines: SurveyedLine[]): Candidate[] {
  const items = entries.filter(({ head, place }) => head.rank === ITEM && place === 'inline');
  const alone = items.filter((entry) => linesOf(entry, lines).length === 0);
  if (alone.length < LEAST_ITEMS || alone.length * 3 < items.length * 2) return entries;
  return entries.flatMap((entry) => {
    const siblings = items.includes(entry) ? linesOf(entry, lines).filter(isSiblingOf(entry)) : [];
    const [first] = siblings;
    if (!first) return [entry];
    return [
      { ...entry, end: first.index },
      ...siblings.flatMap((line, order) => entryOf(line, siblings[order + 1]?.index, entry)),
    ];
  });
}

/** What stands below an entry's title line, before any heading. */
function linesOf({ head, end }: Candidate, lines: SurveyedLine[]): SurveyedLine[] {
  const below = lines.slice(head.index + 1, end).filter(({ blank }) => !blank);
  const heading = below.findIndex(({ label, rule }) => rule || label?.form === 'heading');
  return heading === -1 ? below : below.slice(0, heading);
}

function isSiblingOf({ head }: Candidate): (line: SurveyedLine) => boolean {
  return ({ indent, line }) => indent === head.indent && BOLD_ITEM.test(line.text);
}

/** An item as an entry: of the one paper that its line names, or of none. */
function entryOf({ index, line }: SurveyedLine, next: number | undefined, beside: Candidate) {
  const [, title = '', rest = ''] = BOLD_ITEM.exec(line.text) ?? [];
  const ids = [...new Set(findMentions(line.text).map(({ id }) => id))];
  const head: JudgedHead = {
    ...beside.head,
    ...makeHead(index, beside.head.form, ITEM, cleanTitle(title)),
    rest,
    indent: beside.head.indent,
    section: false,
  };
  const named = ids.length === 1;
  return {
    head,
    ids: named ? ids : [],
    at: index,
    place: named ? ('inline' as const) : null,
    start: index,
    end: next ?? beside.end,
  };
}
