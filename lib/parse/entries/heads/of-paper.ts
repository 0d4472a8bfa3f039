import { isBibliography } from '../../words/bibliography-labels';
import { isNames } from '../../words/clean-title';
import { PICTURED_FIELDS } from '../../words/label-marks';
import { isOnlyLinks } from '../../words/only-links';
import type { SurveyedLine } from '../lines/survey';

/** In UTF-16 units: what is longer tells more than who wrote a paper. */
const LONGEST_PARTICULAR = 3000;
/** `*A. Author, B. Author*` */
const BYLINE = /^([*_]{1,3})[^*_]{1,2000}\1$/;
const PICTOGRAMS = /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\s)+/u;
const MARK = /^\s*(?:[-*+•>]\s{1,3}){0,3}/;

/** Whether a line tells of the paper itself: who wrote it, when, how it was rated. */
export function isOfPaper({ line, label }: SurveyedLine): boolean {
  if (line.text.length > LONGEST_PARTICULAR) return false;
  const text = line.text
    .replace(MARK, '')
    .replace(PICTOGRAMS, '')
    .replace(/\s*(?:\.{3}|…|,?\s?et al\.?)\s*$/, '')
    .trim();
  if (label?.closed && label.kind === null && isBibliography(label.label)) return true;
  return (
    PICTURED_FIELDS.test(line.text.trim()) ||
    BYLINE.test(text) ||
    isNames(text) ||
    isPicture(text) ||
    isOnlyLinks(text) ||
    !/\p{L}{2}/u.test(text)
  );
}

/** Whether a line tells something: more than particulars of a paper, and no rule. */
export function tells(line: SurveyedLine): boolean {
  return !line.blank && !line.rule && !isOfPaper(line);
}

/** Whether a line is nothing but a picture, which may be a link. */
export function isPicture(text: string): boolean {
  return /^\s*(?:\[?!\[[^\]]{0,300}\]\([^()]{0,600}\)(?:\]\([^()]{0,600}\))?|<img\b[^>]{0,1000}>)\s*$/.test(
    text,
  );
}
