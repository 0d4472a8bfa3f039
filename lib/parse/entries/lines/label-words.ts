import { nearKindOfLabel } from '../../../digest/section-labels';
import { isKnownLabel, isReadingLabel, isReferences } from '../../words/bibliography-labels';
import { CJK } from '../../words/scripts';

/** In letters: a label that is made of words we know. */
const LONGEST_WORDS = 16;

/** Whether words are those of a section's label, a particular's, or of a list of other papers. */
export function isLabelWords(text: string): boolean {
  return isKnownLabel(text) || isReferences(text) || isReadingLabel(text);
}

/** Whether words are no label that we know, but are made of such: a label nobody has seen, or a title that sounds like one. */
export function isLabelLike(text: string): boolean {
  return (
    !isLabelWords(text) &&
    text.length <= LONGEST_WORDS &&
    CJK.test(text) &&
    nearKindOfLabel(text) !== null
  );
}
