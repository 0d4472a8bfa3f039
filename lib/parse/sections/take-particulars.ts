import { isBlank, type Line } from '../text/line';
import { type ReadLabel, readLabel } from '../words/read-label';
import { takeBesideLink } from './beside-link';
import type { LineNote } from './line-note';
import { takeNamedWork } from './named-work';
import { isOwnLink } from './own-link';
import {
  particularsOf,
  takeCategories,
  takeField,
  takeHeading,
  takeReadingSource,
  takeReadingState,
  takeTable,
} from './particular-fields';
import {
  takeAuthors,
  takeByline,
  takeLinks,
  takeMedia,
  takeParts,
  takeShortField,
} from './particular-lines';
import type { ParticularRule, Taken, Taking } from './particular-rule';
import type { RawParticular } from './raw-entry';
import type { RecurringLabels } from './recurring-labels';
import { takeSigned } from './signed-line';

/** What an entry's lines say of the paper itself. */
export interface Particulars {
  /** The title as the authors wrote it, and as the publisher did; `''` where no label says so. */
  originalTitle: string;
  title: string;
  readingSource: string | null;
  particulars: RawParticular[];
}

/** In this order: the first that knows a line has it. */
const RULES: ParticularRule[] = [
  takeTable,
  takeReadingSource,
  takeReadingState,
  takeCategories,
  takeField,
  takeHeading,
  takeMedia,
  takeNamedWork,
  takeParts,
  takeSigned,
  takeLinks,
  takeAuthors,
  takeByline,
  takeBesideLink,
  takeShortField,
];

/** Takes out of an entry's lines what only identifies the paper: fields, links, names, scores, tags; `onlyAbove` its first label that we know. */
export function takeParticulars(
  lines: Line[],
  recurring: RecurringLabels,
  onlyAbove: boolean,
): { lines: Line[]; taken: Particulars; notes: LineNote[] } {
  const kept: Line[] = [];
  const notes: LineNote[] = [];
  const all: Particulars = { originalTitle: '', title: '', readingSource: null, particulars: [] };
  const taking: Taking = { lines, index: 0, recurring, prose: 0, taken: -1 };
  let isAbove = true;
  for (let line = lines[0]; line; line = lines[taking.index]) {
    const label = readLabel(line);
    if (onlyAbove && label?.kind) isAbove = false;
    const taken = isAbove ? firstOf(taking, line, label) : null;
    if (taken) {
      noteTaken(notes, lines.slice(taking.index, taken.end), taken);
      add(all, taken);
      taking.index = taken.end;
      taking.taken = taken.end;
    } else {
      kept.push(line);
      if (!isBlank(line)) taking.prose++;
      taking.index++;
    }
  }
  return { lines: kept, taken: all, notes };
}

/** Notes what the lines are that a rule took. */
function noteTaken(notes: LineNote[], lines: Line[], taken: Taken): void {
  const { use = 'particular', rule, headed } = taken;
  for (const [order, { number }] of lines.entries())
    notes.push({ at: number, use: headed && order === 0 ? 'markup' : use, rule });
}

/** What a field of the paper's tells of it; nothing where that is its own address. */
export function fieldParticulars(label: string, markdown: string): RawParticular[] {
  return particularsOf(label, markdown).filter((particular) => !isOwnLink(particular));
}

/** What the first rule takes that knows a line; none knows code. */
function firstOf(taking: Taking, line: Line, label: ReadLabel | null): Taken | null {
  if (line.fenced || isBlank(line)) return null;
  for (const rule of RULES) {
    const taken = rule(taking, label);
    if (taken) return taken;
  }
  return null;
}

function add(all: Particulars, { original, title, readingSource, particulars = [] }: Taken): void {
  all.originalTitle ||= original ?? '';
  all.title ||= title ?? '';
  all.readingSource ??= readingSource ?? null;
  for (const particular of particulars)
    if (!isOwnLink(particular)) all.particulars.push(particular);
}
