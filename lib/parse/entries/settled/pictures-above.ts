import type { SurveyedLine } from '../lines/survey';
import type { Ground } from '../readings/ground';
import type { Candidate } from '../readings/reading';
import { heldAbove } from './held-above';

/** A picture, linked or not, and nothing beside it. */
const LONE_PICTURE =
  /^\s{0,3}(?:\[\s?)?!\[[^[\]]{0,300}\]\([^()\s]{1,600}(?:\s"[^"]{0,200}")?\)(?:\s?\]\([^()\s]{1,600}\))?\s*$/;

/** Whether a line holds one picture and no word. */
export function isLonePicture(text: string): boolean {
  return LONE_PICTURE.test(text);
}

/**
 * Ends entries before a picture that stands by itself over the next title: it is none of the text above it, unless most
 * entries end with one, and none stands over the first title.
 */
export function endBeforePictures(entries: Candidate[], { lines }: Ground): void {
  const found = entries.flatMap((entry, position) => {
    const from = pictureAbove(entries[position + 1], entry, lines);
    return from === null ? [] : [{ entry, from }];
  });
  const [first] = entries;
  const opens = first !== undefined && isPicture(lines[heldAbove(first.start, lines)]);
  if (found.length * 2 > entries.length && !opens) return;
  for (const { entry, from } of found) entry.end = from;
}

/** Index of the picture over the next title that nothing but blank lines parts from it; null where there is none. */
function pictureAbove(
  next: Candidate | undefined,
  { head, at, end }: Candidate,
  lines: SurveyedLine[],
): number | null {
  if (!next || head.row || next.start !== end) return null;
  const picture = heldAbove(end, lines);
  const stands = isPicture(lines[picture]) && lines[picture - 1]?.blank;
  return stands && picture > Math.max(head.index, at) ? picture : null;
}

function isPicture(line: SurveyedLine | undefined): boolean {
  return line !== undefined && !line.line.fenced && isLonePicture(line.line.text);
}
