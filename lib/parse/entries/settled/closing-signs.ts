import { isBibliography } from '../../words/bibliography-labels';
import { BULLET } from '../../words/label-marks';
import type { Head } from '../heads/head';
import { isOfPaper } from '../heads/of-paper';
import type { SurveyedLine } from '../lines/survey';
import { type EntryPart, isLabelled } from './entry-parts';

/** `— A word from the cook —`: what stands between dashes closes a text, or opens what is beside it. */
const FRAMED = /^\s{0,8}[-–—]{1,3}\s?[^\s\-–—|][^\-–—|]{0,30}[-–—]{1,3}\s*$/;

/** What tells, in a file's last entry, that its paper is told to the end. */
export interface ClosingSigns {
  /** The entry's parts without a summary that the others do not have: the writer's, of all papers. */
  own: EntryPart[];
  /** Whether a part at a position is written as nothing is in the others. */
  isBeyond: (part: EntryPart, position: number) => boolean;
}

/**
 * Looks at how the entries before the last are written, all of them: what a last one has beyond that closes the file.
 * Each is its parts below its title.
 */
export function closingSigns(
  head: Head,
  parts: EntryPart[],
  kin: EntryPart[][],
  lines: SurveyedLine[],
): ClosingSigns {
  const summary = closingSummary(parts, kin, lines);
  const rules = commonRules(kin);
  const inOneBlock = areBlocks(kin);
  const told = firstTold(parts, kin, lines);
  const isFramed = ({ from }: EntryPart) => FRAMED.test(lines[from]?.line.text ?? '');
  const framed = kin.some((other) => other.some(isFramed));
  const headed = onlyHeading(parts, kin, lines);
  const listed = areLabelsListed(kin, lines);
  return {
    own: summary === -1 ? parts : parts.slice(0, summary),
    isBeyond: (part, position) =>
      position === summary ||
      (inOneBlock && part.kind !== 'link' && position > told) ||
      (rules > 0 && part.ruled && ruledUpTo(parts, position) > rules) ||
      (!framed && isFramed(part)) ||
      part.from === headed ||
      (listed && isLabelled(part) && isUnlisted(part, head, lines)),
  };
}

/** Position of a label that sums up, where no other entry has one; -1 where there is none. */
function closingSummary(parts: EntryPart[], kin: EntryPart[][], lines: SurveyedLine[]): number {
  const isSummary = ({ from, kind }: EntryPart) =>
    kind.startsWith('label:') && lines[from]?.label?.kind === 'summary';
  if (kin.some((other) => other.some(isSummary))) return -1;
  const at = parts.findLastIndex((part) => part.apart && isSummary(part));
  const isLast = parts.slice(at + 1).every(({ from }) => !lines[from]?.label?.kind);
  return at >= 2 && isLast ? at : -1;
}

/** Index of an entry's only heading, of words that nobody knows, where no other entry has any; -1 where it has none. */
function onlyHeading(parts: EntryPart[], kin: EntryPart[][], lines: SurveyedLine[]): number {
  const isHeading = ({ kind }: EntryPart) => kind === 'heading';
  const [only, ...more] = parts.filter(isHeading);
  if (!only || more.length > 0 || kin.some((other) => other.some(isHeading))) return -1;
  return lines[only.from]?.label?.kind ? -1 : only.from;
}

/** How many rules stand within each of the entries; 0 where they differ. */
function commonRules(kin: EntryPart[][]): number {
  const [first = 0, ...others] = kin.map((parts) => ruledUpTo(parts, parts.length));
  return others.every((count) => count === first) ? first : 0;
}

function ruledUpTo(parts: EntryPart[], position: number): number {
  return parts.slice(0, position + 1).filter(({ ruled }) => ruled).length;
}

/** Whether nearly all entries are written without a blank line. */
function areBlocks(kin: EntryPart[][]): boolean {
  const blocks = kin.filter((parts) => parts.every(({ apart }) => !apart));
  return blocks.length >= 2 && blocks.length * 3 >= kin.length * 2;
}

/**
 * Position of an entry's first part that is written as what others tell, and is no particular; the number of its parts where
 * none is, and -1 where others tell all in their titles' lines.
 */
function firstTold(parts: EntryPart[], kin: EntryPart[][], lines: SurveyedLine[]): number {
  const kinds = new Set(kin.flat().map(({ kind }) => kind));
  if (kinds.size === 0) return -1;
  const position = parts.findIndex(({ kind, from }, at) => {
    const held = lines.slice(from, parts[at + 1]?.from).filter(({ blank }) => !blank);
    return kind !== 'link' && kinds.has(kind) && !held.every(isOfPaper);
  });
  return position === -1 ? parts.length : position;
}

/** Whether all labels in the entries are items of lists. */
function areLabelsListed(kin: EntryPart[][], lines: SurveyedLine[]): boolean {
  const labelled = kin.flatMap((parts) => parts.filter(isLabelled));
  return (
    labelled.length >= kin.length &&
    labelled.every(({ from }) => BULLET.test(lines[from]?.line.text ?? ''))
  );
}

/** Whether a label is no item of a list, and stands on a line of its own, or in bold where nobody knows it. */
function isUnlisted({ from }: EntryPart, head: Head, lines: SurveyedLine[]): boolean {
  const { line, label, indent = 0 } = lines[from] ?? {};
  if (!line || !label || indent > head.indent) return false;
  if (BULLET.test(line.text) || isBibliography(label.label)) return false;
  return label.rest === '' || (label.form === 'bold' && label.kind === null);
}
