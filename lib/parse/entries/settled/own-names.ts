import type { SurveyedLine } from '../lines/survey';
import type { Candidate } from '../readings/reading';

/** A word that what a paper makes may be called by: it begins with a capital letter. */
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{Script=Latin}\p{N}]{3,40}(?![\p{Script=Latin}\p{N}])/gu;
/** What a paper is called stands so often in its entry beside the line. */
const LEAST = 2;

/** Whether a line of an entry calls something by a name that the entry has elsewhere, too, and the rest of the file nowhere. */
export function namesOwn(
  told: SurveyedLine,
  { head, end }: Candidate,
  lines: SurveyedLine[],
): boolean {
  const names = namesIn(told);
  if (names.length === 0) return false;
  const entry = lines.slice(head.index, end).filter((line) => line !== told);
  const own = entry.flatMap(namesIn);
  const others = new Set([...lines.slice(0, head.index), ...lines.slice(end)].flatMap(namesIn));
  return names.some(
    (name) => !others.has(name) && own.filter((other) => other === name).length >= LEAST,
  );
}

function namesIn({ line }: SurveyedLine): string[] {
  return Array.from(line.text.matchAll(NAME), ([name]) => name);
}
