import { BULLET } from '../words/label-marks';
import { isOnlyLinks } from '../words/only-links';
import { kindOfText } from '../words/particular-parts';
import { type ReadLabel, readLabel } from '../words/read-label';
import { columnsOf } from '../words/scripts';
import type { Taken, Taking } from './particular-rule';

/** How many items the list of a paper's address has at most. */
const MOST_ITEMS = 16;
/** In columns: what is longer may be what the digest says. */
const LONGEST_VALUE = 80;
const INITIALS = /\b[A-Z]\.\s?/g;
const SENTENCE = /[。！？!?]|\.\s*$|\.\s+[A-Z]/;

/**
 * An item of the list that begins with the paper's address, by a label that nobody knows: `- **Licence**: CC BY`.
 * Above numbered sections, as in a copied digest, it is one whatever its length.
 */
export function takeBesideLink(taking: Taking, label: ReadLabel | null): Taken | null {
  const { lines, index, taken } = taking;
  if (taken !== index || !label?.closed || label.rest === '' || label.kind) return null;
  if (!isInListOfLink(taking)) return null;
  const isShort =
    columnsOf(label.rest) <= LONGEST_VALUE && !SENTENCE.test(label.rest.replace(INITIALS, ''));
  if (!isShort && !lines.slice(index).some((line) => isNumberedHeading(readLabel(line))))
    return null;
  const kind = kindOfText(label.rest) ?? 'other';
  return {
    end: index + 1,
    rule: 'in the list of the paper’s link',
    particulars: [{ kind, label: label.label, markdown: label.rest }],
  };
}

function isInListOfLink({ lines, index }: Taking): boolean {
  let first = index;
  while (first >= 0 && index - first < MOST_ITEMS && isItem(lines[first]?.text)) first--;
  return first < index && isOnlyLinks(lines[first + 1]?.text ?? '');
}

function isItem(text: string | undefined): boolean {
  return text !== undefined && BULLET.test(text);
}

function isNumberedHeading(label: ReadLabel | null): boolean {
  return label?.form === 'heading' && label.numbered;
}
