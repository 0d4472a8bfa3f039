import type { SurveyedLine } from '../lines/survey';

/** Index of the last line above one that is not blank; 0 or -1 where there is none. */
export function heldAbove(index: number, lines: SurveyedLine[]): number {
  let at = index - 1;
  while (at > 0 && lines[at]?.blank) at--;
  return at;
}
