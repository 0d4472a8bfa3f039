import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** So many entries show how many blocks of lines one has. */
const LEAST_KIN = 3;

/**
 * Ends the last entry before a block that names a paper which no entry has, where it has one block more than any other
 * entry: `Yesterday's favourite: [Sails](…)` is said behind all entries. What names such a paper as related stays.
 */
export function endBeforeClosingBlock(entries: Candidate[], { lines }: Ground): void {
  const last = entries.at(-1);
  const kin = entries.slice(0, -1).filter(({ ids, head }) => ids.length > 0 && !head.row);
  if (!last || last.head.row || last.ids.length === 0 || kin.length < LEAST_KIN) return;
  const blocks = blocksOf(last, lines);
  const most = kin.reduce((sofar, entry) => Math.max(sofar, blocksOf(entry, lines).length), 0);
  const [closing = []] = blocks.slice(-1);
  const [first] = closing;
  if (blocks.length !== most + 1 || !first || first.index <= Math.max(last.at, last.head.index))
    return;
  const known = new Set(entries.flatMap(({ ids }) => ids));
  if (closing.some((line) => namesOther(line, known))) last.end = first.index;
}

/** An entry's lines, parted by blank ones and rules. */
function blocksOf({ head, end }: Candidate, lines: SurveyedLine[]): SurveyedLine[][] {
  const blocks: SurveyedLine[][] = [];
  let open: SurveyedLine[] | null = null;
  for (const line of lines.slice(head.index, end)) {
    if (line.blank || line.rule !== null) open = null;
    else if (open) open.push(line);
    else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks;
}

function namesOther({ naming, referred }: SurveyedLine, known: Set<string>): boolean {
  if (referred || naming.form === 'rival') return false;
  return [...naming.own, ...naming.cited].some((id) => !known.has(id));
}
