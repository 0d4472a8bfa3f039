import { isBlank, type Line } from '../../text/line';
import { isNames } from '../../words/clean-title';
import { HEADING } from '../../words/label-marks';
import { namedPapers } from '../../words/paper-mentions';
import { readLabel } from '../../words/read-label';
import { hasCjk } from '../../words/scripts';

/** In UTF-16 units: a shorter heading is wrapped at no editor's width. */
const SHORTEST_WRAPPED = 50;
/** In UTF-16 units: the line below has the words that found no place. */
const WIDTH = 66;
/** In UTF-16 units. */
const LONGEST_LINE = 100;
const ENDS = /[.。!！?？:：;；)）\]]["”*_]{0,3}\s*$/;
const LONGEST_JOINED = 600;
/** What a title begins with: a word, a link, emphasis. */
const STARTS = /^(?:[\p{L}\p{N}[《“"]|\*\*\S)/u;
/** What begins with a mark is no word of the title. */
const WORDS = /^\p{L}/u;

/** Words after which a title goes on, and what no line of its own begins with. */
const GOES_ON =
  /[\s(](?:of|for|with|via|and|from|across|between|under|without|the|an?|in|to|on|by|through|using|de|la|el|los|las|para|con|y|en|für|und|mit|von|der|die|das)\s*$/i;
const CONTINUES =
  /^(?:of|for|with|via|and|from|across|between|under|without|in|to|on|by|through|using|para|con|y|für|und|mit|von)\s/;

/** A heading's mark, whose words stand in the line right below it. */
const LONE_MARK = /^ {0,3}#{1,6}\s*$/;

/** Writes the line right below a heading's mark that stands alone behind it. */
export function joinLoneMarks(lines: Line[]): Line[] {
  let joined: Line[] | null = null;
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    if (line.fenced || !LONE_MARK.test(line.text) || !below || below.fenced) continue;
    if (!STARTS.test(below.text) || below.text.length > LONGEST_JOINED) continue;
    joined ??= [...lines];
    joined[index] = { ...line, text: `${line.text.trim()} ${below.text.trim()}` };
    joined[index + 1] = { ...below, text: '' };
  }
  return joined ?? lines;
}

/**
 * Writes a heading whose last words stand in the line right below it in one, as editors break lines: where no other
 * heading of its level has such a line below it, which would be its authors or where they work. Lines keep their numbers.
 */
export function joinWrappedHeadings(lines: Line[]): Line[] {
  const told = new Set(
    lines.flatMap((line, index) => {
      const level = levelOf(line);
      return level > 0 && !mayGoOn(line, lines[index + 1]) && isSoft(index + 1, lines)
        ? [level]
        : [];
    }),
  );
  let joined: Line[] | null = null;
  for (const [index, line] of lines.entries()) {
    const level = levelOf(line);
    const below = lines[index + 1];
    if (level === 0 || told.has(level) || !below || !mayGoOn(line, below)) continue;
    if (!isSoft(index + 1, lines) || !goesOn(line, below)) continue;
    joined ??= [...lines];
    joined[index] = { ...line, text: `${line.text.trimEnd()} ${below.text.trim()}` };
    joined[index + 1] = { ...below, text: '' };
  }
  return joined ?? lines;
}

/** A heading's level; 0 for any other line. */
function levelOf({ text, fenced }: Line): number {
  return fenced ? 0 : (HEADING.exec(text)?.[1]?.length ?? 0);
}

/** Whether a heading is long, or breaks off within words that belong together. */
function mayGoOn(line: Line, below: Line | undefined): boolean {
  return line.text.length >= SHORTEST_WRAPPED || (below !== undefined && breaksOff(line, below));
}

/** Whether a line breaks off within words that belong together with those below. */
export function breaksOff({ text }: Line, below: Line): boolean {
  return GOES_ON.test(text) || CONTINUES.test(below.text);
}

function goesOn(line: Line, below: Line): boolean {
  return isFull(line, below) || (breaksOff(line, below) && !ENDS.test(line.text));
}

/** Whether a heading's next word would have gone beyond the width. */
function isFull({ text }: Line, below: Line): boolean {
  const [word = ''] = below.text.trim().split(/\s/, 1);
  if (ENDS.test(text) || hasCjk(text) || hasCjk(below.text)) return false;
  return text.length + word.length >= WIDTH;
}

/** Whether a line is a few words and no more, with nothing but a paper's link right below it. */
function isSoft(index: number, lines: Line[]): boolean {
  const [line, next] = lines.slice(index, index + 2);
  if (!line || line.fenced || line.text.length > LONGEST_LINE || !WORDS.test(line.text))
    return false;
  if (ENDS.test(line.text) || isNames(line.text) || /arxiv|https?:/i.test(line.text)) return false;
  const label = readLabel(line);
  if (label?.kind || (label?.closed && label.rest !== '') || next?.fenced) return false;
  return !next || isBlank(next) || namedPapers(next.text).length > 0;
}
