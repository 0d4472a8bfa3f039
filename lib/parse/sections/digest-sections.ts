import { nearKindOfLabel } from '../../digest/section-labels';
import type { Line } from '../text/line';
import { withRealKind } from './raw-sections';
import { type DigestParts, readBody } from './read-bodies';
import type { RecurringLabels } from './recurring-labels';
import type { RawSection } from './split-sections';

/** Reads lines without a title of their own, such as a cell's, as an entry of a file whose labels are known. */
export function readDigest(lines: Line[], recurring: RecurringLabels): DigestParts {
  return readBody({ title: '', lines }, recurring);
}

/** A section of that label, of the kind that it stands for. */
export function toSection(label: string, markdown: string): RawSection {
  return withRealKind({ kind: nearKindOfLabel(label) ?? 'other', label, markdown });
}
