import type { LineUse } from '../../digest/line-use';
import type { Line } from '../text/line';
import { withTermsAsLabels } from './definition-lists';
import { divideLines } from './divide-lines';
import { withFoldsAsLabels } from './folded-labels';
import { placed, usesOf } from './line-note';
import { isNumbered, numberedSections } from './numbered-sections';
import { openSections } from './open-sections';
import { withoutTitle } from './own-title';
import type { RawParticular } from './raw-entry';
import { rawSections } from './raw-sections';
import { type RecurringLabels, recurringLabels } from './recurring-labels';
import type { RawSection } from './split-sections';
import { takeParticulars } from './take-particulars';

/** An entry as a file holds it: its title, and the lines below and beside it. */
export interface EntryBody {
  title: string;
  lines: Line[];
}

/** What an entry's lines hold. */
export interface DigestParts {
  sections: RawSection[];
  particulars: RawParticular[];
  /** The title as the authors wrote it, and as the publisher did; `''` where no label says so. */
  originalTitle: string;
  title: string;
  readingSource: string | null;
  /** What each line was taken for, in the lines' order. */
  uses: LineUse[];
}

/**
 * Reads all entries of a file into their sections. Which labels recur is told over all of them. In a file that
 * closes its entries as founding reports do, one numbered section is enough to read an entry by its numbers.
 */
export function readBodies(bodies: EntryBody[], founding = false): DigestParts[] {
  const recurring = recurringLabels(bodies.map(({ lines }) => withLabels(lines)));
  return bodies.map((body) => readBody(body, recurring, founding));
}

/** Reads one entry of a file whose recurring labels are known. */
export function readBody(
  { title, lines }: EntryBody,
  recurring: RecurringLabels,
  founding = false,
): DigestParts {
  const own = withoutTitle(withLabels(placed(lines)), title, recurring);
  const isStrict = isNumbered(own.lines, founding);
  const divided = isStrict ? own.lines : divideLines(own.lines, recurring);
  const { lines: told, taken, notes } = takeParticulars(divided, recurring, isStrict);
  const cut = isStrict
    ? numberedSections(told, title)
    : { sections: openSections(told, recurring), notes: [] };
  const { sections, notes: found } = rawSections(cut.sections, isStrict);
  const particulars = own.translated
    ? [{ kind: 'other' as const, label: '', markdown: own.translated }, ...taken.particulars]
    : taken.particulars;
  return {
    sections,
    ...taken,
    particulars,
    uses: usesOf(lines, [...own.notes, ...notes, ...cut.notes, ...found]),
  };
}

function withLabels(lines: Line[]): Line[] {
  return withFoldsAsLabels(withTermsAsLabels(lines));
}
