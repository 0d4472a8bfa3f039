import { BANNER } from '../heads/head';
import { isOneOfSeveral } from '../heads/inner-titles';
import type { SurveyedLine } from '../lines/survey';
import { isOfReport } from '../lines/title-worth';
import type { Ground } from './ground';
import { itemAmongOthers } from './item-among-others';
import type { Reading } from './reading';

/** Reads a file that names one paper, below its first heading, as a note on that paper; none where it could not be one. */
export function readAsOne({ heads, lines }: Ground, papers: Set<string>): Reading[] {
  const [head] = heads.filter(({ rank }) => rank < BANNER);
  const [id, ...others] = papers;
  if (!head || id === undefined || others.length > 0) return [];
  if (heads.some(({ index, rank }) => index > head.index && rank <= head.rank)) return [];
  const at = lines.findIndex(
    (line) => !line.referred && line.naming.own.includes(id) && !citesOnly(line, lines),
  );
  if (at < head.index || isOneOfSeveral(at, head, heads)) return [];
  if (isOfReport(head.title) && isOneOfSeveral(lines.length, head, heads)) return [];
  const entry = {
    head,
    ids: [id],
    at,
    place: head.below?.place ?? ('within' as const),
    start: head.index,
    end: lines.length,
  };
  if (itemAmongOthers(entry, heads)) return [];
  return [
    {
      form: head.form,
      above: false,
      titles: false,
      entries: [entry],
      score: 0,
      reasons: [],
    },
  ];
}

/** Whether a sentence has a paper's number behind it, `It works. (arXiv:2601.00001)`, in a text that goes on. */
function citesOnly({ naming, index }: SurveyedLine, lines: SurveyedLine[]): boolean {
  return (
    naming.form === 'tail' && lines.slice(index + 1).some(({ blank, rule }) => !blank && !rule)
  );
}
