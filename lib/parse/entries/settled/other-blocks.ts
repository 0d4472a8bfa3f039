import { BANNER } from '../heads/head';
import { isOfPaper } from '../heads/of-paper';
import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';

/** So many entries show that those of a file are one block each. */
const LEAST_BLOCKS = 2;

/**
 * Ends an entry before a block that opens with a line like its title: where all others are one block each, without a
 * blank line, such a block is another entry, whose paper was not found.
 */
export function endBeforeOtherBlocks(entries: Candidate[], ground: Ground): void {
  const { lines, heads } = ground;
  const kin = entries.filter(({ ids, head }) => ids.length > 0 && isOfBlock(head));
  const parted = kin.filter((entry) => nextBlock(entry, lines) !== null);
  if (kin.length - parted.length < Math.max(LEAST_BLOCKS, parted.length * 2)) return;
  const titles = new Map(heads.map(({ index, form }) => [index, form]));
  for (const entry of parted) {
    const block = nextBlock(entry, lines) ?? [];
    const [first, second] = block;
    if (!first || !isTold(entry, lines)) continue;
    const isAlike = titles.get(first.index) === entry.head.form;
    const isTitled = isAlike && (second !== undefined || first.index < lastIndex(entry, lines));
    if (isTitled) entry.end = first.index;
  }
}

/** Whether a title is a line of its own, or an item, and no heading whose text may have any number of blocks. */
function isOfBlock({ rank, row }: Candidate['head']): boolean {
  return rank >= BANNER && row === null;
}

/** Whether an entry's first block tells more than particulars. */
function isTold({ head, end }: Candidate, lines: SurveyedLine[]): boolean {
  if (head.rest !== '') return true;
  for (const line of lines.slice(head.index + 1, end)) {
    if (line.blank || line.rule) return false;
    if (line.naming.own.length === 0 && !isOfPaper(line)) return true;
  }
  return false;
}

function lastIndex({ end }: Candidate, lines: SurveyedLine[]): number {
  let at = end - 1;
  while (lines[at]?.blank || lines[at]?.rule) at--;
  return at;
}

/** The block below an entry's first one; null where that is all it has. */
function nextBlock({ head, end }: Candidate, lines: SurveyedLine[]): SurveyedLine[] | null {
  const isText = (line: SurveyedLine) => !line.blank && line.rule === null;
  const rest = lines.slice(head.index, end);
  const gap = rest.findIndex((line) => !isText(line));
  const from = gap === -1 ? -1 : rest.findIndex((line, at) => at > gap && isText(line));
  if (from === -1) return null;
  const to = rest.findIndex((line, at) => at > from && !isText(line));
  return rest.slice(from, to === -1 ? rest.length : to);
}
